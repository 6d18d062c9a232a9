package org.tmtar.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.tmtar.auth.session.SessionTokens;

/**
 * What a bearer was exchanged for.
 *
 * @param accessToken opens resources
 * @param refreshToken gets new access tokens; left out where the one that was sent goes on
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
