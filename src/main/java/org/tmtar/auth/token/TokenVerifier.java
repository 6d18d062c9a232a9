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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.tmtar.problem.UnauthenticatedException;

/**
 * The verifier of the tokens of this API. It needs no request to another service. It checks the algorithm,
 * the key, the signature, the type, the issuer, the audience and the time, and each refusal states its
 * reason.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725</a>
 */
@ApplicationScoped
public class TokenVerifier {

  /** The claim that contains the client of the session; absent in tokens of earlier versions. */
  static final String CLIENT = "client_id";

  /** The claim that contains the id of the session. */
  static final String SESSION = "sid";

  /**
   * The claim that contains the counter of the session when the token was issued; absent if the counter is
   * 0.
   */
  static final String COUNTER = "ctr";

  /** The maximum number of cached access tokens. A cache entry has a few hundred bytes. */
  private static final long MAX_CACHED = 20_000;

  private TokenConfig config;
  private Clock clock;
  private Map<String, JWSVerifier> accessVerifiers;
  private DerivedKeys refreshKeys;

  private final Cache<ByteBuffer, AccessClaims> verified =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  protected TokenVerifier() {}

  @Inject
  public TokenVerifier(TokenConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    accessVerifiers = accessVerifiers(config);
    refreshKeys = config.refreshKeys();
  }

  /**
   * Verifies a bearer token as a token of this API.
   *
   * @param bearer the bearer token that the client sent
   * @param expected the required type
   * @throws UnauthenticatedException if the bearer token is not a valid token of this type, with the
   *     reason
   */
  public SessionToken verify(String bearer, TokenType expected) {
    SignedJWT token = SignedTokens.parse(bearer).orElseThrow(TokenVerifier::notIssuedHere);
    return verify(token, expected);
  }

  /**
   * Verifies a bearer token as an access token of this API. A client sends the same access token in many
   * requests, so successful verifications are cached until the token expires.
   *
   * @param bearer the bearer token that the client sent
   * @throws UnauthenticatedException if the bearer token is not a valid access token, with the reason
   */
  public AccessToken verifyAccess(String bearer) {
    ByteBuffer fingerprint = fingerprint(bearer);
    AccessClaims cached = verified.getIfPresent(fingerprint);
    if (cached != null && cached.expiry().isAfter(clock.instant())) {
      return new AccessToken(cached, bearer);
    }
    SignedJWT jwt = SignedTokens.parse(bearer).orElseThrow(TokenVerifier::notIssuedHere);
    SessionToken session = verify(jwt, TokenType.ACCESS);
    AccessClaims claims = AccessClaims.of(session, claims(jwt));
    verified.put(fingerprint, claims);
    return new AccessToken(claims, bearer);
  }

  /** The cache key of a token. It is a digest, so that the cache exposes no token in a heap dump. */
  private static ByteBuffer fingerprint(String bearer) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(bearer.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK supports SHA-256", impossible);
    }
  }

  /**
   * Verifies a JWT as a token of this API.
   *
   * @param token the JWT that the client sent
   * @param expected the required type
   * @throws UnauthenticatedException if the JWT is not a valid token of this type, with the reason
   */
  public SessionToken verify(SignedJWT token, TokenType expected) {
    requireKind(token.getHeader(), expected);
    SessionToken verified = verifyIgnoringExpiry(token, expected);
    requireFresh(token);
    return verified;
  }

  /**
   * Finds the session of an access token or refresh token of this API. The token may have expired, because
   * its holder may still end the session.
   *
   * @return empty if the bearer token is not a token of this API
   */
  public Optional<SessionToken> findSession(String bearer) {
    Optional<SignedJWT> parsed = SignedTokens.parse(bearer);
    try {
      return parsed.flatMap(token -> Arrays.stream(TokenType.values())
          .filter(type -> type.header().equals(token.getHeader().getType()))
          .findFirst()
          .map(type -> verifyIgnoringExpiry(token, type)));
    } catch (UnauthenticatedException notIssuedHere) {
      return Optional.empty();
    }
  }

  private SessionToken verifyIgnoringExpiry(SignedJWT token, TokenType type) {
    try {
      requireSignature(token, type);
      JWTClaimsSet claims = token.getJWTClaimsSet();
      requireOrigin(claims);
      Integer counter = claims.getIntegerClaim(COUNTER);
      String client = claims.getStringClaim(CLIENT);
      return new SessionToken(
          Long.parseLong(claims.getSubject()),
          Long.parseLong(claims.getStringClaim(SESSION)),
          counter == null ? 0 : counter,
          client == null ? SessionToken.UNREGISTERED_CLIENT : client);
    } catch (ParseException | NumberFormatException malformed) {
      throw notIssuedHere();
    }
  }

  /** Whether the {@code iss} of a JWT is this API. The signature is not verified. */
  public boolean hasIssuerOfThisApi(SignedJWT token) {
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
      throw refuse("A refresh token grants no access to resources; send the access token");
    }
    if (expected == TokenType.REFRESH && TokenType.ACCESS.header().equals(header.getType())) {
      throw refuse("An access token cannot be used for a refresh; send the refresh token");
    }
    throw refuse("The token was not issued by this API; exchange it at /api/users/login first");
  }

  private void requireSignature(SignedJWT token, TokenType type) {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    if (!type.algorithm().equals(algorithm) && !isOfEarlierVersion(type, algorithm)) {
      throw refuse("The token is not signed with the algorithm of this API");
    }
    JWSVerifier verifier = Optional.ofNullable(token.getHeader().getKeyID())
        .flatMap(id -> verifier(algorithm, id))
        .orElseThrow(() -> refuse("The token is signed with an unknown key"));
    try {
      if (!token.verify(verifier)) {
        throw refuse("The signature of the token is invalid");
      }
    } catch (JOSEException malformed) {
      throw refuse("The signature of the token is invalid");
    }
  }

  /** Versions without the rotation of refresh tokens signed them with the algorithm of access tokens. */
  private static boolean isOfEarlierVersion(TokenType type, JWSAlgorithm algorithm) {
    return type == TokenType.REFRESH && TokenType.ACCESS.algorithm().equals(algorithm);
  }

  /** Each algorithm has its own keys, so that no key is used with another algorithm. */
  private Optional<JWSVerifier> verifier(JWSAlgorithm algorithm, String keyId) {
    return TokenType.ACCESS.algorithm().equals(algorithm)
        ? Optional.ofNullable(accessVerifiers.get(keyId))
        : refreshKeys.find(keyId).map(TokenVerifier::refreshVerifier);
  }

  private void requireOrigin(JWTClaimsSet claims) {
    if (!config.issuer().equals(claims.getIssuer())) {
      throw refuse("The token was issued by another issuer (iss)");
    }
    if (!claims.getAudience().contains(config.audience())) {
      throw refuse("The token was issued for another audience (aud)");
    }
  }

  private void requireFresh(SignedJWT token) {
    if (!AccessClaims.expiry(claims(token)).isAfter(clock.instant())) {
      throw UnauthenticatedException.expired("The token has expired; refresh it");
    }
  }

  private static JWTClaimsSet claims(SignedJWT token) {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException impossible) {
      throw new IllegalStateException("The claims have been read", impossible);
    }
  }

  private static UnauthenticatedException notIssuedHere() {
    return refuse("The bearer token is not a token of this API");
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
}
