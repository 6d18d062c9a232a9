package org.tmtar.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Provider;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.auth.token.TokenType;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.user.Identity;

/**
 * Verifies access tokens of one identity provider by the keys it publishes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-4">RFC 9068 §4</a>
 */
final class IssuerTokenVerifier {

  private static final Logger LOG = Logger.getLogger(IssuerTokenVerifier.class.getName());

  /** How far clocks may be apart before a token is refused for its time. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  /** Members that only a token about a person's sign-in has, by OpenID Connect Core §2 and §5.1. */
  private static final List<String> ID_TOKEN_CLAIMS =
      List.of("nonce", "at_hash", "c_hash", "email_verified", "picture", "nickname", "name");

  /** Members that only an access token has, by RFC 9068 §2.2.3, and as some call them. */
  private static final List<String> ACCESS_TOKEN_CLAIMS = List.of("scope", "scp");

  private static final Set<Object> REFRESH_TOKEN_KINDS = Set.of("Refresh", "Offline");

  private static final String ID_TOKEN_KIND = "ID";

  /** What an access token may say it is; most say that they are a JWT, or nothing. */
  private static final Set<JOSEObjectType> TYPES = new HashSet<>(Arrays.asList(
      null,
      JOSEObjectType.JWT,
      TokenType.ACCESS.header(),
      new JOSEObjectType("application/at+jwt")));

  private final Issuer issuer;
  private final Clock clock;
  private final IssuerKeys keys;
  private final ConfigurableJWTProcessor<SecurityContext> signatures;

  /**
   * @param provider does the cryptography; the JDK, if it is empty
   */
  IssuerTokenVerifier(Issuer issuer, IssuerKeys keys, Optional<Provider> provider, Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.clock = clock;
    signatures = signatures(provider);
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
    requireKind(claims);
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

  /**
   * Refuses ID tokens and refresh tokens of Keycloak with a specific message. Keycloak states the kind of a
   * token in the claim {@code typ}. Its refresh tokens have Keycloak as audience and a symmetric signature,
   * so the checks of algorithm and audience would produce less helpful messages.
   */
  private static void requireKind(JWTClaimsSet claims) {
    Object kind = claims.getClaim("typ");
    if (kind != null && REFRESH_TOKEN_KINDS.contains(kind)) {
      throw refuse(
          "This is a refresh token of the identity provider and no access token, send the access token instead");
    }
    if (ID_TOKEN_KIND.equals(kind)) {
      throw refuse("This is an ID token, send the access token instead");
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
      keys.requireYoung();
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

  /** While the issuer is away nobody can say which keys it publishes; it may have new ones. */
  private RuntimeException refuseKey(String reason) {
    return keys.areAway() ? unavailable() : refuse(reason);
  }

  private ServiceUnavailableException unavailable() {
    return new ServiceUnavailableException(
        keys.areMisplaced()
            ? "The keys of the identity provider are not at the configured URL; sign-in is unavailable until an operator corrects the configuration."
            : "The identity provider cannot be reached, so nobody new can sign in; try again shortly.");
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

  /** Signatures only: what the claims have to be is told by this class, in plain words. */
  private ConfigurableJWTProcessor<SecurityContext> signatures(Optional<Provider> provider) {
    DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();
    provider.ifPresent(verifiers.getJCAContext()::setProvider);
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSVerifierFactory(verifiers);
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPES));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(issuer.algorithms(), keys.source()));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }
}
