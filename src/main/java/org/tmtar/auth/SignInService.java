package org.tmtar.auth;

import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.Refusals;
import org.tmtar.auth.oidc.OidcTokenVerifier;
import org.tmtar.auth.session.Client;
import org.tmtar.auth.session.SessionService;
import org.tmtar.auth.session.SessionTokens;
import org.tmtar.auth.token.SignedTokens;
import org.tmtar.auth.token.TokenType;
import org.tmtar.auth.token.TokenVerifier;
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
  private Refusals refusals;

  protected SignInService() {}

  @Inject
  public SignInService(
      TokenVerifier ownTokens,
      OidcTokenVerifier issuersTokens,
      Instance<IdentitySignIn> identities,
      SessionService sessions,
      Refusals refusals) {
    this.ownTokens = ownTokens;
    this.issuersTokens = issuersTokens;
    this.identities = identities;
    this.sessions = sessions;
    this.refusals = refusals;
  }

  /**
   * Exchanges whatever it is: a refresh token of ours for an access token, anything that proves an
   * identity for a new session.
   *
   * @throws UnauthenticatedException if it is neither, with the reason
   */
  SessionTokens signIn(String bearer, Client client) {
    return orTakenDown(() -> SignedTokens.parse(bearer)
        .filter(ownTokens::claimsToBeOurs)
        .map(token -> sessions.refresh(ownTokens.verify(token, TokenType.REFRESH), false))
        .orElseGet(() -> sessions.open(identify(bearer), client)));
  }

  /**
   * Exchanges what proves an identity for a new session.
   *
   * @throws UnauthenticatedException if it proves none, with the reason
   */
  public SessionTokens exchange(String subjectToken, Client client) {
    return orTakenDown(() -> {
      if (SignedTokens.parse(subjectToken).filter(ownTokens::claimsToBeOurs).isPresent()) {
        throw UnauthenticatedException.invalidToken(
            "This is a token of this API already, it cannot be exchanged for another session");
      }
      return sessions.open(identify(subjectToken), client);
    });
  }

  /**
   * Exchanges a refresh token for a new pair.
   *
   * @throws UnauthenticatedException if it is none, or worth nothing any more, with the reason
   */
  public SessionTokens rotate(String refreshToken) {
    return orTakenDown(
        () -> sessions.refresh(ownTokens.verify(refreshToken, TokenType.REFRESH), true));
  }

  /** Ends the session of a token of ours, of either kind and age; whatever else it is ends nothing. */
  public void revoke(String token) {
    ownTokens.findSession(token).ifPresent(sessions::revoke);
  }

  private SessionTokens orTakenDown(Supplier<SessionTokens> exchange) {
    try {
      return exchange.get();
    } catch (UnauthenticatedException refused) {
      refusals.takeDown(
          null, AuditSubject.of("sessions", null), refused.reason().orElse(refused.getMessage()));
      throw refused;
    }
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
