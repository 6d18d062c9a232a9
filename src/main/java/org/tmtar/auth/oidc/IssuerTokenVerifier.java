package org.tmtar.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.auth.token.TokenType;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.user.Identity;

/**
 * Verifies access tokens of one identity provider by the keys it publishes. The keys are kept, asked
 * for again before they grow old and when a token names one that is not among them, and used on for a
 * while when the provider cannot be reached.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-4">RFC 9068 §4</a>
 */
final class IssuerTokenVerifier {

  private static final Logger LOG = Logger.getLogger(IssuerTokenVerifier.class.getName());

  /** How far clocks may be apart before a token is refused for its time. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  /** The most bytes of a key set, or of metadata, that are read; real ones have a few thousand. */
  private static final int LARGEST_DOCUMENT = 256 * 1024;

  /** Members that only a token about a person's sign-in has, by OpenID Connect Core §2 and §5.1. */
  private static final List<String> ID_TOKEN_CLAIMS =
      List.of("nonce", "at_hash", "c_hash", "email_verified", "picture", "nickname", "name");

  /** Members that only an access token has, by RFC 9068 §2.2.3, and as some call them. */
  private static final List<String> ACCESS_TOKEN_CLAIMS = List.of("scope", "scp");

  /** What an access token may say it is; most say that they are a JWT, or nothing. */
  private static final Set<JOSEObjectType> TYPES = new HashSet<>(Arrays.asList(
      null,
      JOSEObjectType.JWT,
      TokenType.ACCESS.header(),
      new JOSEObjectType("application/at+jwt")));

  private final Issuer issuer;
  private final KeyPolicy policy;
  private final Clock clock;
  private final PublishedKeys published;
  private final JWKSetBasedJWKSource<SecurityContext> keys;
  private final ConfigurableJWTProcessor<SecurityContext> signatures;

  /**
   * @throws InvalidSettingException if the times contradict each other
   */
  IssuerTokenVerifier(Issuer issuer, KeyPolicy policy, Clock clock) {
    this.issuer = issuer;
    this.policy = policy;
    this.clock = clock;
    published = new PublishedKeys(issuer, retriever(policy), clock);
    keys = cached(published, policy);
    signatures = signatures();
  }

  /**
   * Verifies a token whose {@code iss} is this issuer.
   *
   * @return the provider and its subject
   * @throws UnauthenticatedException if the token is anything but an access token for us, with the
   *     reason
   * @throws ServiceUnavailableException if the provider's keys cannot be had, so that nothing can be
   *     said about the token
   */
  Identity verify(SignedJWT token) throws ParseException {
    requireOrigin(token, token.getJWTClaimsSet());
    JWTClaimsSet claims = verifySignature(token);
    requireTime(claims);
    return new Identity(issuer.name(), subject(claims));
  }

  /**
   * Looks at what the token says about itself before its signature, because these are the mistakes of
   * the first hour and each has its own remedy.
   */
  private void requireOrigin(SignedJWT token, JWTClaimsSet claims) {
    if (!issuer.algorithms().contains(token.getHeader().getAlgorithm())) {
      throw refuse("The token is signed with an algorithm that %s does not allow"
          .formatted(issuer.setting(Issuer.ALGORITHMS)));
    }
    if (!TYPES.contains(token.getHeader().getType())) {
      throw refuse("The token is of another type (typ) than access tokens are");
    }
    if (isIdToken(token, claims)) {
      throw refuse("This is an ID token, send the access token instead");
    }
    if (!claims.getAudience().contains(issuer.audience())) {
      throw refuse("Wrong audience (aud): ask the identity provider for %s"
          .formatted(issuer.setting(Issuer.AUDIENCE)));
    }
  }

  /** An access token may be about a person too, but says what it opens, or is meant for us. */
  private boolean isIdToken(SignedJWT token, JWTClaimsSet claims) {
    return !TokenType.ACCESS.header().equals(token.getHeader().getType())
        && !claims.getAudience().contains(issuer.audience())
        && ACCESS_TOKEN_CLAIMS.stream().noneMatch(claims.getClaims()::containsKey)
        && ID_TOKEN_CLAIMS.stream().anyMatch(claims.getClaims()::containsKey);
  }

  private JWTClaimsSet verifySignature(SignedJWT token) {
    try {
      requireYoungKeys();
      return signatures.process(token, null);
    } catch (BadJWSException wrong) {
      throw refuse("The signature of the token is wrong");
    } catch (BadJOSEException unknownKey) {
      throw refuseKey("The token is signed with a key that the issuer does not publish");
    } catch (RateLimitReachedException askedJustNow) {
      throw refuseKey(
          "The token is signed with a key that the issuer did not publish a moment ago");
    } catch (KeySourceException outage) {
      LOG.log(
          Level.WARNING,
          () -> "request=%s the keys of %s cannot be had: %s"
              .formatted(RequestId.current(), issuer.setting(Issuer.ISSUER), outage.getMessage()));
      throw unavailable();
    } catch (JOSEException malformed) {
      throw refuse("The signature of the token cannot be verified");
    }
  }

  /**
   * Has the keys asked for that have passed the outage limit: the cache may have got them just before
   * it, and would use them for its lifetime.
   */
  private void requireYoungKeys() throws KeySourceException {
    keys.getJWKSetSource()
        .getJWKSet(
            new JWKSetCacheRefreshEvaluator() {
              @Override
              public boolean requiresRefresh(JWKSet set) {
                return published.areOlderThan(policy.outageLimit());
              }
            },
            clock.millis(),
            null);
  }

  /** While the issuer is away nobody can say which keys it publishes; it may have new ones. */
  private RuntimeException refuseKey(String reason) {
    return published.areAway() ? unavailable() : refuse(reason);
  }

  private static ServiceUnavailableException unavailable() {
    return new ServiceUnavailableException(
        "The identity provider cannot be reached, so nobody new can sign in; try again shortly.");
  }

  private void requireTime(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date expiry = claims.getExpirationTime();
    if (expiry == null) {
      throw refuse("The token does not say when it expires (exp)");
    }
    if (expiry.toInstant().plus(CLOCK_SKEW).isBefore(now)) {
      throw refuse("The token of the identity provider has expired, get a new one");
    }
    if (isInFuture(claims.getNotBeforeTime(), now) || isInFuture(claims.getIssueTime(), now)) {
      throw refuse(
          "The token is from the future: the clocks of the issuer and this server are apart");
    }
  }

  private static boolean isInFuture(Date time, Instant now) {
    return time != null && time.toInstant().minus(CLOCK_SKEW).isAfter(now);
  }

  private String subject(JWTClaimsSet claims) {
    if (claims.getClaim(issuer.subjectClaim()) instanceof String subject
        && Identity.isSubject(subject)) {
      return subject;
    }
    throw refuse(
        "The token has no usable subject: it lacks the claim that %s names, or has it not as a text without spaces"
            .formatted(issuer.setting(Issuer.SUBJECT_CLAIM)));
  }

  private static UnauthenticatedException refuse(String reason) {
    return UnauthenticatedException.invalidToken(reason);
  }

  /** One that goes where it is sent and nowhere else. */
  private static DefaultResourceRetriever retriever(KeyPolicy policy) {
    return new DefaultResourceRetriever(
        milliseconds(policy.connectTimeout()),
        milliseconds(policy.readTimeout()),
        LARGEST_DOCUMENT) {
      @Override
      protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        HttpURLConnection connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
      }
    };
  }

  private static JWKSetBasedJWKSource<SecurityContext> cached(
      PublishedKeys published, KeyPolicy policy) {
    long lifetime = policy.lifetime().toMillis();
    long timeout = policy.connectTimeout().plus(policy.readTimeout()).toMillis();
    try {
      return (JWKSetBasedJWKSource<SecurityContext>) JWKSourceBuilder.create(published)
          .cache(lifetime, timeout)
          .refreshAheadCache(
              Math.min(lifetime / 2, JWKSourceBuilder.DEFAULT_REFRESH_AHEAD_TIME), false)
          .rateLimited(policy.refetchInterval().toMillis())
          .retrying(true)
          .outageTolerant(policy.outageLimit().toMillis())
          .build();
    } catch (IllegalArgumentException | IllegalStateException contradiction) {
      throw new InvalidSettingException(
          KeyPolicy.LIFETIME,
          "has to be longer than jwks-refetch-interval, and longer than twice the two timeouts together");
    }
  }

  private static int milliseconds(Duration timeout) {
    return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
  }

  /** Signatures only: what the claims have to be is told by this class, in plain words. */
  private ConfigurableJWTProcessor<SecurityContext> signatures() {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPES));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(issuer.algorithms(), keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }
}
