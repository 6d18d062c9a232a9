package org.tmtar.auth;

import java.util.Locale;
import org.tmtar.problem.UnauthenticatedException;

/**
 * Takes the bearer out of an {@code Authorization} header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750 §2.1</a>
 */
final class Bearer {

  private static final String SCHEME = "bearer ";

  private Bearer() {}

  /**
   * The bearer of a request.
   *
   * @param authorization the header's value; null where there is none
   * @throws UnauthenticatedException if there is no header, or it is of another scheme
   */
  static String of(String authorization) {
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw UnauthenticatedException.missing();
    }
    return authorization.substring(SCHEME.length()).strip();
  }
}
