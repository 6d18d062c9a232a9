package org.tmtar.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
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

  /** The claim with the session's counter at the time a token was issued; left out while it is 0. */
  static final String COUNTER = "ctr";

  /** Access tokens, of some hundred bytes each. */
  private static final long MAX_REMEMBERED = 20_000;

  private TokenConfig config;
  private Clock clock;
  private Map<String, JWSVerifier> accessVerifiers;
  private DerivedKeys refreshKeys;

  private final Cache<ByteBuffer, Verified> verified =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

  protected TokenVerifier() {}

  @Inject
  public TokenVerifier(TokenConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    accessVerifiers = accessVerifiers(config);
    refreshKeys = config.refreshKeys();
  }

  /**
   * Verifies a bearer as a token of ours.
   *
   * @param bearer what the client sent
   * @param expected the kind it has to be
   * @throws UnauthenticatedException if it is anything else, with the reason
   */
  public SessionToken verify(String bearer, TokenType expected) {
    SignedJWT token = SignedTokens.parse(bearer).orElseThrow(TokenVerifier::notOurs);
    return verify(token, expected);
  }

  /**
   * Verifies a bearer as an access token of ours. It comes with every request of its quarter of an hour,
   * so that a signature that was right is remembered.
   *
   * @param bearer what the client sent
   * @throws UnauthenticatedException if it is anything else, with the reason
   */
  public SessionToken verifyAccess(String bearer) {
    ByteBuffer fingerprint = fingerprint(bearer);
    Verified known = verified.getIfPresent(fingerprint);
    if (known != null && known.expiry().isAfter(clock.instant())) {
      return known.token();
    }
    SignedJWT jwt = SignedTokens.parse(bearer).orElseThrow(TokenVerifier::notOurs);
    SessionToken token = verify(jwt, TokenType.ACCESS);
    verified.put(fingerprint, new Verified(token, expiry(jwt)));
    return token;
  }

  /** A heap has no use for tokens, and whoever reads it would. */
  private static ByteBuffer fingerprint(String bearer) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(bearer.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /**
   * Verifies a JWT as a token of ours.
   *
   * @param token what the client sent
   * @param expected the kind it has to be
   * @throws UnauthenticatedException if it is anything else, with the reason
   */
  public SessionToken verify(SignedJWT token, TokenType expected) {
    requireKind(token.getHeader(), expected);
    SessionToken verified = verifyAtAnyAge(token, expected);
    requireFresh(token);
    return verified;
  }

  /**
   * Verifies a bearer as a token of ours of either kind, which may have expired: whoever has it may still
   * end its session.
   *
   * @return empty if it is anything else
   */
  public Optional<SessionToken> findSession(String bearer) {
    Optional<SignedJWT> parsed = SignedTokens.parse(bearer);
    try {
      return parsed.flatMap(token -> Arrays.stream(TokenType.values())
          .filter(type -> type.header().equals(token.getHeader().getType()))
          .findFirst()
          .map(type -> verifyAtAnyAge(token, type)));
    } catch (UnauthenticatedException notOurs) {
      return Optional.empty();
    }
  }

  private SessionToken verifyAtAnyAge(SignedJWT token, TokenType type) {
    try {
      requireSignature(token, type);
      JWTClaimsSet claims = token.getJWTClaimsSet();
      requireOrigin(claims);
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

  private void requireSignature(SignedJWT token, TokenType type) {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    if (!type.algorithm().equals(algorithm) && !isOfAnEarlierVersion(type, algorithm)) {
      throw refuse("The token is signed with another algorithm than ours");
    }
    JWSVerifier verifier = Optional.ofNullable(token.getHeader().getKeyID())
        .flatMap(id -> verifier(algorithm, id))
        .orElseThrow(() -> refuse("The token is signed with a key that is not known here"));
    try {
      if (!token.verify(verifier)) {
        throw refuse("The signature of the token is wrong");
      }
    } catch (JOSEException malformed) {
      throw refuse("The signature of the token is wrong");
    }
  }

  /** Refresh tokens were signed like access tokens before they could be replaced. */
  private static boolean isOfAnEarlierVersion(TokenType type, JWSAlgorithm algorithm) {
    return type == TokenType.REFRESH && TokenType.ACCESS.algorithm().equals(algorithm);
  }

  /** Each algorithm has keys of its own, so that none can be used for another. */
  private Optional<JWSVerifier> verifier(JWSAlgorithm algorithm, String keyId) {
    return TokenType.ACCESS.algorithm().equals(algorithm)
        ? Optional.ofNullable(accessVerifiers.get(keyId))
        : refreshKeys.find(keyId).map(TokenVerifier::refreshVerifier);
  }

  private void requireOrigin(JWTClaimsSet claims) {
    if (!config.issuer().equals(claims.getIssuer())) {
      throw refuse("The token was issued by somebody else");
    }
    if (!claims.getAudience().contains(config.audience())) {
      throw refuse("The token is meant for another audience");
    }
  }

  private void requireFresh(SignedJWT token) {
    if (!expiry(token).isAfter(clock.instant())) {
      throw UnauthenticatedException.expired("The token has expired, refresh it");
    }
  }

  private static Instant expiry(SignedJWT token) {
    try {
      Date expiry = token.getJWTClaimsSet().getExpirationTime();
      return expiry == null ? Instant.MAX : expiry.toInstant();
    } catch (ParseException impossible) {
      throw new IllegalStateException("The claims have been read", impossible);
    }
  }

  private static UnauthenticatedException notOurs() {
    return refuse("The bearer is not a token of this API");
  }

  private static UnauthenticatedException refuse(String reason) {
    return UnauthenticatedException.invalidToken(reason);
  }

  private static JWSVerifier refreshVerifier(SecretKey key) {
    try {
      return new MACVerifier(key);
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Derived keys are long enough", impossible);
    }
  }

  private static Map<String, JWSVerifier> accessVerifiers(TokenConfig config) {
    Map<String, JWSVerifier> verifiers = new HashMap<>();
    for (ECKey key : config.keys().signing()) {
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

  /** What a token says whose signature was right. */
  private record Verified(SessionToken token, Instant expiry) {}
}
