package org.tmtar.auth;

import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.Refusals;
import org.tmtar.auth.oidc.OidcTokenVerifier;
import org.tmtar.auth.token.SignedTokens;
import org.tmtar.auth.token.TokenType;
import org.tmtar.auth.token.TokenVerifier;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.user.Identity;

/** Decides what a bearer is, and exchanges it for tokens of our own. */
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
   * Exchanges a bearer: a refresh token of ours for an access token, anything that proves an identity
   * for a new session.
   *
   * <p>No transaction is open while the identity provider is asked for its keys.
   *
   * @throws UnauthenticatedException if the bearer is neither, with the reason
   */
  SignInResponse exchange(String bearer, Client client) {
    try {
      return exchangeOrRefuse(bearer, client);
    } catch (UnauthenticatedException refused) {
      refusals.takeDown(
          null, AuditSubject.of("sessions", null), refused.reason().orElse(refused.getMessage()));
      throw refused;
    }
  }

  private SignInResponse exchangeOrRefuse(String bearer, Client client) {
    if (!JWT_FORM.matcher(bearer).matches()) {
      return sessions.open(identify(bearer), client);
    }
    SignedJWT token = SignedTokens.parse(bearer).orElseThrow(SignInService::notReadable);
    if (ownTokens.claimsToBeOurs(token)) {
      return sessions.refresh(ownTokens.verify(token, TokenType.REFRESH));
    }
    return sessions.open(issuersTokens.verify(token), client);
  }

  private Identity identify(String bearer) {
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
