package org.tmtar.auth.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The responses that must not be cached, as OAuth requires. */
final class Uncached {

  private Uncached() {}

  /**
   * A response with the headers that forbid caching.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
   */
  static Response.ResponseBuilder response(Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache");
  }
}
