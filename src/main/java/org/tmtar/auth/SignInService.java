package org.tmtar.auth;

import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.Refusals;
import org.tmtar.auth.SignInTelemetry.Door;
import org.tmtar.auth.oidc.OidcTokenVerifier;
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
 * Exchanges what proves an identity, or a refresh token of ours, for tokens of our own; both doors, the
 * sign-in and OAuth, lead here. No transaction is open while an identity provider is asked for its keys.
 */
@ApplicationScoped
public class SignInService {

  /** Three parts are a signed token; five an encrypted one, which only its issuer can read. */
  private static final Pattern JWT_FORM =
      Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){2}|[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){4}");

  private TokenVerifier ownTokens;
  private OidcTokenVerifier issuersTokens;
  private Instance<IdentitySignIn> identities;
  private SessionService sessions;
  private RateLimits limits;
  private Refusals refusals;
  private SignInTelemetry telemetry;

  protected SignInService() {}

  @Inject
  public SignInService(
      TokenVerifier ownTokens,
      OidcTokenVerifier issuersTokens,
      Instance<IdentitySignIn> identities,
      SessionService sessions,
      RateLimits limits,
      Refusals refusals,
      SignInTelemetry telemetry) {
    this.ownTokens = ownTokens;
    this.issuersTokens = issuersTokens;
    this.identities = identities;
    this.sessions = sessions;
    this.limits = limits;
    this.refusals = refusals;
    this.telemetry = telemetry;
  }

  /**
   * Exchanges whatever it is: a refresh token of ours for an access token, anything that proves an
   * identity for a new session.
   *
   * @throws UnauthenticatedException if it is neither, with the reason
   * @throws TooManyRequestsException if it is one too many
   */
  SessionTokens signIn(String bearer, Client client) {
    return isOurs(bearer)
        ? telemetry.observe(Door.LOGIN, Operation.REFRESH, () -> refresh(bearer, client, false))
        : telemetry.observe(
            Door.LOGIN, Operation.SIGN_IN, () -> open(() -> identify(bearer), client));
  }

  /**
   * Exchanges what proves an identity for a new session.
   *
   * @throws UnauthenticatedException if it proves none, with the reason
   * @throws TooManyRequestsException if it is one too many
   */
  public SessionTokens exchange(String subjectToken, Client client) {
    return telemetry.observe(
        Door.OAUTH,
        Operation.SIGN_IN,
        () -> open(() -> identify(requireOthers(subjectToken)), client));
  }

  /**
   * Exchanges a refresh token for a new pair.
   *
   * @throws UnauthenticatedException if it is none, or worth nothing any more, with the reason
   * @throws TooManyRequestsException if it is one too many
   */
  public SessionTokens rotate(String refreshToken, Client client) {
    return telemetry.observe(
        Door.OAUTH, Operation.REFRESH, () -> refresh(refreshToken, client, true));
  }

  private SessionTokens open(Supplier<Identity> proof, Client client) {
    return orTakenDown(() -> {
      Identity identity = counted(Operation.SIGN_IN, client, proof);
      limits.consume(
          Operation.SIGN_IN, identity.issuer() + " " + identity.subject(), client.address());
      return sessions.open(identity, client);
    });
  }

  private SessionTokens refresh(String refreshToken, Client client, boolean replacing) {
    return orTakenDown(() -> {
      SessionToken verified = counted(
          Operation.REFRESH, client, () -> ownTokens.verify(refreshToken, TokenType.REFRESH));
      limits.consume(Operation.REFRESH, Long.toString(verified.sessionId()), client.address());
      return sessions.refresh(verified, replacing);
    });
  }

  /** What fails here is nobody's in particular, and so counts for its address alone. */
  private <T> T counted(Operation operation, Client client, Supplier<T> verification) {
    limits.requireRoomFor(operation, client.address());
    try {
      return verification.get();
    } catch (UnauthenticatedException refused) {
      limits.consumeForAddress(operation, client.address());
      throw refused;
    }
  }

  /** Ends the session of a token of ours, of either kind and age; whatever else it is ends nothing. */
  public void revoke(String token) {
    ownTokens.findSession(token).ifPresent(sessions::revoke);
  }

  private SessionTokens orTakenDown(Supplier<SessionTokens> exchange) {
    try {
      return exchange.get();
    } catch (UnauthenticatedException refused) {
      // Expiry happens to everybody every week.
      if (!refused.isExpiry()) {
        refusals.takeDown(
            null, AuditSubject.of("sessions", null), refused.reason().orElse(refused.getMessage()));
      }
      throw refused;
    }
  }

  private boolean isOurs(String bearer) {
    return SignedTokens.parse(bearer).filter(ownTokens::claimsToBeOurs).isPresent();
  }

  private String requireOthers(String subjectToken) {
    if (isOurs(subjectToken)) {
      throw UnauthenticatedException.invalidToken(
          "This is a token of this API already, it cannot be exchanged for another session");
    }
    return subjectToken;
  }

  private Identity identify(String bearer) {
    if (JWT_FORM.matcher(bearer).matches()) {
      SignedJWT token = SignedTokens.parse(bearer).orElseThrow(SignInService::notReadable);
      return issuersTokens.verify(token);
    }
    if (identities.isUnsatisfied()) {
      throw notReadable();
    }
    return identities.get().verify(bearer);
  }

  private static UnauthenticatedException notReadable() {
    return UnauthenticatedException.invalidToken(
        "The bearer is opaque or malformed, not a signed JWT: ask the identity provider for an access token with an audience");
  }
}
