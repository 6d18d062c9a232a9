package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The issuer of the tokens of a session. The tokens identify the user, the session and the client, and never
 * contain rights. The published keys verify access tokens. Only this API can verify refresh tokens.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>
 */
@ApplicationScoped
public class TokenIssuer {

  private TokenConfig config;
  private Clock clock;
  private ECDSASigner accessSigner;
  private JWSHeader accessHeader;
  private MACSigner refreshSigner;
  private JWSHeader refreshHeader;

  protected TokenIssuer() {}

  @Inject
  public TokenIssuer(TokenConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    DerivedKeys refreshKeys = config.refreshKeys();
    try {
      accessSigner = new ECDSASigner(current(config), Curve.P_256);
      refreshSigner = new MACSigner(refreshKeys.current());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("The key set has been checked", impossible);
    }
    config.provider().ifPresent(accessSigner.getJCAContext()::setProvider);
    accessHeader =
        header(JWSAlgorithm.ES256, TokenType.ACCESS, config.keys().current().getKeyID());
    refreshHeader = header(JWSAlgorithm.HS256, TokenType.REFRESH, refreshKeys.currentId());
  }

  /**
   * The private key as an object of the provider. The provider would convert a key of the JDK for each
   * signature.
   */
  private static PrivateKey current(TokenConfig config) throws JOSEException {
    return config.keys().current().toECPrivateKey(config.provider().orElse(null));
  }

  /** A new access token. No two access tokens are equal. */
  public String accessToken(SessionToken session) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims = claims(session, now).jwtID(UUID.randomUUID().toString());
    config
        .accessLifetime()
        .ifPresent(lifetime -> claims.expirationTime(Date.from(now.plus(lifetime))));
    return sign(accessHeader, claims.build(), accessSigner);
  }

  /**
   * The refresh token of a session. It is a function of the state of the session, so that a client that
   * lost a response receives the same refresh token again.
   *
   * @param issuedAt the time at which the session reached this state
   * @param expiry the expiry as {@link #refreshExpiry} returns it
   */
  public String refreshToken(SessionToken session, Instant issuedAt, Optional<Instant> expiry) {
    JWTClaimsSet.Builder claims = claims(session, issuedAt);
    expiry.ifPresent(end -> claims.expirationTime(Date.from(end)));
    return sign(refreshHeader, claims.build(), refreshSigner);
  }

  /**
   * The expiry of a refresh token.
   *
   * @param issuedAt the time at which the session reached its state
   * @param latestEnd the latest time at which the session ends; empty if there is none
   * @return empty if the token never expires
   */
  public Optional<Instant> refreshExpiry(Instant issuedAt, Optional<Instant> latestEnd) {
    return Stream.concat(config.refreshLifetime().map(issuedAt::plus).stream(), latestEnd.stream())
        .min(Comparator.naturalOrder());
  }

  private JWTClaimsSet.Builder claims(SessionToken session, Instant issuedAt) {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
        .issuer(config.issuer())
        .audience(config.audience())
        .subject(Long.toString(session.userId()))
        .issueTime(Date.from(issuedAt))
        .claim(TokenVerifier.CLIENT, session.clientId())
        .claim(TokenVerifier.SESSION, Long.toString(session.sessionId()));
    return session.counter() == 0 ? claims : claims.claim(TokenVerifier.COUNTER, session.counter());
  }

  private static JWSHeader header(JWSAlgorithm algorithm, TokenType type, String keyId) {
    return new JWSHeader.Builder(algorithm).type(type.header()).keyID(keyId).build();
  }

  private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException failure) {
      throw new IllegalStateException("The current key cannot sign", failure);
    }
    return token.serialize();
  }
}
