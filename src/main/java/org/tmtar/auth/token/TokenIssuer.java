package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues the tokens of a session. They say who and which session, never what somebody may do.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>
 */
@ApplicationScoped
public class TokenIssuer {

  private TokenConfig config;
  private Clock clock;
  private ECDSASigner signer;

  protected TokenIssuer() {}

  @Inject
  public TokenIssuer(TokenConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    try {
      signer = new ECDSASigner(config.keys().current());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("The key set has been checked", impossible);
    }
    config.provider().ifPresent(signer.getJCAContext()::setProvider);
  }

  /** A token that opens resources. */
  public String accessToken(SessionToken session) {
    return sign(TokenType.ACCESS, session, config.accessLifetime());
  }

  /** A token that gets new access tokens. */
  public String refreshToken(SessionToken session) {
    return sign(TokenType.REFRESH, session, config.refreshLifetime());
  }

  private String sign(TokenType type, SessionToken session, Optional<Duration> lifetime) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
        .issuer(config.issuer())
        .audience(config.audience())
        .subject(Long.toString(session.userId()))
        .issueTime(Date.from(now))
        .jwtID(UUID.randomUUID().toString())
        .claim(TokenVerifier.SESSION, Long.toString(session.sessionId()));
    lifetime.ifPresent(length -> claims.expirationTime(Date.from(now.plus(length))));
    if (type == TokenType.REFRESH) {
      claims.claim(TokenVerifier.COUNTER, session.counter());
    }
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(type.header())
        .keyID(config.keys().current().getKeyID())
        .build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(signer);
    } catch (JOSEException failure) {
      throw new IllegalStateException("The current key does not sign", failure);
    }
    return token.serialize();
  }
}
