package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.auth.token.TokenIssuer;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.user.Identity;
import org.tmtar.user.UserDeletion;
import org.tmtar.user.UserService;

/** Opens sessions and gets new access tokens for them. */
@ApplicationScoped
@Transactional
public class SessionService {

  private SessionRepository sessions;
  private UserService users;
  private TokenIssuer tokens;
  private TokenConfig config;
  private Clock clock;
  private AuditTrail audit;

  protected SessionService() {}

  @Inject
  public SessionService(
      SessionRepository sessions,
      UserService users,
      TokenIssuer tokens,
      TokenConfig config,
      Clock clock,
      AuditTrail audit) {
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
    this.config = config;
    this.clock = clock;
    this.audit = audit;
  }

  /** Opens a session for somebody who has proved an identity, seen before or not. */
  public SignInResponse open(Identity identity, Client client) {
    long userId = users.signedIn(identity);
    long sessionId = sessions
        .open(userId, client, expiry())
        .orElseThrow(
            () -> UnauthenticatedException.invalidToken("The user was deleted at this moment"));
    audit.happened(
        new Caller(userId, sessionId, null, null), AuditAction.SIGN_IN, subject(sessionId));
    SessionToken session = new SessionToken(userId, sessionId, 0);
    return SignInResponse.signedIn(tokens.accessToken(session), tokens.refreshToken(session));
  }

  /**
   * Gets a new access token. It needs a session that lives, and so a user that exists: it never makes
   * either.
   *
   * @param refreshToken a verified one
   * @throws UnauthenticatedException if the session has ended
   */
  public SignInResponse refresh(SessionToken refreshToken) {
    if (!sessions.use(refreshToken)) {
      throw UnauthenticatedException.invalidToken("The session has ended, sign in again");
    }
    return SignInResponse.refreshed(tokens.accessToken(refreshToken));
  }

  /** Ends all sessions of a user who is about to be deleted. */
  void endSessions(@Observes UserDeletion deletion) {
    sessions
        .end(deletion.userId())
        .forEach(id -> audit.happened(deletion.by(), AuditAction.END, subject(id)));
  }

  private static AuditSubject subject(long sessionId) {
    return AuditSubject.of("sessions", sessionId);
  }

  private OffsetDateTime expiry() {
    return config
        .refreshLifetime()
        .map(lifetime -> clock.instant().plus(lifetime).atOffset(ZoneOffset.UTC))
        .orElse(null);
  }
}
