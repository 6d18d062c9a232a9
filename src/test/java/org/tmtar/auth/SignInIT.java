package org.tmtar.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.WholeApplication;

@IntegrationTest
class SignInIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";
  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

  private final Api api;
  private final Users users;

  SignInIT(Api api, Users users) {
    this.api = api;
    this.users = users;
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void identitySignsInByGetAndPost(String method) {
    String identity = Users.newIdentity();

    ApiResponse response = api.withBearer(identity).send(method, LOGIN, null).expect(200);

    assertThat(response.text("status")).isEqualTo("OK");
    assertThat(response.header("Cache-Control")).contains("no-store");
    Api signedIn = api.withBearer(response.text("access_token"));
    assertThat(signedIn.get(PROFILE).expect(200).text("identity")).isEqualTo(identity);
  }

  @Test
  void knownIdentityIsTheSameUser() {
    Person first = users.newcomer();

    Person again = users.signIn(first.identity());

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.accessToken()).isNotEqualTo(first.accessToken());
  }

  @Test
  void concurrentFirstSignInsCreateOneUser() {
    String identity = Users.newIdentity();

    List<Long> ids = ConcurrentTasks.runConcurrently(
        Collections.nCopies(64, () -> users.signIn(identity).id()));

    assertThat(Set.copyOf(ids)).hasSize(1);
  }

  /** There are more concurrent sign-ins than connections in the pool. */
  @Test
  void concurrentSignInsOfNewUsersAllSucceed() {
    Callable<Integer> signIn =
        () -> api.withBearer(Users.newIdentity()).get(LOGIN).status();

    assertThat(ConcurrentTasks.runConcurrently(Collections.nCopies(64, signIn))).containsOnly(200);
  }

  @Test
  void requestWithoutBearerIsRefusedWithItsOwnMessage() {
    api.get(LOGIN).expectMissingBearer();
    api.get(PROFILE).expectMissingBearer();
    api.withHeader("Authorization", "Basic YWRtaW46").get(LOGIN).expectMissingBearer();
  }

  @Test
  void tooLongOrUnprintableIdentityIsRefused() {
    api.withBearer("x".repeat(256)).get(LOGIN).expectRefusedBearer("1 to 255");
    api.withBearer("two words").get(LOGIN).expectRefusedBearer("no spaces");
    api.withBearer("").get(LOGIN).expect(401);
    api.withBearer("x".repeat(255)).get(LOGIN).expect(200);
  }

  @Test
  void refreshTokenYieldsOnlyANewAccessToken() {
    Person person = users.newcomer();

    ApiResponse refreshed = api.withBearer(person.refreshToken()).get(LOGIN).expect(200);

    assertThat(refreshed.json().has("refresh_token")).isFalse();
    assertThat(refreshed.text("status")).isEqualTo("OK");
    assertThat(refreshed.text("access_token")).isNotEqualTo(person.accessToken());
    Api again = api.withBearer(refreshed.text("access_token"));
    assertThat(again.get(PROFILE).expect(200).json().path("id").asLong()).isEqualTo(person.id());
  }

  @Test
  void refreshTokenGrantsNoAccessAndAccessTokenIsNotRefreshed() {
    Person person = users.newcomer();

    api.withBearer(person.refreshToken()).get(PROFILE).expectRefusedBearer("refresh token");
    api.withBearer(person.accessToken()).get(LOGIN).expectRefusedBearer("access token");
  }

  @Test
  void deletedUserCannotRefreshAndIsNotCreatedAgain() {
    Person person = users.newcomer();
    users.root().api().delete("/api/users/" + person.id()).expect(200);

    api.withBearer(person.refreshToken()).get(LOGIN).expectRefusedBearer("session has ended");
    person.api().get(PROFILE).expectRefusedBearer("session has ended");
    users.root().api().get("/api/users/" + person.id()).expectProblem(404, "not-found");
  }

  @Test
  void tokensCarryNoPersonalDataAndInTestsNoExpiry() throws ParseException {
    Person person = users.newcomer();

    SignedJWT access = SignedJWT.parse(person.accessToken());

    assertThat(access.getHeader().getType()).isEqualTo(ACCESS);
    assertThat(access.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(access.getJWTClaimsSet().getClaims().keySet())
        .containsExactlyInAnyOrder("iss", "aud", "sub", "iat", "jti", "sid", "client_id");
    assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo(Long.toString(person.id()));
  }

  @Test
  void expiredAccessTokenIsRefusedWithTheAdviceToRefresh() {
    JWTClaimsSet expired =
        ownClaims().expirationTime(Date.from(Instant.now().minusSeconds(1))).build();

    send(expired).expectRefusedBearer("expired");
  }

  @Test
  void cachedAccessTokenExpiresToo() {
    Instant soon = Instant.now().plusSeconds(6);
    Api caller =
        api.withBearer(ownToken(ownClaims().expirationTime(Date.from(soon)).build()));

    caller.get(PROFILE).expect(200);
    caller.get(PROFILE).expect(200);
    LockSupport.parkUntil(soon.toEpochMilli());
    caller.get(PROFILE).expectRefusedBearer("expired");
  }

  @Test
  void tokenOfAnotherIssuerAudienceOrSessionIsRefused() {
    send(ownClaims().issuer("somebody").build()).expectRefusedBearer("issued by another issuer");
    send(ownClaims().audience("something").build()).expectRefusedBearer("audience");
    send(ownClaims().claim("sid", "999999999").build()).expectRefusedBearer("session has ended");
    send(ownClaims().claim("sid", "x").build()).expectRefusedBearer("not a token of this API");
    send(ownClaims().subject(null).build()).expectRefusedBearer("not a token of this API");
  }

  @Test
  void tokenOfAnotherTypeIsRefused() {
    String other =
        TestIssuer.sign(ownClaims().build(), JWSAlgorithm.ES256, ownKey(), JOSEObjectType.JWT);

    api.withBearer(other).get(PROFILE).expectRefusedBearer("exchange it at /api/users/login");
  }

  @Test
  void refreshTokenOfThePreviousVersionIsAccepted() {
    JWTClaimsSet claims = ownClaims().claim("ctr", 0).build();

    ApiResponse refreshed = refresh(claims).expect(200);

    api.withBearer(refreshed.text("access_token")).get(PROFILE).expect(200);
  }

  @Test
  void expiredRefreshTokenIsRefusedWithoutAnAuditEntry() {
    Date past = Date.from(Instant.now().minusSeconds(1));

    ApiResponse late =
        refresh(ownClaims().expirationTime(past).build()).expectRefusedBearer("expired");
    ApiResponse forged = api.withBearer("a.b.c").get(LOGIN).expect(401);

    assertThat(users.root().api().get("/api/audit?resource=sessions").body())
        .contains(forged.header("X-Request-Id").orElseThrow())
        .doesNotContain(late.header("X-Request-Id").orElseThrow());
  }

  @Test
  void accessTokenOfAVersionWithoutClientsIsAccepted() {
    JWTClaimsSet claims = ownClaims().claim("client_id", null).build();

    send(claims).expect(200);
  }

  @Test
  void unsignedTokenOfThisApiIsRefused() {
    String unsigned = new PlainJWT(ownClaims().build()).serialize();

    api.withBearer(unsigned).get(PROFILE).expect(401);
    api.withBearer(unsigned).get(LOGIN).expect(401);
  }

  @Test
  void tokenOfThisApiSignedWithThePublicKeyAsASecretIsRefused() {
    byte[] publicKey = ownKey().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    OctetSequenceKey secret =
        new OctetSequenceKey.Builder(publicKey).keyID(ownKey().getKeyID()).build();
    String forged = TestIssuer.sign(ownClaims().build(), JWSAlgorithm.HS256, secret, ACCESS);

    api.withBearer(forged).get(PROFILE).expectRefusedBearer("not signed with the algorithm");
  }

  @Test
  void modifiedTokenIsRefused() {
    String[] parts = users.newcomer().accessToken().split("\\.", -1);
    String rootsPayload = users.root().accessToken().split("\\.", -1)[1];

    api.withBearer(parts[0] + "." + rootsPayload + "." + parts[2])
        .get(PROFILE)
        .expectRefusedBearer("signature");
    api.withBearer(parts[0] + "." + parts[1] + ".").get(PROFILE).expect(401);
    api.withBearer("a.b.c").get(PROFILE).expect(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bnVsbA.e30.AAAA",
        "e30.bnVsbA.AAAA",
        "W10.W10.AAAA",
        "eyJhbGciOjF9.e30.AA",
        "..",
        "."
      })
  void hostileBearerIsRefusedLikeAnyOther(String bearer) {
    api.withBearer(bearer).get(PROFILE).expect(401);
    if (bearer.length() > 2) {
      api.withBearer(bearer).get(LOGIN).expect(401);
    }
  }

  @Test
  void bearerOfJwtFormIsNeverAnIdentity() {
    api.withBearer("aaaa.bbbb.cccc").get(LOGIN).expectRefusedBearer("opaque or malformed");
    api.withBearer("eyJhbGciOiJkaXIifQ..aaaa.bbbb.cccc").get(LOGIN).expectRefusedBearer("opaque");
  }

  private ApiResponse refresh(JWTClaimsSet claims) {
    JOSEObjectType refresh = new JOSEObjectType("rt+jwt");
    return api.withBearer(TestIssuer.sign(claims, JWSAlgorithm.ES256, ownKey(), refresh))
        .get(LOGIN);
  }

  private ApiResponse send(JWTClaimsSet claims) {
    return api.withBearer(ownToken(claims)).get(PROFILE);
  }

  private String ownToken(JWTClaimsSet claims) {
    return TestIssuer.sign(claims, JWSAlgorithm.ES256, ownKey(), ACCESS);
  }

  private JWTClaimsSet.Builder ownClaims() {
    try {
      return new JWTClaimsSet.Builder(
          SignedJWT.parse(users.newcomer().accessToken()).getJWTClaimsSet());
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** The signing key of the application under test, with which a thief could sign tokens. */
  private static ECKey ownKey() {
    try {
      return JWKSet.load(WholeApplication.FOLDER.resolve("keys.json").toFile())
          .getKeys()
          .get(0)
          .toECKey();
    } catch (IOException | ParseException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
