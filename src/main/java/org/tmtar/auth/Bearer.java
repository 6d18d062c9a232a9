package org.tmtar.auth;

import java.util.Locale;
import org.tmtar.problem.UnauthenticatedException;

/**
 * The parser of the bearer token in an {@code Authorization} header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750 §2.1</a>
 */
final class Bearer {

  private static final String SCHEME = "bearer ";

  private Bearer() {}

  /**
   * The bearer token of a request, without surrounding whitespace.
   *
   * @param authorization the value of the header; null if the request has no such header
   * @throws UnauthenticatedException if the header is absent or has another scheme
   */
  static String of(String authorization) {
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw UnauthenticatedException.missing();
    }
    return authorization.substring(SCHEME.length()).strip();
  }
}
