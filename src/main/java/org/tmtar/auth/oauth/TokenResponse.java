package org.tmtar.auth.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.auth.session.SessionTokens;

/**
 * The response of the token endpoint, with the tokens of a session.
 *
 * @param accessToken the token that authorizes requests
 * @param tokenType always {@code Bearer}
 * @param expiresIn the lifetime of the access token in seconds; absent if it never expires
 * @param refreshToken the token that obtains the next token pair, which replaces this one; absent if the
 *     response sets it as a cookie
 * @param issuedTokenType the type of the access token after an exchange; absent after a refresh
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "TokenPair",
    description = "The tokens of a session.",
    requiredProperties = {"access_token", "token_type"})
public record TokenResponse(
    @Schema(
        description = "The bearer of every other request, a signed JWT (RFC 9068).",
        example =
            "eyJraWQiOiIyMDI2LTExIiwidHlwIjoiYXQrand0IiwiYWxnIjoiRVMyNTYifQ.eyJzdWIiOiIxMyIsInNpZCI6IjQyIn0.c2lnbmF0dXJl")
    String accessToken,

    @Schema(description = "Always `Bearer`.", enumeration = "Bearer", example = "Bearer")
    String tokenType,

    @Schema(description = """
            The lifetime of the access token in seconds; absent if it never expires.""", minimum = "0", example = "900")
    Long expiresIn,

    @Schema(
        description = "The token that obtains the next pair; absent with `Tmtar-Session: cookie`.",
        example =
            "eyJraWQiOiJhYmNkZWZnaCIsInR5cCI6InJ0K2p3dCIsImFsZyI6IkhTMjU2In0.eyJzdWIiOiIxMyIsInNpZCI6IjQyIn0.c2lnbmF0dXJl")
    String refreshToken,

    @Schema(
        description = "The type of `access_token`; absent after a refresh.",
        enumeration = "urn:ietf:params:oauth:token-type:access_token",
        example = "urn:ietf:params:oauth:token-type:access_token")
    String issuedTokenType) {

  static TokenResponse of(SessionTokens tokens, String issuedTokenType) {
    return of(tokens, tokens.refreshToken().orElse(null), issuedTokenType);
  }

  /** The response to a browser, which receives the refresh token as a cookie. */
  static TokenResponse withoutRefreshToken(SessionTokens tokens, String issuedTokenType) {
    return of(tokens, null, issuedTokenType);
  }

  private static TokenResponse of(
      SessionTokens tokens, String refreshToken, String issuedTokenType) {
    return new TokenResponse(
        tokens.accessToken(),
        "Bearer",
        tokens.accessLifetime().map(Duration::toSeconds).orElse(null),
        refreshToken,
        issuedTokenType);
  }
}
