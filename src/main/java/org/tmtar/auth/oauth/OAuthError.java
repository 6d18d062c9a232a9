package org.tmtar.auth.oauth;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a token request can be refused for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-2.2.2">RFC 8693 §2.2.2</a>
 */
enum OAuthError {
  /** A parameter is missing, stands twice or is wrong; an exchanged token is worth nothing. */
  INVALID_REQUEST,
  /** The refresh token is worth nothing. */
  INVALID_GRANT,
  /** The tokens are wanted for somebody else. */
  INVALID_TARGET,
  UNSUPPORTED_GRANT_TYPE;

  /** The code of the registry, {@code invalid_request}. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
