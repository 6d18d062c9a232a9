package org.tmtar.auth.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that nobody may keep, as OAuth wants it said. */
final class Uncached {

  private Uncached() {}

  /**
   * An answer with the headers that say so.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
   */
  static Response.ResponseBuilder answer(Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache");
  }
}
