package org.tmtar.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.auth.session.SessionTokens;

/**
 * The response to a sign-in or a refresh at {@code users/login}.
 *
 * @param accessToken the token that authorizes requests
 * @param refreshToken the token that obtains new access tokens; null and absent from JSON if the client
 *     keeps the refresh token that it sent
 * @param status always {@code OK}
 */
@Schema(name = "Tokens", description = "The tokens for which the bearer was exchanged.")
public record SignInResponse(
    @Schema(
        description = "The bearer of every other request, a signed JWT (RFC 9068).",
        example =
            "eyJraWQiOiIyMDI2LTExIiwidHlwIjoiYXQrand0IiwiYWxnIjoiRVMyNTYifQ.eyJzdWIiOiIxMyIsInNpZCI6IjQyIn0.c2lnbmF0dXJl")
    String accessToken,

    @Schema(
        description = """
            The token that obtains new access tokens as the bearer of this operation. After a
            refresh it is absent if the refresh token of the request remains valid; otherwise it
            replaces that token, see `POST /api/oauth/token`.""",
        example =
            "eyJraWQiOiJhYmNkZWZnaCIsInR5cCI6InJ0K2p3dCIsImFsZyI6IkhTMjU2In0.eyJzdWIiOiIxMyIsInNpZCI6IjQyIn0.c2lnbmF0dXJl")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    String refreshToken,

    @Schema(description = "Always `OK`.", enumeration = "OK", example = "OK")
    String status) {

  static SignInResponse of(SessionTokens tokens) {
    return new SignInResponse(tokens.accessToken(), tokens.refreshToken().orElse(null), "OK");
  }
}
