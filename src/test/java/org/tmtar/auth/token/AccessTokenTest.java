package org.tmtar.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.settings.Environment;
import org.tmtar.settings.Settings;
import org.tmtar.testing.TestIssuer;

/** The principal of a request, from the issue of the token to its claims. */
class AccessTokenTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final SessionToken SESSION = new SessionToken(7, 4711, 0, "phone");

  private final TokenConfig config = config("PT15M");
  private final TokenIssuer issuer = new TokenIssuer(config, fixed(NOW));
  private final TokenVerifier verifier = new TokenVerifier(config, fixed(NOW));

  @Test
  void isNamedByItsUser() {
    JsonWebToken token = verifier.verifyAccess(issuer.accessToken(SESSION));

    assertThat(token.getName()).isEqualTo("7");
    assertThat(token.getSubject()).isEqualTo("7");
  }

  @Test
  void hasTheClaimsThatAccessTokensMustHave() {
    JsonWebToken token = verifier.verifyAccess(issuer.accessToken(SESSION));

    assertThat(token.getIssuer()).isEqualTo("museum");
    assertThat(token.getAudience()).containsExactly("visitors");
    assertThat(token.getIssuedAtTime()).isEqualTo(NOW.getEpochSecond());
    assertThat(token.getExpirationTime()).isEqualTo(NOW.plus(LIFETIME).getEpochSecond());
    assertThat(token.getTokenID()).isNotBlank();
    assertThat(token.<String>getClaim("client_id")).isEqualTo("phone");
    assertThat(token.<String>getClaim("sid")).isEqualTo("4711");
    assertThat(AccessToken.sessionId(token)).isEqualTo(4711);
  }

  @Test
  void namesTheClaimsOfTheTokenThatTheClientSent() throws ParseException {
    for (SessionToken session : Set.of(SESSION, new SessionToken(7, 4711, 2, "phone"))) {
      String bearer = issuer.accessToken(session);

      JsonWebToken token = verifier.verifyAccess(bearer);

      assertThat(token.getRawToken()).isEqualTo(bearer);
      assertThat(token.getClaimNames())
          .containsExactlyInAnyOrderElementsOf(
              SignedJWT.parse(bearer).getJWTClaimsSet().toJSONObject().keySet())
          .allMatch(token::containsClaim);
    }
  }

  @Test
  void isTheSameWhenItsVerificationWasCached() {
    String bearer = issuer.accessToken(SESSION);

    AccessToken first = verifier.verifyAccess(bearer);
    AccessToken second = verifier.verifyAccess(bearer);

    assertThat(second.session()).isEqualTo(first.session()).isEqualTo(SESSION);
    assertThat(second.getRawToken()).isEqualTo(bearer);
    assertThat(second.getTokenID()).isEqualTo(first.getTokenID());
  }

  @Test
  void hasNoGroupsBecauseRightsNeverComeFromIt() {
    JsonWebToken token = verifier.verifyAccess(issuer.accessToken(SESSION));

    assertThat(token.getGroups()).isEmpty();
    assertThat(token.<Object>getClaim("groups")).isNull();
  }

  @Test
  void withoutAnExpiryNeverExpires() {
    TokenConfig unlimited = config("never");
    String bearer = new TokenIssuer(unlimited, fixed(NOW)).accessToken(SESSION);

    JsonWebToken token = new TokenVerifier(unlimited, fixed(NOW)).verifyAccess(bearer);

    assertThat(token.containsClaim("exp")).isFalse();
    assertThat(token.getExpirationTime()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void ofAnEarlierVersionWithoutAClientIsValidUntilItExpires() {
    Instant expiry = NOW.plus(LIFETIME);
    String bearer = TestIssuer.sign(
        new JWTClaimsSet.Builder()
            .issuer("museum")
            .audience("visitors")
            .subject("7")
            .claim("sid", "4711")
            .claim("exp", expiry.getEpochSecond())
            .build(),
        JWSAlgorithm.ES256,
        config.keys().current(),
        TokenType.ACCESS.header());

    AccessToken token = verifier.verifyAccess(bearer);

    assertThat(token.session())
        .isEqualTo(new SessionToken(7, 4711, 0, SessionToken.UNREGISTERED_CLIENT));
    assertThatThrownBy(() -> new TokenVerifier(config, fixed(expiry)).verifyAccess(bearer))
        .isInstanceOf(UnauthenticatedException.class);
  }

  @Test
  void refreshTokenKeepsTheClient() {
    String refreshToken = issuer.refreshToken(SESSION, NOW, Optional.empty());

    assertThat(verifier.verify(refreshToken, TokenType.REFRESH)).isEqualTo(SESSION);
  }

  @Test
  void isNotPartOfItsDescription() {
    String bearer = issuer.accessToken(SESSION);

    assertThat(verifier.verifyAccess(bearer).toString()).doesNotContain(bearer.substring(0, 9));
  }

  private static TokenConfig config(String accessLifetime) {
    Map<String, String> settings = Map.of(
        Environment.SETTING,
        "test",
        "tmtar.token.issuer",
        "museum",
        "tmtar.token.audience",
        "visitors",
        TokenConfig.ACCESS_LIFETIME,
        accessLifetime,
        TokenConfig.REFRESH_LIFETIME,
        "P7D");
    return new ConfigurationBeans(
            new Settings(name -> Optional.ofNullable(settings.get(name))), fixed(NOW))
        .create(TokenConfig.class);
  }

  private static Clock fixed(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
