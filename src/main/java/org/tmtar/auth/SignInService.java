package org.tmtar.auth;

import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.Refusals;
import org.tmtar.auth.SignInTelemetry.Endpoint;
import org.tmtar.auth.oidc.IssuerLogout;
import org.tmtar.auth.oidc.OidcTokenVerifier;
import org.tmtar.auth.oidc.VerifiedIdentity;
import org.tmtar.auth.session.Client;
import org.tmtar.auth.session.SessionService;
import org.tmtar.auth.session.SessionTokens;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.SignedTokens;
import org.tmtar.auth.token.TokenType;
import org.tmtar.auth.token.TokenVerifier;
import org.tmtar.limit.Operation;
import org.tmtar.limit.RateLimits;
import org.tmtar.limit.TooManyRequestsException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.user.Identity;

/**
 * The service that exchanges proofs of identity and refresh tokens for tokens of this API. The login
 * endpoint and the OAuth token endpoint both use it. No transaction is open while the keys of an identity
 * provider are fetched.
 */
@ApplicationScoped
public class SignInService {

  /**
   * The form of a JWT. A signed token has three parts. An encrypted token has five parts, and only its
   * issuer can read it.
   */
  private static final Pattern JWT_FORM =
      Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){2}|[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){4}");

  private TokenVerifier tokenVerifier;
  private OidcTokenVerifier oidcVerifier;
  private Instance<IdentitySignIn> identitySignIn;
  private SessionService sessions;
  private RateLimits limits;
  private Refusals refusals;
  private SignInTelemetry telemetry;

  protected SignInService() {}

  @Inject
  public SignInService(
      TokenVerifier tokenVerifier,
      OidcTokenVerifier oidcVerifier,
      Instance<IdentitySignIn> identitySignIn,
      SessionService sessions,
      RateLimits limits,
      Refusals refusals,
      SignInTelemetry telemetry) {
    this.tokenVerifier = tokenVerifier;
    this.oidcVerifier = oidcVerifier;
    this.identitySignIn = identitySignIn;
    this.sessions = sessions;
    this.limits = limits;
    this.refusals = refusals;
    this.telemetry = telemetry;
  }

  /**
   * Exchanges a bearer token at the login endpoint. A refresh token of this API refreshes its session. Any other bearer token must prove an identity and opens a session.
   *
   * @throws UnauthenticatedException if the bearer token is neither, with the reason
   * @throws TooManyRequestsException if the rate limit of the identity, the session or the client address
   *     is exceeded
   */
  SessionTokens signIn(String bearer, Client client) {
    return isIssuedHere(bearer)
        ? telemetry.observe(Endpoint.LOGIN, Operation.REFRESH, () -> refresh(bearer, client, false))
        : telemetry.observe(
            Endpoint.LOGIN, Operation.SIGN_IN, () -> open(() -> identify(bearer), client));
  }

  /**
   * Exchanges a proof of identity for a new session.
   *
   * @throws UnauthenticatedException if the token does not prove an identity, or if this API issued it,
   *     with the reason
   * @throws TooManyRequestsException if the rate limit of the identity or the client address is exceeded
   */
  public SessionTokens exchange(String subjectToken, Client client) {
    return telemetry.observe(
        Endpoint.OAUTH,
        Operation.SIGN_IN,
        () -> open(() -> identify(requireForeign(subjectToken)), client));
  }

  /**
   * Exchanges a refresh token for a new token pair.
   *
   * @throws UnauthenticatedException if the token is not a refresh token of this API or is no longer
   *     valid, with the reason
   * @throws TooManyRequestsException if the rate limit of the session or the client address is exceeded
   */
  public SessionTokens rotate(String refreshToken, Client client) {
    return telemetry.observe(
        Endpoint.OAUTH, Operation.REFRESH, () -> refresh(refreshToken, client, true));
  }

  private SessionTokens open(Supplier<VerifiedIdentity> proof, Client client) {
    return orRecorded(() -> {
      VerifiedIdentity verified = verifyWithinLimit(Operation.SIGN_IN, client, proof);
      Identity identity = verified.identity();
      limits.consume(
          Operation.SIGN_IN, identity.issuer() + " " + identity.subject(), client.address());
      return sessions.open(verified, client);
    });
  }

  private SessionTokens refresh(String refreshToken, Client client, boolean isRotationRequested) {
    return orRecorded(() -> {
      SessionToken verified = verifyWithinLimit(
          Operation.REFRESH, client, () -> tokenVerifier.verify(refreshToken, TokenType.REFRESH));
      limits.consume(Operation.REFRESH, Long.toString(verified.sessionId()), client.address());
      return sessions.refresh(verified, isRotationRequested);
    });
  }

  /**
   * Runs a verification. A failed verification has no known subject, so it counts against the rate limit
   * of the client address only.
   */
  private <T> T verifyWithinLimit(Operation operation, Client client, Supplier<T> verification) {
    limits.requireRemaining(operation, client.address());
    try {
      return verification.get();
    } catch (UnauthenticatedException refused) {
      limits.consumeForAddress(operation, client.address());
      throw refused;
    }
  }

  /**
   * Ends the session of an access token or refresh token of this API, even if the token has expired. Any
   * other token has no effect.
   */
  public void revoke(String token) {
    tokenVerifier.findSession(token).ifPresent(sessions::revoke);
  }

  /**
   * Ends the sessions that a logout at an identity provider concerns.
   *
   * @param logoutToken the token by which the identity provider reports the logout
   * @throws UnauthenticatedException if the token is not a logout token of a configured issuer, or was used
   *     before, with the reason
   * @throws TooManyRequestsException if the rate limit of the client address is exceeded
   */
  public void logOut(String logoutToken, Client client) {
    orRecorded(() -> {
      IssuerLogout logout = verifyWithinLimit(
          Operation.SIGN_IN,
          client,
          () -> oidcVerifier.verifyLogout(SignedTokens.parse(logoutToken)
              .orElseThrow(() ->
                  UnauthenticatedException.invalidToken("The logout token is not a signed JWT"))));
      sessions.logOut(logout);
      sessions.endSessionsOf(logout);
      return logout;
    });
  }

  private <T> T orRecorded(Supplier<T> exchange) {
    try {
      return exchange.get();
    } catch (UnauthenticatedException refused) {
      // Tokens expire regularly, so their expiry has no audit entry.
      if (!refused.isExpiry()) {
        refusals.record(
            null, AuditSubject.of("sessions", null), refused.reason().orElse(refused.getMessage()));
      }
      throw refused;
    }
  }

  private boolean isIssuedHere(String bearer) {
    return SignedTokens.parse(bearer).filter(tokenVerifier::hasIssuerOfThisApi).isPresent();
  }

  private String requireForeign(String subjectToken) {
    if (isIssuedHere(subjectToken)) {
      throw UnauthenticatedException.invalidToken(
          "The token was issued by this API and cannot be exchanged for another session");
    }
    return subjectToken;
  }

  private VerifiedIdentity identify(String bearer) {
    if (JWT_FORM.matcher(bearer).matches()) {
      SignedJWT token = SignedTokens.parse(bearer).orElseThrow(SignInService::unreadableToken);
      return oidcVerifier.verify(token);
    }
    if (identitySignIn.isUnsatisfied()) {
      throw unreadableToken();
    }
    return VerifiedIdentity.withoutClient(identitySignIn.get().verify(bearer));
  }

  private static UnauthenticatedException unreadableToken() {
    return UnauthenticatedException.invalidToken(
        "The bearer token is opaque or malformed and not a signed JWT; request an access token with an audience from the identity provider");
  }
}
