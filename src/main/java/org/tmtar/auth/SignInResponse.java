package org.tmtar.auth;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a bearer was exchanged for.
 *
 * @param accessToken opens resources
 * @param refreshToken gets new access tokens; left out of the answer to a refresh, which keeps its own
 * @param status always {@code OK}
 */
public record SignInResponse(
    String accessToken,
    @JsonInclude(JsonInclude.Include.NON_NULL) String refreshToken,
    String status) {

  static SignInResponse signedIn(String accessToken, String refreshToken) {
    return new SignInResponse(accessToken, refreshToken, "OK");
  }

  static SignInResponse refreshed(String accessToken) {
    return new SignInResponse(accessToken, null, "OK");
  }
}
