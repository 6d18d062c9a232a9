package org.tmtar.auth;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Users;

/**
 * The operations for sign-in, sessions, keys and health, called by every kind of caller. A sign-in needs no
 * right, only a bearer token that proves an identity.
 */
@IntegrationTest
class SignInRightsIT {

  private static final String LOGIN = "/api/users/login";
  private static final String SESSIONS = "/api/users/sessions";

  static final List<AccessRule<SignInRightsIT>> RULES = List.of(
      AccessRule.of(
          "signIn", RightsMatrix.ALL, (test, api) -> test.withIdentity().get(LOGIN)),
      AccessRule.of(
          "signInByPost",
          RightsMatrix.ALL,
          (test, api) -> test.withIdentity().send("POST", LOGIN, null)),
      AccessRule.of(
          "token", RightsMatrix.ALL, (test, api) -> OAuth.of(api).exchange(Users.newIdentity())),
      AccessRule.of("revoke", RightsMatrix.ALL, SignInRightsIT::revoke),
      AccessRule.of(
          "backchannelLogout",
          RightsMatrix.ALL,
          (test, api) -> OAuth.of(api)
              .backchannelLogout(test.issuer.logoutToken(
                  test.issuer.logoutClaims().subject(Users.newIdentity())))),
      AccessRule.of("getKeys", RightsMatrix.ALL, (test, api) -> api.get("/.well-known/jwks.json")),
      AccessRule.of(
          "getServerMetadata",
          RightsMatrix.ALL,
          (test, api) -> api.get("/.well-known/oauth-authorization-server")),
      AccessRule.of("getHealth", RightsMatrix.ALL, (test, api) -> api.get("/api/health")),
      AccessRule.of("listSessions", RightsMatrix.SIGNED_IN, (test, api) -> api.get(SESSIONS)));

  private final Api anonymous;
  private final TestIssuer issuer;
  private final RightsMatrix matrix;

  SignInRightsIT(Api api, Users users, Locations locations, TestIssuer issuer) {
    this.anonymous = api;
    this.issuer = issuer;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  private Api withIdentity() {
    return anonymous.withBearer(Users.newIdentity());
  }

  private static ApiResponse revoke(SignInRightsIT test, Api api) {
    String token = OAuth.of(test.anonymous).open(Users.newIdentity()).refreshToken();
    return OAuth.of(api).revoke(token);
  }
}
