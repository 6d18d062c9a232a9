package org.tmtar.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * A request and its response, as metrics, spans and the list of server errors describe them. It contains no
 * value that a client can choose freely.
 *
 * @param method the HTTP method, for example {@code GET}; {@code _OTHER} if HTTP does not define it
 * @param route the path template of the resource, or {@code other}
 * @param status the status of the response
 */
public record Exchange(String method, String route, int status) {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

  /** Describes a request whose response has a status. */
  public static Exchange of(HttpServletRequest request, int status) {
    return new Exchange(methodOf(request), Route.of(request), status);
  }

  static String methodOf(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) ? request.getMethod() : "_OTHER";
  }
}
