package org.tmtar.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
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
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.user.Identity;

/**
 * Verifies access tokens of the identity provider by the keys it publishes. The keys are kept, asked
 * for again before they grow old and when a token names one that is not among them, and used on for a
 * while when the provider cannot be reached.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-4">RFC 9068 §4</a>
 */
@ApplicationScoped
public class OidcTokenVerifier implements CheckedAtStart {

  private static final Logger LOG = Logger.getLogger(OidcTokenVerifier.class.getName());

  /** How far clocks may be apart before a token is refused for its time. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  /** The most bytes of a key set that are read; real ones have a few thousand. */
  private static final int LARGEST_KEY_SET = 256 * 1024;

  /** Members that only a token about a person's sign-in has, by OpenID Connect Core §2 and §5.1. */
  private static final List<String> ID_TOKEN_CLAIMS =
      List.of("nonce", "at_hash", "c_hash", "email_verified", "picture", "nickname", "name");

  /** What an access token may say it is; most say that they are a JWT, or nothing. */
  private static final Set<JOSEObjectType> TYPES = new HashSet<>(Arrays.asList(
      null,
      JOSEObjectType.JWT,
      TokenType.ACCESS.header(),
      new JOSEObjectType("application/at+jwt")));

  private OidcConfig config;
  private Clock clock;
  private ConfigurableJWTProcessor<SecurityContext> signatures;

  protected OidcTokenVerifier() {}

  @Inject
  public OidcTokenVerifier(OidcConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    signatures = config.isConfigured() ? signatures(keys(config), config) : null;
  }

  /**
   * Verifies a token of the identity provider.
   *
   * @return the provider and its subject
   * @throws UnauthenticatedException if the token is anything but an access token for us, with the
   *     reason
   * @throws ServiceUnavailableException if the provider's keys cannot be had, so that nothing can be
   *     said about the token
   */
  public Identity verify(SignedJWT token) {
    if (!config.isConfigured()) {
      throw refuse("No identity provider is configured here, so its tokens cannot be verified");
    }
    try {
      requireOrigin(token);
      JWTClaimsSet claims = verifySignature(token);
      requireTime(claims);
      if (claims.getSubject() == null || !Identity.isSubject(claims.getSubject())) {
        throw refuse("The token has no usable subject (sub)");
      }
      return new Identity(config.issuer(), claims.getSubject());
    } catch (ParseException malformed) {
      throw refuse("The bearer is not a JWT");
    }
  }

  /**
   * Looks at what the token says about itself before its signature, because these are the mistakes of
   * the first hour and each has its own remedy.
   */
  private void requireOrigin(SignedJWT token) throws ParseException {
    JWTClaimsSet claims = token.getJWTClaimsSet();
    if (!config.issuer().equals(claims.getIssuer())) {
      throw refuse("Wrong issuer (iss): the token comes from another one than tmtar.oidc.issuer");
    }
    if (!config.algorithms().contains(token.getHeader().getAlgorithm())) {
      throw refuse(
          "The token is signed with an algorithm that tmtar.oidc.algorithms does not allow");
    }
    if (!TYPES.contains(token.getHeader().getType())) {
      throw refuse("The token is of another type (typ) than access tokens are");
    }
    if (isIdToken(token, claims)) {
      throw refuse("This is an ID token, send the access token instead");
    }
    if (!claims.getAudience().contains(config.audience())) {
      throw refuse("Wrong audience (aud): ask the identity provider for tmtar.oidc.audience");
    }
  }

  /** An access token may be about a person too, but says that it is one, or is meant for us. */
  private boolean isIdToken(SignedJWT token, JWTClaimsSet claims) {
    return !TokenType.ACCESS.header().equals(token.getHeader().getType())
        && !claims.getAudience().contains(config.audience())
        && ID_TOKEN_CLAIMS.stream().anyMatch(claims.getClaims()::containsKey);
  }

  private JWTClaimsSet verifySignature(SignedJWT token) {
    try {
      return signatures.process(token, null);
    } catch (BadJWSException wrong) {
      throw refuse("The signature of the token is wrong");
    } catch (BadJOSEException unknownKey) {
      throw refuse("The token is signed with a key that the issuer does not publish");
    } catch (RateLimitReachedException askedJustNow) {
      throw refuse("The token is signed with a key that the issuer did not publish a moment ago");
    } catch (KeySourceException outage) {
      LOG.log(
          Level.WARNING,
          () -> "request=%s the keys of the identity provider cannot be had: %s"
              .formatted(RequestId.current(), outage.getMessage()));
      throw new ServiceUnavailableException(
          "The identity provider cannot be reached, so nobody new can sign in; try again shortly.");
    } catch (JOSEException malformed) {
      throw refuse("The signature of the token cannot be verified");
    }
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

  private static UnauthenticatedException refuse(String reason) {
    return UnauthenticatedException.invalidToken(reason);
  }

  private static JWKSource<SecurityContext> keys(OidcConfig config) {
    DefaultResourceRetriever retriever = new DefaultResourceRetriever(
        milliseconds(config.connectTimeout()), milliseconds(config.readTimeout()), LARGEST_KEY_SET);
    long lifetime = config.keysLifetime().toMillis();
    long timeout = config.connectTimeout().plus(config.readTimeout()).toMillis();
    try {
      return JWKSourceBuilder.create(config.keysUrl().toURL(), retriever)
          .cache(lifetime, timeout)
          .refreshAheadCache(
              Math.min(lifetime / 2, JWKSourceBuilder.DEFAULT_REFRESH_AHEAD_TIME), false)
          .rateLimited(config.keysRefetchInterval().toMillis())
          .retrying(true)
          .outageTolerant(config.outageLimit().toMillis())
          .build();
    } catch (MalformedURLException impossible) {
      throw new InvalidSettingException("tmtar.oidc.jwks-url", "has to be an http or https URL");
    } catch (IllegalArgumentException | IllegalStateException contradiction) {
      throw new InvalidSettingException(
          "tmtar.oidc.jwks-lifetime",
          "has to be longer than jwks-refetch-interval, and longer than twice the two timeouts together");
    }
  }

  private static int milliseconds(Duration timeout) {
    return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
  }

  /** Signatures only: what the claims have to be is told by this class, in plain words. */
  private static ConfigurableJWTProcessor<SecurityContext> signatures(
      JWKSource<SecurityContext> keys, OidcConfig config) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPES));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(config.algorithms(), keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }
}
