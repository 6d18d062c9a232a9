package org.tmtar.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.tmtar.auth.session.SessionTokens;

/**
 * The response to a sign-in or a refresh at {@code users/login}.
 *
 * @param accessToken the token that authorizes requests
 * @param refreshToken the token that obtains new access tokens; null and absent from JSON if the client
 *     keeps the refresh token that it sent
 * @param status always {@code OK}
 */
public record SignInResponse(
    String accessToken,
    @JsonInclude(JsonInclude.Include.NON_NULL) String refreshToken,
    String status) {

  static SignInResponse of(SessionTokens tokens) {
    return new SignInResponse(tokens.accessToken(), tokens.refreshToken().orElse(null), "OK");
  }
}
