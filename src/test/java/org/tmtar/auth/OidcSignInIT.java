package org.tmtar.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Users;

/** Sign-in with access tokens of a real issuer over HTTP, as in production. */
@IntegrationTest
class OidcSignInIT {

  /** The symmetric key of an issuer. Keycloak signs tokens for its own use with such a key. */
  private static final OctetSequenceKey SECRET =
      new OctetSequenceKey.Builder(new byte[64]).keyID("own").build();

  private final Api api;
  private final TestIssuer issuer;
  private final String subject = Users.newIdentity();

  OidcSignInIT(Api api, TestIssuer issuer) {
    this.api = api;
    this.issuer = issuer;
  }

  @Test
  void accessTokenSignedWithRs256SignsIn() {
    ApiResponse tokens = signIn(issuer.accessToken(subject)).expect(200);

    assertThat(profile(tokens).text("identity")).isEqualTo(subject);
  }

  @Test
  void accessTokenSignedWithEs256SignsIn() {
    String token = sign(issuer.claimsOf(subject).build(), JWSAlgorithm.ES256, issuer.ecKey());

    assertThat(profile(signIn(token).expect(200)).text("identity")).isEqualTo(subject);
  }

  @Test
  void tokenOfTheTypeOfAccessTokensSignsIn() {
    String token = TestIssuer.sign(
        issuer.claimsOf(subject).claim("name", "Somebody").build(),
        JWSAlgorithm.RS256,
        issuer.rsaKey(),
        new JOSEObjectType("at+jwt"));

    signIn(token).expect(200);
  }

  @Test
  void subjectOfAnIssuerAndTheSameIdentityWithoutIssuerAreDifferentUsers() {
    ApiResponse byIssuer = profile(signIn(issuer.accessToken(subject)).expect(200));
    ApiResponse byIdentity = profile(signIn(subject).expect(200));

    assertThat(byIssuer.text("identity")).isEqualTo(byIdentity.text("identity"));
    assertThat(byIssuer.text("id")).isNotEqualTo(byIdentity.text("id"));
  }

  @Test
  void rotatedKeysAreFetchedAndOldKeysRemainValid() {
    String before = issuer.accessToken(subject);
    signIn(before).expect(200);

    issuer.rotateKeys();

    signIn(issuer.accessToken(subject)).expect(200);
    signIn(before).expect(200);
  }

  @Test
  void keysAreCachedBetweenSignIns() {
    signIn(issuer.accessToken(subject)).expect(200);
    int before = issuer.requestCount();

    for (int i = 0; i < 5; i++) {
      signIn(issuer.accessToken(subject)).expect(200);
    }

    assertThat(issuer.requestCount()).isEqualTo(before);
  }

  @Test
  void wrongAudienceIsTheReason() {
    spoilt(issuer.claimsOf(subject).audience("https://elsewhere")).expectRefusedBearer("audience");
  }

  @Test
  void wrongAudienceIsTheReasonEvenIfTheAccessTokenHasClaimsOfAPerson() {
    spoilt(issuer
            .claimsOf(subject)
            .audience("https://elsewhere")
            .claim("name", "Somebody")
            .claim("scope", "profile"))
        .expectRefusedBearer("audience");
  }

  @Test
  void wrongIssuerIsTheReason() {
    spoilt(issuer.claimsOf(subject).issuer("https://elsewhere/")).expectRefusedBearer("issuer");
  }

  @Test
  void expiryIsTheReason() {
    spoilt(issuer.claimsOf(subject).expirationTime(seconds(-300))).expectRefusedBearer("expired");
    spoilt(issuer.claimsOf(subject).expirationTime(null)).expectRefusedBearer("exp");
  }

  @Test
  void differentClocksAreTheReason() {
    spoilt(issuer.claimsOf(subject).issueTime(seconds(300))).expectRefusedBearer("clocks");
    spoilt(issuer.claimsOf(subject).notBeforeTime(seconds(300))).expectRefusedBearer("clocks");
    signIn(sign(issuer.claimsOf(subject).issueTime(seconds(20)).build())).expect(200);
  }

  @Test
  void idTokenIsTheReason() {
    spoilt(issuer.claimsOf(subject).audience("client-id").claim("nonce", "n"))
        .expectRefusedBearer("ID token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Refresh", "Offline"})
  void refreshTokenOfKeycloakIsTheReason(String kind) {
    JWTClaimsSet claims = issuer
        .claimsOf(subject)
        .audience(issuer.name())
        .claim("typ", kind)
        .claim("scope", "openid profile")
        .build();

    signIn(sign(claims, JWSAlgorithm.HS512, SECRET)).expectRefusedBearer("send the access token");
  }

  @Test
  void idTokenOfKeycloakIsTheReasonEvenWithTheRightAudience() {
    spoilt(issuer.claimsOf(subject).claim("typ", "ID")).expectRefusedBearer("ID token");
    signIn(sign(issuer.claimsOf(subject).claim("typ", "Bearer").build())).expect(200);
  }

  @Test
  void tokenTypeIsTheReason() {
    signIn(TestIssuer.sign(
            issuer.claimsOf(subject).build(),
            JWSAlgorithm.RS256,
            issuer.rsaKey(),
            new JOSEObjectType("logout+jwt")))
        .expectRefusedBearer("(typ)");
  }

  @Test
  void opaqueTokenIsTheReason() {
    signIn("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aaaa.bbbb.cccc").expectRefusedBearer("opaque");
  }

  @Test
  void missingOrUnusableSubjectIsTheReason() {
    spoilt(issuer.claimsOf(subject).subject(null)).expectRefusedBearer("subject");
    spoilt(issuer.claimsOf(subject).subject("x".repeat(256))).expectRefusedBearer("subject");
  }

  @Test
  void unsignedTokenIsRefused() {
    signIn(new PlainJWT(issuer.claimsOf(subject).build()).serialize()).expect(401);
  }

  @Test
  void tokenSignedWithThePublicKeyAsASecretIsRefused() {
    byte[] publicKey =
        issuer.rsaKey().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    OctetSequenceKey secret = new OctetSequenceKey.Builder(publicKey)
        .keyID(issuer.rsaKey().getKeyID())
        .build();

    signIn(sign(issuer.claimsOf(subject).build(), JWSAlgorithm.HS256, secret))
        .expectRefusedBearer("algorithm");
  }

  @Test
  void keyThatTheIssuerDoesNotPublishIsRefused() throws JOSEException {
    JWK stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
    JWK impostor = new RSAKeyGenerator(2048).keyID(issuer.rsaKey().getKeyID()).generate();
    JWTClaimsSet claims = issuer.claimsOf(subject).build();

    signIn(sign(claims, JWSAlgorithm.RS256, stranger)).expectRefusedBearer("does not publish");
    signIn(sign(claims, JWSAlgorithm.RS256, impostor)).expectRefusedBearer("signature");
  }

  @Test
  void tokenOfTheIssuerGrantsNoAccessBeforeItsExchange() {
    api.withBearer(issuer.accessToken(subject))
        .get("/api/users/profile")
        .expectRefusedBearer("exchange it at /api/users/login");
  }

  private ApiResponse signIn(String bearer) {
    return api.withBearer(bearer).get("/api/users/login");
  }

  private ApiResponse spoilt(JWTClaimsSet.Builder claims) {
    return signIn(sign(claims.build()));
  }

  private ApiResponse profile(ApiResponse tokens) {
    return api.withBearer(tokens.text("access_token")).get("/api/users/profile").expect(200);
  }

  private String sign(JWTClaimsSet claims) {
    return sign(claims, JWSAlgorithm.RS256, issuer.rsaKey());
  }

  private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWK key) {
    return TestIssuer.sign(claims, algorithm, key);
  }

  private static Date seconds(int fromNow) {
    return Date.from(Instant.now().plusSeconds(fromNow));
  }
}
