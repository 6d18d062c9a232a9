package org.tmtar.listener;

import java.util.Map;
import org.tmtar.problem.ProblemType;

/**
 * The refusal of a request before it reaches the application.
 *
 * @param type the problem type
 * @param status the status of the response, which may differ from that of the type
 * @param detail a sentence for the developer of the client, without parts of the request
 * @param headers additional header fields of the response
 * @param isConnectionClosed whether the connection is closed after the response, because the end of the
 *     request is uncertain
 */
record Refusal(
    ProblemType type,
    int status,
    String detail,
    Map<String, String> headers,
    boolean isConnectionClosed) {

  /** The methods of the API, for requests whose endpoint is not known yet. */
  static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

  Refusal {
    headers = Map.copyOf(headers);
  }

  /** The framing of the request is ambiguous: 400, and the connection is closed. */
  static Refusal ofFraming(String detail) {
    return new Refusal(ProblemType.REQUEST_REFUSED, 400, detail, Map.of(), true);
  }

  /** The request target is malformed: 400. */
  static Refusal ofTarget(String detail) {
    return new Refusal(ProblemType.REQUEST_REFUSED, 400, detail, Map.of(), false);
  }

  /** The version of HTTP is not supported: 505, and the connection is closed. */
  static Refusal ofVersion() {
    return new Refusal(
        ProblemType.REQUEST_REFUSED, 505, "This server supports HTTP/1.1.", Map.of(), true);
  }

  /** The method is not supported by any endpoint, and the parser does not read its body: 405. */
  static Refusal ofMethod() {
    return new Refusal(
        ProblemType.METHOD_NOT_ALLOWED,
        405,
        "No endpoint supports this method. The Allow header lists the supported methods.",
        Map.of("Allow", METHODS),
        true);
  }

  /**
   * The refusal for a status that the server sends without a body. A status below 400 becomes 404, because
   * no endpoint has processed the request.
   */
  static Refusal ofStatus(int status) {
    return switch (status) {
      case 400 -> ofTarget("This is not a well-formed HTTP request.");
      case 405 -> ofMethod();
      case 413 ->
        new Refusal(ProblemType.BODY_TOO_LARGE, status, "The body is too large.", Map.of(), true);
      case 414 -> other(status, "The URL is too long.");
      case 417 -> other(status, "The only supported expectation is 100-continue.");
      case 431 -> other(status, "The header fields are too large.");
      case 505 -> ofVersion();
      default ->
        status < 400 || status == 404
            ? new Refusal(
                ProblemType.NOT_FOUND, 404, "There is no resource at this URL.", Map.of(), false)
            : other(status, ProblemType.ofStatus(status).title() + ".");
    };
  }

  /** A copy of this refusal that closes the connection after the response. */
  Refusal closingConnection() {
    return new Refusal(type, status, detail, headers, true);
  }

  private static Refusal other(int status, String detail) {
    return new Refusal(ProblemType.ofStatus(status), status, detail, Map.of(), true);
  }
}
