package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.logging.Logger;
import org.tmtar.auth.oidc.IssuerLogout;
import org.tmtar.auth.oidc.VerifiedIdentity;
import org.tmtar.auth.session.SessionRepository.OpenedSession;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.auth.token.TokenIssuer;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.RightsChange;
import org.tmtar.user.BlockedUserException;
import org.tmtar.user.UserBlock;
import org.tmtar.user.UserDeletion;
import org.tmtar.user.UserService;

/** The service that opens, refreshes, lists and ends sessions. */
@ApplicationScoped
@Transactional
public class SessionService {

  /** The name of the resource in audit entries. */
  static final String RESOURCE = "sessions";

  private static final Logger LOG = Logger.getLogger(SessionService.class.getName());

  private SessionRepository sessions;
  private IssuerLogoutRepository logouts;
  private UserService users;
  private TokenIssuer tokens;
  private TokenConfig tokenConfig;
  private SessionConfig config;
  private Clock clock;
  private Event<RightsChange> rightsChanges;

  protected SessionService() {}

  @Inject
  public SessionService(
      SessionRepository sessions,
      IssuerLogoutRepository logouts,
      UserService users,
      TokenIssuer tokens,
      TokenConfig tokenConfig,
      SessionConfig config,
      Clock clock,
      Event<RightsChange> rightsChanges) {
    this.sessions = sessions;
    this.logouts = logouts;
    this.users = users;
    this.tokens = tokens;
    this.tokenConfig = tokenConfig;
    this.config = config;
    this.clock = clock;
    this.rightsChanges = rightsChanges;
  }

  /**
   * Opens a session for a verified identity. A session of a known user is opened by one statement, which is
   * its own transaction. An identity without a user is registered in a further transaction.
   *
   * @throws UnauthenticatedException if the issuer has ended the session with which the token was obtained
   * @throws BlockedUserException if the user is blocked
   */
  @Transactional(TxType.SUPPORTS)
  public SessionTokens open(VerifiedIdentity verified, Client client) {
    if (logouts.isLoggedOut(verified)) {
      throw loggedOut();
    }
    OpenedSession opened = sessions
        .open(verified, client)
        .or(() -> openFirst(verified, client))
        .orElseThrow(
            () -> UnauthenticatedException.invalidToken("The user was deleted during the sign-in"));
    if (!opened.ended().isEmpty()) {
      rightsChanges.fire(new RightsChange());
    }
    // A concurrent logout has not seen the new session.
    if (logouts.isLoggedOut(verified)) {
      revoke(opened.session().token(verified.clientId()));
      throw loggedOut();
    }
    return tokenPair(opened.session(), verified.clientId());
  }

  private Optional<OpenedSession> openFirst(VerifiedIdentity verified, Client client) {
    users.register(verified.identity());
    return sessions.open(verified, client);
  }

  private static UnauthenticatedException loggedOut() {
    return UnauthenticatedException.invalidToken(
        "The user has logged out at the identity provider since the token was issued; sign in again there");
  }

  /**
   * Ends the sessions that began with a session at an identity provider, after a logout there. Tokens that
   * were issued before the logout no longer open sessions.
   *
   * @throws UnauthenticatedException if the logout token was used before
   */
  public void logOut(IssuerLogout logout) {
    if (!logouts.add(logout)) {
      throw UnauthenticatedException.invalidToken("The logout token was used before");
    }
    endSessionsOf(logout);
  }

  /**
   * Ends the sessions that a logout concerns again. A concurrent sign-in that has not seen the logout may have
   * committed its session after {@link #logOut}.
   */
  public void endSessionsOf(IssuerLogout logout) {
    reportEnded(sessions.endSessionsOf(logout));
  }

  /**
   * Issues new tokens for an existing session. A refresh creates neither a session nor a user.
   * {@link Rotation} defines which refresh tokens are accepted.
   *
   * @param refreshToken a verified refresh token
   * @param isRotationRequested whether the client requests a new refresh token
   * @throws UnauthenticatedException if the session has ended, if the refresh token is not the newest of
   *     its session, or if its use indicates a theft, which ends the session
   */
  @Transactional(TxType.SUPPORTS)
  public SessionTokens refresh(SessionToken refreshToken, boolean isRotationRequested) {
    Session session = sessions.find(refreshToken).orElseThrow(SessionService::ended);
    Rotation.Step step = decide(
        session.rotation(), refreshToken, isRotationRequested || config.isRotationRequired());
    Session next = session.with(step.next());
    return switch (step.verdict()) {
      // Only one of several concurrent refreshes rotates the session. The others find a changed
      // counter.
      case ROTATED ->
        sessions.rotate(next)
            ? tokenPair(next, refreshToken.clientId())
            : refresh(refreshToken, isRotationRequested);
      case REPEATED -> {
        sessions.recordRefresh(session, false);
        yield tokenPair(session, refreshToken.clientId());
      }
      case KEPT -> {
        sessions.recordRefresh(session, !step.next().equals(session.rotation()));
        yield accessOnly(next, refreshToken.clientId());
      }
      case REFUSED ->
        throw UnauthenticatedException.invalidToken(
            "The refresh token is not the newest of its session");
      case THEFT -> {
        endStolen(session);
        throw UnauthenticatedException.invalidToken(
            "A replaced refresh token was used again, so the session has ended; sign in again");
      }
    };
  }

  /**
   * The time is truncated to microseconds as in the database, so that a repeated response contains the
   * same refresh token.
   */
  private Rotation.Step decide(Rotation rotation, SessionToken token, boolean isRotationRequested) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Duration grace = config.rotationGrace();
    return isRotationRequested
        ? rotation.rotate(token.counter(), now, grace)
        : rotation.keep(token.counter(), now, grace);
  }

  private void endStolen(Session session) {
    if (!sessions.endStolen(session)) {
      throw ended();
    }
    rightsChanges.fire(new RightsChange());
    LOG.warning(() -> "request=%s Session %s ended, a replaced refresh token was used again"
        .formatted(RequestId.current(), session.id()));
  }

  /**
   * The sessions of the caller. The newest session is the first.
   *
   * @param currentSession the id of the session of the request
   */
  public Page<SessionResponse> list(Caller caller, long currentSession, PageRequest page) {
    return sessions
        .find(caller.userId(), page)
        .map(session -> SessionResponse.of(session, currentSession));
  }

  /** The sessions of a user, for the export of an account. The newest session is the first. */
  Page<ExportedSession> list(long userId, PageRequest page) {
    return sessions.find(userId, page).map(ExportedSession::of);
  }

  /**
   * Ends a session of the caller.
   *
   * @throws ResourceNotFoundException if the caller has no such session
   */
  public void end(Caller caller, long sessionId) {
    if (!sessions.end(caller, caller.userId(), sessionId)) {
      throw new ResourceNotFoundException("You have no session with this id.");
    }
    rightsChanges.fire(new RightsChange());
  }

  /**
   * Ends all sessions of the caller.
   *
   * @return the number of ended sessions
   */
  public int endAll(Caller caller) {
    return reportEnded(sessions.endAll(caller, caller.userId()));
  }

  /**
   * Ends all sessions of the caller except the current one.
   *
   * @param currentSession the id of the session of the request
   * @return the number of ended sessions
   */
  public int endOthers(Caller caller, long currentSession) {
    return reportEnded(sessions.endOthers(caller, caller.userId(), currentSession));
  }

  /**
   * The sessions of a user. The newest session is the first.
   *
   * @param currentSession the id of the session of the request
   * @throws ResourceNotFoundException if the user does not exist
   */
  public Page<SessionResponse> listOf(long userId, long currentSession, PageRequest page) {
    users.requireExisting(userId);
    return sessions.find(userId, page).map(session -> SessionResponse.of(session, currentSession));
  }

  /**
   * Ends a session of a user.
   *
   * @throws ResourceNotFoundException if the user has no such session
   */
  public void endOf(Caller caller, long userId, long sessionId) {
    if (!sessions.end(caller, userId, sessionId)) {
      throw new ResourceNotFoundException("The user has no session with this id.");
    }
    rightsChanges.fire(new RightsChange());
  }

  /**
   * Ends all sessions of a user.
   *
   * @return the number of ended sessions
   * @throws ResourceNotFoundException if the user does not exist
   */
  public int endAllOf(Caller caller, long userId) {
    users.requireExisting(userId);
    return reportEnded(sessions.endAll(caller, userId));
  }

  /** Ends the session of a verified token. Does nothing if the session has ended already. */
  public void revoke(SessionToken token) {
    Caller owner = new Caller(token.userId(), token.sessionId(), null, null);
    if (sessions.end(owner, token.userId(), token.sessionId())) {
      rightsChanges.fire(new RightsChange());
    }
  }

  /** Ends all sessions of a user that is about to be deleted, in the same transaction. */
  void endSessions(@Observes UserDeletion deletion) {
    reportEnded(sessions.endAll(deletion.by(), deletion.userId()));
  }

  /** Ends all sessions of a user that is blocked, in the same transaction. */
  void endSessions(@Observes UserBlock block) {
    reportEnded(sessions.endAll(block.by(), block.userId()));
  }

  private int reportEnded(int ended) {
    if (ended > 0) {
      rightsChanges.fire(new RightsChange());
    }
    return ended;
  }

  private SessionTokens tokenPair(Session session, String clientId) {
    SessionToken content = session.token(clientId);
    Instant issuedAt = session.rotation().rotatedAt();
    Optional<Instant> expiry =
        tokens.refreshExpiry(issuedAt, config.ageLimit().map(session.createdAt()::plus));
    return new SessionTokens(
        tokens.accessToken(content),
        tokenConfig.accessLifetime(),
        Optional.of(tokens.refreshToken(content, issuedAt, expiry)),
        expiry);
  }

  private SessionTokens accessOnly(Session session, String clientId) {
    return new SessionTokens(
        tokens.accessToken(session.token(clientId)),
        tokenConfig.accessLifetime(),
        Optional.empty(),
        Optional.empty());
  }

  private static UnauthenticatedException ended() {
    return UnauthenticatedException.invalidToken("The session has ended; sign in again");
  }
}
