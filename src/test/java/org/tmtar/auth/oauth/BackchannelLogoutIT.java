package org.tmtar.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;

/** Logouts that an identity provider reports. */
@IntegrationTest
class BackchannelLogoutIT {

  private static final String PROFILE = "/api/users/profile";
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private final Api api;
  private final OAuth oauth;
  private final Users users;
  private final TestIssuer issuer;
  private final String subject = Users.newIdentity();
  private final String session = UUID.randomUUID().toString();

  BackchannelLogoutIT(Api api, Users users, TestIssuer issuer) {
    this.api = api;
    this.oauth = OAuth.of(api);
    this.users = users;
    this.issuer = issuer;
  }

  @Test
  void logoutOfASessionEndsTheSessionsThatBeganWithIt() {
    String token = accessToken(session);
    Pair ended = oauth.open(token);
    Pair other = oauth.open(accessToken("other-" + session));

    ApiResponse response = logOut(logoutClaims().claim("sid", session)).expect(200);

    assertThat(response.header("Cache-Control")).contains("no-store");
    isEnded(ended);
    isOpen(other);
    refusesSignIn(token);
  }

  @Test
  void sessionAndUserTogetherAlsoEndTheSessionsWhoseOriginIsUnknown() {
    Pair ended = oauth.open(accessToken(session));
    String withoutSession = issuer.accessToken(subject);
    Pair unknown = oauth.open(withoutSession);
    String ofAnother = accessToken("other-" + session);
    Pair other = oauth.open(ofAnother);

    logOut(logoutClaims().subject(subject).claim("sid", session)).expect(200);

    isEnded(ended);
    isEnded(unknown);
    isOpen(other);
    refusesSignIn(withoutSession);
    isOpen(oauth.open(ofAnother));
  }

  @Test
  void logoutOfAUserEndsAllItsSessions() {
    String token = accessToken(session);
    Pair one = oauth.open(token);
    Pair two = oauth.open(issuer.accessToken(subject));
    Pair stranger = oauth.open(issuer.accessToken(Users.newIdentity()));

    logOut(logoutClaims().subject(subject)).expect(200);

    isEnded(one);
    isEnded(two);
    isOpen(stranger);
    refusesSignIn(token);
  }

  @Test
  void userSignsInAgainWithATokenFromAfterTheLogout() {
    Instant past = Instant.now().minusSeconds(30);
    logOut(logoutClaims().subject(subject).issueTime(Date.from(past))).expect(200);

    isOpen(oauth.open(issuer.accessToken(subject)));
    refusesSignIn(sign(issuer.claimsOf(subject).issueTime(Date.from(past.minusSeconds(1)))));
  }

  @Test
  void tokenWithoutAnIssueTimeIsRefusedAfterALogout() {
    logOut(logoutClaims().subject(subject)).expect(200);

    refusesSignIn(sign(issuer.claimsOf(subject).issueTime(null)));
  }

  @Test
  void tokenIsRefusedAfterALogoutBeforeTheFirstSignIn() {
    logOut(logoutClaims().claim("sid", session)).expect(200);

    refusesSignIn(accessToken(session));
  }

  @Test
  void sessionOfAnotherUserWithTheSameSessionIdContinues() {
    Pair stranger = oauth.open(sign(issuer.claimsOf(Users.newIdentity()).claim("sid", session)));

    logOut(logoutClaims().subject(subject).claim("sid", session)).expect(200);

    isOpen(stranger);
  }

  @Test
  void logoutTokenIsAcceptedOnce() {
    String token = issuer.logoutToken(logoutClaims().subject(subject));
    oauth.backchannelLogout(token).expect(200);

    refused(oauth.backchannelLogout(token), "used before");
  }

  @Test
  void logoutTokenIsAcceptedOnceUnderConcurrency() {
    String token = issuer.logoutToken(logoutClaims().subject(subject));
    Callable<ApiResponse> request = () -> oauth.backchannelLogout(token);

    assertThat(ConcurrentTasks.runConcurrently(Collections.nCopies(4, request)))
        .extracting(ApiResponse::status)
        .containsExactlyInAnyOrder(200, 400, 400, 400);
  }

  @Test
  void concurrentSignInsLeaveNoSession() {
    for (int round = 0; round < 5; round++) {
      String id = UUID.randomUUID().toString();
      String token = accessToken(id);
      List<Callable<ApiResponse>> requests =
          new ArrayList<>(Collections.nCopies(6, () -> oauth.exchange(token)));
      requests.add(3, () -> logOut(logoutClaims().claim("sid", id)));

      List<ApiResponse> responses = new ArrayList<>(ConcurrentTasks.runConcurrently(requests));

      responses.remove(3).expect(200);
      responses.stream()
          .filter(response -> response.status() == 200)
          .forEach(response -> isEnded(Pair.of(response)));
    }
  }

  @Test
  void audienceOfThisApiIsAccepted() {
    Pair ended = oauth.open(accessToken(session));

    logOut(logoutClaims().audience(TestIssuer.AUDIENCE).claim("sid", session)).expect(200);

    isEnded(ended);
  }

  @Test
  void logoutIsAudited() {
    Pair ended = oauth.open(accessToken(session));

    logOut(logoutClaims().claim("sid", session)).expect(200);

    assertThat(
            users.root().api().get("/api/audit?resource=sessions&per_page=1000").json())
        .anySatisfy(entry -> {
          assertThat(entry.path("resource_id").asLong())
              .isEqualTo(Tokens.session(ended.accessToken()));
          assertThat(entry.path("action").asText()).isEqualTo("end");
          assertThat(entry.path("actor").isNull()).isTrue();
        });
  }

  @Test
  void invalidLogoutTokenEndsNothing() throws JOSEException {
    Pair open = oauth.open(accessToken(session));
    Date past = Date.from(Instant.now().minusSeconds(300));

    refused(claims().claim("nonce", "n"), "must not have a nonce");
    refused(claims().claim("events", null), "no logout event");
    refused(claims().claim("events", EVENT), "no logout event");
    refused(claims().claim("events", Map.of("http://other", Map.of())), "no logout event");
    refused(claims().claim("events", Map.of(EVENT, "x")), "no logout event");
    refused(claims().jwtID(null), "jti");
    refused(claims().jwtID("x".repeat(256)), "jti");
    refused(claims().issueTime(null), "iat");
    refused(claims().issueTime(Date.from(Instant.now().plusSeconds(300))), "not valid yet");
    refused(claims().expirationTime(null), "exp");
    refused(claims().expirationTime(past), "expired");
    refused(claims().audience("other"), "Wrong audience");
    refused(claims().audience((String) null), "Wrong audience");
    refused(claims().issuer("https://other.example/"), "not configured");
    refused(claims().claim("sid", null), "neither a session");
    refused(claims().subject(subject).claim("sid", 4), "(sid)");
    refused(claims().claim("sid", "two words"), "(sid)");
    refused(
        oauth.backchannelLogout(TestIssuer.sign(
            claims().build(), JWSAlgorithm.RS256, issuer.rsaKey(), new JOSEObjectType("at+jwt"))),
        "type (typ)");
    refused(
        oauth.backchannelLogout(TestIssuer.sign(
            claims().build(),
            JWSAlgorithm.RS256,
            new RSAKeyGenerator(2048).keyID("stranger").generate())),
        "does not publish");
    refused(oauth.backchannelLogout(accessToken(session)), "no logout event");
    refused(oauth.backchannelLogout(open.accessToken()), "not configured");
    refused(oauth.backchannelLogout("nonsense"), "not a signed JWT");
    refused(oauth.backchannelLogout("a.b.c"), "not a signed JWT");
    refused(oauth.backchannelLogout(""), "missing");

    isOpen(open);
  }

  @Test
  void refusalConsumesNoToken() {
    String id = UUID.randomUUID().toString();
    refused(claims().jwtID(id).claim("nonce", "n"), "nonce");

    logOut(claims().jwtID(id)).expect(200);
  }

  @Test
  void logoutTokenIsNotAcceptedForASignIn() {
    refusesSignIn(
        issuer.logoutToken(logoutClaims().audience(TestIssuer.AUDIENCE).subject(subject)));
    refusesSignIn(sign(logoutClaims().audience(TestIssuer.AUDIENCE).subject(subject)));
  }

  private JWTClaimsSet.Builder claims() {
    return logoutClaims().claim("sid", session);
  }

  private JWTClaimsSet.Builder logoutClaims() {
    return issuer.logoutClaims();
  }

  private String accessToken(String issuerSession) {
    return sign(issuer.claimsOf(subject).claim("sid", issuerSession));
  }

  private String sign(JWTClaimsSet.Builder claims) {
    return TestIssuer.sign(claims.build(), JWSAlgorithm.RS256, issuer.rsaKey());
  }

  private ApiResponse logOut(JWTClaimsSet.Builder claims) {
    return oauth.backchannelLogout(issuer.logoutToken(claims));
  }

  private void refused(JWTClaimsSet.Builder claims, String reason) {
    refused(logOut(claims), reason);
  }

  private static void refused(ApiResponse response, String reason) {
    response.expect(400);
    assertThat(response.text("error")).isEqualTo("invalid_request");
    assertThat(response.text("error_description")).contains(reason);
    assertThat(response.header("Cache-Control")).contains("no-store");
  }

  private void refusesSignIn(String token) {
    assertThat(oauth.exchange(token).expect(400).text("error")).isEqualTo("invalid_request");
    api.withBearer(token).get("/api/users/login").expect(401);
  }

  private void isOpen(Pair pair) {
    api.withBearer(pair.accessToken()).get(PROFILE).expect(200);
  }

  private void isEnded(Pair pair) {
    api.withBearer(pair.accessToken()).get(PROFILE).expectRefusedBearer("session has ended");
    oauth.refresh(pair.refreshToken()).expect(400);
  }
}
