package org.tmtar.auth.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.tmtar.auth.session.SessionTokens;

/**
 * The response of the token endpoint, with the tokens of a session.
 *
 * @param accessToken the token that authorizes requests
 * @param tokenType always {@code Bearer}
 * @param expiresIn the lifetime of the access token in seconds; absent if it never expires
 * @param refreshToken the token that obtains the next token pair, which replaces this one
 * @param issuedTokenType the type of the access token after an exchange; absent after a refresh
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenResponse(
    String accessToken,
    String tokenType,
    Long expiresIn,
    String refreshToken,
    String issuedTokenType) {

  static TokenResponse of(SessionTokens tokens, String issuedTokenType) {
    return new TokenResponse(
        tokens.accessToken(),
        "Bearer",
        tokens.accessLifetime().map(Duration::toSeconds).orElse(null),
        tokens.refreshToken().orElse(null),
        issuedTokenType);
  }
}
