package org.tmtar.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.Provider;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.SignatureProvider;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.testing.TestIssuer;
import org.tmtar.user.Identity;

/** One issuer over HTTP, with a clock that the test controls. */
class IssuerTokenVerifierTest {

  private static final Duration OUTAGE_LIMIT = Duration.ofHours(4);

  private final TestIssuer issuer = TestIssuer.start();
  private final MovingClock clock = new MovingClock();
  private final IssuerKeysRepository known = new KnownKeysInMemory();

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void keysAreDiscoveredByTheMetadata() throws ParseException {
    assertThat(verify(discovering(), issuer.accessToken("visitor")))
        .isEqualTo(new Identity(issuer.name(), "visitor"));
  }

  /** Tokens of an algorithm that the native provider lacks would be refused. */
  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "ES512"})
  void nativeProviderVerifiesEverySupportedAlgorithm(String name)
      throws ParseException, JOSEException {
    JWSAlgorithm algorithm = JWSAlgorithm.parse(name);
    JWK key = name.startsWith("ES")
        ? new ECKeyGenerator(Curve.forJWSAlgorithm(algorithm).iterator().next())
            .keyID(name)
            .generate()
        : issuer.rsaKey();
    issuer.publish(key);
    IssuerTokenVerifier verifier =
        of(issuer("sub", Optional.empty(), algorithm), SignatureProvider.find());
    String token = TestIssuer.sign(issuer.claimsOf("visitor").build(), algorithm, key);
    String forged = TestIssuer.sign(issuer.claimsOf("admin").build(), algorithm, key);

    assertThat(verify(verifier, token)).isEqualTo(new Identity(issuer.name(), "visitor"));
    isRefused(
        () -> verify(verifier, withSignatureOf(token, forged)),
        "signature of the token is invalid");
  }

  private static String withSignatureOf(String signed, String other) {
    return other.substring(0, other.lastIndexOf('.')) + signed.substring(signed.lastIndexOf('.'));
  }

  @Test
  void metadataIsFetchedOnDemandAndAgainWithTheKeys() throws ParseException {
    issuer.setUnavailable(true);
    IssuerTokenVerifier verifier = discovering();
    isUnavailable(() -> verify(verifier, issuer.accessToken("visitor")));

    issuer.setUnavailable(false);
    verify(verifier, issuer.accessToken("visitor"));
    issuer.setIssuerInMetadata("https://elsewhere.example/");
    clock.move(OUTAGE_LIMIT.plusSeconds(1));

    isUnavailable(() -> verify(verifier, tokenOfNow()));
  }

  @Test
  void metadataOfAnotherIssuerIsRefused() {
    issuer.setIssuerInMetadata("https://elsewhere.example/");

    isUnavailable(() -> verify(discovering(), issuer.accessToken("visitor")));
  }

  @Test
  void redirectionIsNotFollowed() {
    try (TestIssuer other = TestIssuer.start()) {
      issuer.sendTo(other);

      isUnavailable(() -> verify(verifier(), issuer.accessToken("visitor")));
      assertThat(other.requestCount()).isZero();
    }
  }

  @Test
  void keysThatWereNeverFetchedStayUnavailableForEveryRequest() {
    issuer.setUnavailable(true);
    IssuerTokenVerifier verifier = verifier();

    for (int i = 0; i < 5; i++) {
      isUnavailable(() -> verify(verifier, issuer.accessToken("visitor")));
    }
  }

  @Test
  void cachedKeysAreValidExactlyUntilTheOutageLimit() throws ParseException {
    IssuerTokenVerifier verifier = verifier();
    verify(verifier, issuer.accessToken("visitor"));
    issuer.setUnavailable(true);

    clock.move(OUTAGE_LIMIT.minusSeconds(1));
    verify(verifier, tokenOfNow());
    clock.move(Duration.ofSeconds(2));
    for (int i = 0; i < 5; i++) {
      isUnavailable(() -> verify(verifier, tokenOfNow()));
    }

    issuer.setUnavailable(false);
    clock.move(Duration.ofSeconds(11));
    verify(verifier, tokenOfNow());
  }

  @Test
  void unknownKeyDuringAnOutageIsUnavailableInsteadOfRefused()
      throws ParseException, JOSEException {
    IssuerTokenVerifier verifier = verifier();
    verify(verifier, issuer.accessToken("visitor"));
    String stranger =
        TestIssuer.sign(issuer.claimsOf("visitor").build(), JWSAlgorithm.RS256, stranger());

    issuer.setUnavailable(true);
    isUnavailable(() -> verify(verifier, stranger));
    verify(verifier, issuer.accessToken("visitor"));
  }

  @Test
  void nodeThatStartsDuringAnOutageUsesTheKeysOfAnotherNode() throws ParseException {
    verify(verifier(), issuer.accessToken("visitor"));
    issuer.setUnavailable(true);
    IssuerTokenVerifier startedAnew = verifier();

    clock.move(OUTAGE_LIMIT.minusSeconds(1));
    verify(startedAnew, tokenOfNow());
    clock.move(Duration.ofSeconds(2));

    isUnavailable(() -> verify(startedAnew, tokenOfNow()));
    isUnavailable(() -> verify(verifier(), tokenOfNow()));
  }

  @Test
  void keyThatAnotherNodeFetchedBeforeTheOutageIsKnownToAllNodes() throws ParseException {
    IssuerTokenVerifier first = verifier();
    verify(first, issuer.accessToken("visitor"));
    issuer.rotateKeys();
    verify(verifier(), issuer.accessToken("visitor"));
    issuer.setUnavailable(true);

    verify(first, issuer.accessToken("visitor"));
  }

  @Test
  void keyThatIsUnknownToTheIssuerIsRefusedInEveryRequest() throws ParseException, JOSEException {
    IssuerTokenVerifier verifier = verifier();
    verify(verifier, issuer.accessToken("visitor"));
    String stranger =
        TestIssuer.sign(issuer.claimsOf("visitor").build(), JWSAlgorithm.RS256, stranger());

    int before = issuer.requestCount();
    for (int i = 0; i < 5; i++) {
      isRefused(() -> verify(verifier, stranger), "key that the issuer d");
    }
    assertThat(issuer.requestCount() - before).isBetween(1, 2);
  }

  @Test
  void subjectIsReadFromTheConfiguredClaim() throws ParseException {
    IssuerTokenVerifier verifier = of(issuerBy("employee"));

    String token = sign(issuer.claimsOf("visitor").claim("employee", "4711"));

    assertThat(verify(verifier, token).subject()).isEqualTo("4711");
  }

  @Test
  void missingOrNonTextualSubjectIsRefusedWithTheNameOfTheSetting() {
    IssuerTokenVerifier verifier = of(issuerBy("employee"));

    for (Object unusable : new Object[] {null, 4711, "", "two words", "x".repeat(256)}) {
      String token = sign(issuer.claimsOf("visitor").claim("employee", unusable));
      isRefused(() -> verify(verifier, token), "tmtar.oidc.museum.subject-claim");
    }
  }

  @Test
  void clientIsTheOneThatTheIssuerNames() throws ParseException {
    assertThat(clientOf(issuer.claimsOf("visitor").claim("azp", "phone"))).isEqualTo("phone");
    assertThat(clientOf(issuer.claimsOf("visitor").claim("client_id", "phone"))).isEqualTo("phone");
    assertThat(clientOf(issuer.claimsOf("visitor").claim("client_id", "phone").claim("azp", "x")))
        .isEqualTo("phone");
  }

  @Test
  void clientThatIsMissingOrNoClientIdentifierIsUnregistered() throws ParseException {
    for (Object unusable : new Object[] {null, 4711, "", "tw\no", "x".repeat(256)}) {
      assertThat(clientOf(issuer.claimsOf("visitor").claim("azp", unusable)))
          .isEqualTo(SessionToken.UNREGISTERED_CLIENT);
    }
  }

  @Test
  void refusalNamesTheSettingsOfThatIssuer() {
    IssuerTokenVerifier verifier = verifier();

    isRefused(
        () -> verify(verifier, sign(issuer.claimsOf("visitor").audience("elsewhere"))),
        "tmtar.oidc.museum.audience");
    String otherAlgorithm =
        TestIssuer.sign(issuer.claimsOf("visitor").build(), JWSAlgorithm.ES256, issuer.ecKey());
    isRefused(() -> verify(verifier, otherAlgorithm), "tmtar.oidc.museum.algorithms");
  }

  private IssuerTokenVerifier verifier() {
    return of(issuer("sub", Optional.of(URI.create(issuer.name() + ".well-known/jwks.json"))));
  }

  private IssuerTokenVerifier discovering() {
    return of(issuer("sub", Optional.empty()));
  }

  private Issuer issuerBy(String subjectClaim) {
    return issuer(subjectClaim, Optional.empty());
  }

  private Issuer issuer(String subjectClaim, Optional<URI> keysUrl) {
    return issuer(subjectClaim, keysUrl, JWSAlgorithm.RS256);
  }

  private Issuer issuer(String subjectClaim, Optional<URI> keysUrl, JWSAlgorithm algorithm) {
    return new Issuer(
        "tmtar.oidc.museum.",
        issuer.name(),
        TestIssuer.AUDIENCE,
        keysUrl,
        Set.of(algorithm),
        subjectClaim,
        Optional.empty());
  }

  private IssuerTokenVerifier of(Issuer settings) {
    return of(settings, Optional.empty());
  }

  private IssuerTokenVerifier of(Issuer settings, Optional<Provider> provider) {
    Duration timeout = Duration.ofSeconds(2);
    KeyPolicy policy = new KeyPolicy(
        timeout, timeout, Duration.ofMinutes(15), Duration.ofSeconds(10), OUTAGE_LIMIT);
    return new IssuerTokenVerifier(
        settings, new IssuerKeys(settings, policy, known, clock), provider, clock);
  }

  private String sign(JWTClaimsSet.Builder claims) {
    return TestIssuer.sign(claims.build(), JWSAlgorithm.RS256, issuer.rsaKey());
  }

  private String tokenOfNow() {
    return sign(
        issuer.claimsOf("visitor").expirationTime(Date.from(clock.instant().plusSeconds(60))));
  }

  private static JWK stranger() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("stranger").generate();
  }

  private static Identity verify(IssuerTokenVerifier verifier, String token) throws ParseException {
    return verifier.verify(SignedJWT.parse(token)).identity();
  }

  private String clientOf(JWTClaimsSet.Builder claims) throws ParseException {
    return verifier().verify(SignedJWT.parse(sign(claims))).clientId();
  }

  private static void isUnavailable(ThrowingCallable signIn) {
    assertThatThrownBy(signIn).isInstanceOf(ServiceUnavailableException.class);
  }

  private static void isRefused(ThrowingCallable signIn, String reason) {
    assertThatThrownBy(signIn)
        .isInstanceOfSatisfying(
            UnauthenticatedException.class,
            refused -> assertThat(refused.reason().orElseThrow()).contains(reason));
  }

  /** Replaces the database. The integration tests check the storage in the database. */
  private static final class KnownKeysInMemory extends IssuerKeysRepository {

    private final Map<String, StoredIssuerKeys> keysOf = new HashMap<>();

    @Override
    void save(String issuer, StoredIssuerKeys known) {
      keysOf.put(issuer, known);
    }

    @Override
    Optional<StoredIssuerKeys> find(String issuer) {
      return Optional.ofNullable(keysOf.get(issuer));
    }
  }

  /** The system clock plus an offset that the test increases. */
  private static final class MovingClock extends Clock {

    private Duration ahead = Duration.ZERO;

    void move(Duration on) {
      ahead = ahead.plus(on);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
