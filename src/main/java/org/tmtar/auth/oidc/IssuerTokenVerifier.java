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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.TokenType;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.user.Identity;

/**
 * The verifier of access tokens of one identity provider. It uses the keys that the provider publishes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-4">RFC 9068 §4</a>
 */
final class IssuerTokenVerifier {

  private static final Logger LOG = Logger.getLogger(IssuerTokenVerifier.class.getName());

  /** The tolerated difference between the clock of the issuer and the clock of this server. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  /** Claims that only ID tokens have, by OpenID Connect Core §2 and §5.1. */
  private static final List<String> ID_TOKEN_CLAIMS =
      List.of("nonce", "at_hash", "c_hash", "email_verified", "picture", "nickname", "name");

  /** Claims that only access tokens have, by RFC 9068 §2.2.3 and by the convention of some providers. */
  private static final List<String> ACCESS_TOKEN_CLAIMS = List.of("scope", "scp");

  /**
   * Claims that contain the client to which a token was issued: the claim of RFC 9068 §2.2, and the claim of
   * OpenID Connect Core §2, which Auth0 and Keycloak use in access tokens.
   */
  private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp");

  /** The syntax of client identifiers by RFC 6749, appendix A.1, with a maximum length. */
  private static final Pattern CLIENT_ID = Pattern.compile("[\\x20-\\x7E]{1,255}");

  private static final Set<Object> REFRESH_TOKEN_KINDS = Set.of("Refresh", "Offline");

  private static final String ID_TOKEN_KIND = "ID";

  /** The claim that only logout tokens have, and the event that makes a token a logout token. */
  private static final String EVENTS = "events";

  private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** The claim that contains the session at the identity provider. */
  private static final String SESSION = "sid";

  /** The accepted values of the {@code typ} header of logout tokens. */
  private static final Set<JOSEObjectType> LOGOUT_TYPES = new HashSet<>(Arrays.asList(
      null,
      JOSEObjectType.JWT,
      new JOSEObjectType("logout+jwt"),
      new JOSEObjectType("application/logout+jwt")));

  /** The accepted values of the {@code typ} header. Most providers set {@code JWT} or omit the header. */
  private static final Set<JOSEObjectType> TYPES = new HashSet<>(Arrays.asList(
      null,
      JOSEObjectType.JWT,
      TokenType.ACCESS.header(),
      new JOSEObjectType("application/at+jwt")));

  private final Issuer issuer;
  private final Clock clock;
  private final IssuerKeys keys;
  private final ConfigurableJWTProcessor<SecurityContext> accessProcessor;
  private final ConfigurableJWTProcessor<SecurityContext> logoutProcessor;

  /**
   * @param provider the provider of the cryptography; empty for the provider of the JDK
   */
  IssuerTokenVerifier(Issuer issuer, IssuerKeys keys, Optional<Provider> provider, Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.clock = clock;
    accessProcessor = signatureProcessor(provider, TYPES);
    logoutProcessor = signatureProcessor(provider, LOGOUT_TYPES);
  }

  /**
   * Verifies a token whose {@code iss} is this issuer.
   *
   * @return the identity that consists of the issuer and the subject, and the client of the token
   * @throws UnauthenticatedException if the token is not a valid access token for this API, with the
   *     reason
   * @throws ServiceUnavailableException if the keys of the issuer are unavailable, so that the token
   *     cannot be verified
   * @throws ParseException if the claims cannot be parsed
   */
  VerifiedIdentity verify(SignedJWT token) throws ParseException {
    requireOrigin(token, token.getJWTClaimsSet());
    JWTClaimsSet claims = verifySignature(token, accessProcessor);
    requireTime(claims);
    return new VerifiedIdentity(
        new Identity(issuer.name(), subject(claims)),
        clientId(claims),
        find(claims, SESSION).orElse(null),
        claims.getIssueTime() == null ? Instant.EPOCH : claims.getIssueTime().toInstant());
  }

  /**
   * Verifies a logout token whose {@code iss} is this issuer.
   *
   * @throws UnauthenticatedException if the token is not a valid logout token for this API, with the reason
   * @throws ServiceUnavailableException as for {@link #verify}
   * @throws ParseException if the claims cannot be parsed
   * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation">OpenID Connect
   *     Back-Channel Logout §2.6</a>
   */
  IssuerLogout verifyLogout(SignedJWT token) throws ParseException {
    requireLogout(token.getJWTClaimsSet());
    requireAlgorithm(token);
    if (!LOGOUT_TYPES.contains(token.getHeader().getType())) {
      throw refuse("The token does not have the type (typ) of a logout token");
    }
    JWTClaimsSet claims = verifySignature(token, logoutProcessor);
    requireTime(claims);
    if (claims.getIssueTime() == null) {
      throw refuse("The logout token has no issue time (iat)");
    }
    String tokenId = find(claims, "jti")
        .orElseThrow(() -> refuse("The logout token has no usable identifier (jti)"));
    String session = find(claims, SESSION).orElse(null);
    if (session == null && claims.getClaim(SESSION) != null) {
      throw refuse("The logout token has a session (sid) that is not a text without spaces");
    }
    String identity = find(claims, issuer.subjectClaim()).orElse(null);
    if (session == null && identity == null) {
      throw refuse(
          "The logout token names neither a session (sid) nor a user by the claim in the setting %s"
              .formatted(issuer.setting(Issuer.SUBJECT_CLAIM)));
    }
    return new IssuerLogout(
        issuer.name(),
        tokenId,
        identity,
        session,
        claims.getIssueTime().toInstant(),
        claims.getExpirationTime().toInstant());
  }

  /** The keys that verify the tokens. */
  IssuerKeys keys() {
    return keys;
  }

  /** Checks the claims that distinguish a logout token from all other tokens of the issuer. */
  private void requireLogout(JWTClaimsSet claims) {
    if (!hasLogoutEvent(claims)) {
      throw refuse("The token has no logout event (events), so it is not a logout token");
    }
    if (claims.getClaims().containsKey("nonce")) {
      throw refuse("A logout token must not have a nonce");
    }
    boolean isForThisApi = claims.getAudience().contains(issuer.audience())
        || issuer.browserClient().map(BrowserClient::clientId).stream()
            .anyMatch(claims.getAudience()::contains);
    if (!isForThisApi) {
      throw refuse(
          "Wrong audience (aud); a logout token is for the client in the setting %s or for the audience in the setting %s"
              .formatted(issuer.setting(BrowserClient.CLIENT_ID), issuer.setting(Issuer.AUDIENCE)));
    }
  }

  private static boolean hasLogoutEvent(JWTClaimsSet claims) {
    return claims.getClaim(EVENTS) instanceof Map<?, ?> events
        && events.get(LOGOUT_EVENT) instanceof Map<?, ?>;
  }

  /** A claim with 1 to 255 printable characters and no spaces. Any other value counts as absent. */
  private static Optional<String> find(JWTClaimsSet claims, String name) {
    return Optional.ofNullable(claims.getClaim(name))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(Identity::isSubject);
  }

  /**
   * Checks the header and the claims before the signature. Typical mistakes of a new client appear there,
   * and each has a specific message.
   */
  private void requireOrigin(SignedJWT token, JWTClaimsSet claims) {
    requireKind(claims);
    requireAlgorithm(token);
    if (!TYPES.contains(token.getHeader().getType())) {
      throw refuse("The token does not have the type (typ) of an access token");
    }
    if (claims.getClaims().containsKey(EVENTS)) {
      throw refuse("The token reports events of the identity provider; send the access token");
    }
    if (isIdToken(token, claims)) {
      throw refuse("The token is an ID token; send the access token instead");
    }
    if (!claims.getAudience().contains(issuer.audience())) {
      throw refuse("Wrong audience (aud); request a token for the audience in the setting %s"
          .formatted(issuer.setting(Issuer.AUDIENCE)));
    }
  }

  private void requireAlgorithm(SignedJWT token) {
    if (!issuer.algorithms().contains(token.getHeader().getAlgorithm())) {
      throw refuse("The token is signed with an algorithm that %s does not allow"
          .formatted(issuer.setting(Issuer.ALGORITHMS)));
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
          "The token is a refresh token of the identity provider; send the access token instead");
    }
    if (ID_TOKEN_KIND.equals(kind)) {
      throw refuse("The token is an ID token; send the access token instead");
    }
  }

  /**
   * Whether a token is an ID token. An access token may also have claims about a person, but it has the
   * type of access tokens, a scope claim or the audience for this API.
   */
  private boolean isIdToken(SignedJWT token, JWTClaimsSet claims) {
    return !TokenType.ACCESS.header().equals(token.getHeader().getType())
        && !claims.getAudience().contains(issuer.audience())
        && ACCESS_TOKEN_CLAIMS.stream().noneMatch(claims.getClaims()::containsKey)
        && ID_TOKEN_CLAIMS.stream().anyMatch(claims.getClaims()::containsKey);
  }

  private JWTClaimsSet verifySignature(
      SignedJWT token, ConfigurableJWTProcessor<SecurityContext> processor) {
    try {
      keys.requireFresh();
      return processor.process(token, null);
    } catch (BadJWSException invalid) {
      throw refuse("The signature of the token is invalid");
    } catch (BadJOSEException unknownKey) {
      throw refuseKey("The token is signed with a key that the issuer does not publish");
    } catch (RateLimitReachedException rateLimited) {
      throw refuseKey(
          "The token is signed with a key that the issuer did not publish when its keys were last fetched");
    } catch (KeySourceException outage) {
      LOG.log(
          Level.WARNING,
          () -> "request=%s Keys of %s are unavailable: %s"
              .formatted(RequestId.current(), issuer.setting(Issuer.ISSUER), outage.getMessage()));
      throw unavailable();
    } catch (JOSEException malformed) {
      throw refuse("The signature of the token cannot be verified");
    }
  }

  /**
   * The exception for a token whose key is unknown. During an outage of the issuer the key may be a new
   * one, so the exception then reports the issuer as unavailable.
   */
  private RuntimeException refuseKey(String reason) {
    return keys.isOutage() ? unavailable() : refuse(reason);
  }

  private ServiceUnavailableException unavailable() {
    return new ServiceUnavailableException(
        keys.isMisplaced()
            ? "The keys of the identity provider are not at the configured URL. Sign-in is unavailable until an operator corrects the configuration."
            : "The identity provider is unavailable, so its tokens cannot be verified. Retry after the interval in Retry-After.");
  }

  private void requireTime(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date expiry = claims.getExpirationTime();
    if (expiry == null) {
      throw refuse("The token has no expiry (exp)");
    }
    if (expiry.toInstant().plus(CLOCK_SKEW).isBefore(now)) {
      throw refuse("The token of the identity provider has expired; request a new token");
    }
    if (isInFuture(claims.getNotBeforeTime(), now) || isInFuture(claims.getIssueTime(), now)) {
      throw refuse("The token is not valid yet; the clocks of the issuer and this server differ");
    }
  }

  private static boolean isInFuture(Date time, Instant now) {
    return time != null && time.toInstant().minus(CLOCK_SKEW).isAfter(now);
  }

  private String subject(JWTClaimsSet claims) {
    return find(claims, issuer.subjectClaim())
        .orElseThrow(() -> refuse(
            "The token has no usable subject; the claim in the setting %s must be a text without spaces"
                .formatted(issuer.setting(Issuer.SUBJECT_CLAIM))));
  }

  /** The client of a token. A claim that is not a client identifier counts as absent. */
  private static String clientId(JWTClaimsSet claims) {
    return CLIENT_CLAIMS.stream()
        .map(claims::getClaim)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(client -> CLIENT_ID.matcher(client).matches())
        .findFirst()
        .orElse(SessionToken.UNREGISTERED_CLIENT);
  }

  private static UnauthenticatedException refuse(String reason) {
    return UnauthenticatedException.invalidToken(reason);
  }

  /**
   * Creates the processor that verifies signatures only. This class checks the claims itself, because its
   * messages are more specific.
   */
  private ConfigurableJWTProcessor<SecurityContext> signatureProcessor(
      Optional<Provider> provider, Set<JOSEObjectType> types) {
    DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();
    provider.ifPresent(verifiers.getJCAContext()::setProvider);
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSVerifierFactory(verifiers);
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(issuer.algorithms(), keys.source()));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }
}
