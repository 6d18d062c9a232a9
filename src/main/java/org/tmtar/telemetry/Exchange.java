package org.tmtar.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * A request and its answer, as far as anybody is told: what a client may choose freely is no part of it.
 *
 * @param method {@code GET}, or {@code _OTHER} for one that is none of HTTP's
 * @param route the address as the resources have it, or {@code other}
 * @param status of the answer
 */
record Exchange(String method, String route, int status) {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

  static Exchange of(HttpServletRequest request, int status) {
    return new Exchange(methodOf(request), Route.of(request), status);
  }

  static String methodOf(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) ? request.getMethod() : "_OTHER";
  }

  /** {@code 2xx}. */
  String statusClass() {
    return status / 100 + "xx";
  }
}
