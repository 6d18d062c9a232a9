package org.tmtar.auth.oauth;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The error codes of refused token requests.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-2.2.2">RFC 8693 §2.2.2</a>
 */
enum OAuthError {
  /** A parameter is missing, repeated or invalid, or the token to exchange is refused. */
  INVALID_REQUEST,
  /** The refresh token is invalid. */
  INVALID_GRANT,
  /** The tokens are requested for another audience or resource. */
  INVALID_TARGET,
  UNSUPPORTED_GRANT_TYPE;

  /** The code in the OAuth registry, for example {@code invalid_request}. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
