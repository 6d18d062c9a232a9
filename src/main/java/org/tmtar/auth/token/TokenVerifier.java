package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tmtar.problem.UnauthenticatedException;

/**
 * Verifies our own tokens, offline: algorithm, key, signature, kind, issuer, audience and time are all
 * pinned, and a token that fails is told in plain words why.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725</a>
 */
@ApplicationScoped
public class TokenVerifier {

  /** The claim with the session. */
  static final String SESSION = "sid";

  /** The claim with the session's counter at the time a refresh token was issued. */
  static final String COUNTER = "ctr";

  private TokenConfig config;
  private Clock clock;
  private Map<String, ECDSAVerifier> verifiers;

  protected TokenVerifier() {}

  @Inject
  public TokenVerifier(TokenConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    verifiers = verifiers(config);
  }

  /**
   * Verifies a bearer as a token of ours.
   *
   * @param bearer what the client sent
   * @param expected the kind it has to be
   * @throws UnauthenticatedException if it is anything else, with the reason
   */
  public SessionToken verify(String bearer, TokenType expected) {
    return verify(SignedTokens.parse(bearer).orElseThrow(TokenVerifier::notOurs), expected);
  }

  /**
   * Verifies a JWT as a token of ours.
   *
   * @param token what the client sent
   * @param expected the kind it has to be
   * @throws UnauthenticatedException if it is anything else, with the reason
   */
  public SessionToken verify(SignedJWT token, TokenType expected) {
    try {
      requireKind(token.getHeader(), expected);
      requireSignature(token);
      JWTClaimsSet claims = token.getJWTClaimsSet();
      requireClaims(claims);
      Integer counter = claims.getIntegerClaim(COUNTER);
      return new SessionToken(
          Long.parseLong(claims.getSubject()),
          Long.parseLong(claims.getStringClaim(SESSION)),
          counter == null ? 0 : counter);
    } catch (ParseException | NumberFormatException malformed) {
      throw notOurs();
    }
  }

  /** Whether a JWT claims to be one of ours, which says nothing about its being genuine. */
  public boolean claimsToBeOurs(SignedJWT token) {
    try {
      return config.issuer().equals(token.getJWTClaimsSet().getIssuer());
    } catch (ParseException malformed) {
      return false;
    }
  }

  private static void requireKind(JWSHeader header, TokenType expected) {
    if (expected.header().equals(header.getType())) {
      return;
    }
    if (TokenType.REFRESH.header().equals(header.getType())) {
      throw refuse("A refresh token opens no resource, send the access token");
    }
    if (expected == TokenType.REFRESH && TokenType.ACCESS.header().equals(header.getType())) {
      throw refuse("An access token refreshes nothing, send the refresh token");
    }
    throw refuse("The token is not one of this API, exchange it at /api/users/login first");
  }

  private void requireSignature(SignedJWT token) {
    if (!JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())) {
      throw refuse("The token is signed with another algorithm than ours");
    }
    ECDSAVerifier verifier = Optional.ofNullable(token.getHeader().getKeyID())
        .map(verifiers::get)
        .orElseThrow(() -> refuse("The token is signed with a key that is not known here"));
    try {
      if (!token.verify(verifier)) {
        throw refuse("The signature of the token is wrong");
      }
    } catch (JOSEException malformed) {
      throw refuse("The signature of the token is wrong");
    }
  }

  private void requireClaims(JWTClaimsSet claims) {
    if (!config.issuer().equals(claims.getIssuer())) {
      throw refuse("The token was issued by somebody else");
    }
    if (!claims.getAudience().contains(config.audience())) {
      throw refuse("The token is meant for another audience");
    }
    Date expiry = claims.getExpirationTime();
    if (expiry != null && !expiry.toInstant().isAfter(clock.instant())) {
      throw UnauthenticatedException.expired("The token has expired, refresh it");
    }
  }

  private static UnauthenticatedException notOurs() {
    return refuse("The bearer is not a token of this API");
  }

  private static UnauthenticatedException refuse(String reason) {
    return UnauthenticatedException.invalidToken(reason);
  }

  private static Map<String, ECDSAVerifier> verifiers(TokenConfig config) {
    Map<String, ECDSAVerifier> verifiers = new HashMap<>();
    for (ECKey key : config.keys().all()) {
      try {
        ECDSAVerifier verifier = new ECDSAVerifier(key);
        config.provider().ifPresent(verifier.getJCAContext()::setProvider);
        verifiers.put(key.getKeyID(), verifier);
      } catch (JOSEException impossible) {
        throw new IllegalStateException("The key set has been checked", impossible);
      }
    }
    return Map.copyOf(verifiers);
  }
}
