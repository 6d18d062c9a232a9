package org.tmtar.auth.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.tmtar.auth.session.SessionTokens;

/**
 * The tokens of a session.
 *
 * @param accessToken opens resources
 * @param tokenType always {@code Bearer}
 * @param expiresIn after how many seconds the access token expires; absent for never
 * @param refreshToken gets the next pair, and is then worth nothing
 * @param issuedTokenType what kind of token it is, after an exchange; absent after a refresh
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
