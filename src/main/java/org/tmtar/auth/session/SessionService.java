package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.tmtar.security.RightsLease;
import org.tmtar.user.Identity;
import org.tmtar.user.UserDeletion;
import org.tmtar.user.UserService;

/** Opens sessions, gets new tokens for them, and ends them. */
@ApplicationScoped
@Transactional
public class SessionService {

  /** What the audit calls sessions. */
  static final String RESOURCE = "sessions";

  private static final Logger LOG = Logger.getLogger(SessionService.class.getName());

  private SessionRepository sessions;
  private UserService users;
  private TokenIssuer tokens;
  private TokenConfig tokenConfig;
  private SessionConfig config;
  private Clock clock;
  private RightsLease lease;

  protected SessionService() {}

  @Inject
  public SessionService(
      SessionRepository sessions,
      UserService users,
      TokenIssuer tokens,
      TokenConfig tokenConfig,
      SessionConfig config,
      Clock clock,
      RightsLease lease) {
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
    this.tokenConfig = tokenConfig;
    this.config = config;
    this.clock = clock;
    this.lease = lease;
  }

  /**
   * Opens a session for somebody who has proved an identity, seen before or not. That is one statement, which
   * is its own transaction; a user that was never seen before is another one.
   */
  @Transactional(TxType.SUPPORTS)
  public SessionTokens open(Identity identity, Client client) {
    OpenedSession opened = sessions
        .open(identity, client)
        .or(() -> openFirst(identity, client))
        .orElseThrow(
            () -> UnauthenticatedException.invalidToken("The user was deleted at this moment"));
    if (!opened.ended().isEmpty()) {
      lease.rightsChange();
    }
    return pair(opened.session());
  }

  private Optional<OpenedSession> openFirst(Identity identity, Client client) {
    users.register(identity);
    return sessions.open(identity, client);
  }

  /**
   * Gets new tokens. It needs a session that lives, and so a user that exists: it never makes either.
   * What the refresh token is worth, {@link Rotation} says.
   *
   * @param refreshToken a verified one
   * @param replacing whether the client wants another refresh token, too
   * @throws UnauthenticatedException if the session has ended, or ends by this
   */
  @Transactional(TxType.SUPPORTS)
  public SessionTokens refresh(SessionToken refreshToken, boolean replacing) {
    Session session = sessions.find(refreshToken).orElseThrow(SessionService::ended);
    Rotation.Step step =
        judge(session.rotation(), refreshToken, replacing || config.isRotationRequired());
    Session next = session.with(step.next());
    return switch (step.verdict()) {
      // Only one of several concurrent refreshes rotates the session. The others find a changed
      // counter.
      case ROTATED -> sessions.rotate(next) ? pair(next) : refresh(refreshToken, replacing);
      case REPEATED -> {
        sessions.recordRefresh(session, false);
        yield pair(session);
      }
      case KEPT -> {
        sessions.recordRefresh(session, !step.next().equals(session.rotation()));
        yield accessOnly(next);
      }
      case REFUSED ->
        throw UnauthenticatedException.invalidToken(
            "This refresh token is not the newest one of its session");
      case THEFT -> {
        endStolen(session);
        throw UnauthenticatedException.invalidToken(
            "A refresh token that was replaced long ago was used again, so the session has ended: sign in again");
      }
    };
  }

  /** To microseconds, as the database keeps it: what is answered now can be answered again. */
  private Rotation.Step judge(Rotation rotation, SessionToken token, boolean replacing) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Duration grace = config.rotationGrace();
    return replacing
        ? rotation.rotate(token.counter(), now, grace)
        : rotation.keep(token.counter(), now, grace);
  }

  private void endStolen(Session session) {
    if (!sessions.endStolen(session)) {
      throw ended();
    }
    lease.rightsChange();
    LOG.warning(
        () -> "request=%s session %s ended: a refresh token replaced long ago was used again"
            .formatted(RequestId.current(), session.id()));
  }

  /** One's own sessions, the newest first. */
  public Page<SessionResponse> list(Caller caller, PageRequest page) {
    return sessions
        .find(caller.userId(), page)
        .map(session -> SessionResponse.of(session, caller.sessionId()));
  }

  /** The sessions of a user, for the export of its account. */
  Page<ExportedSession> list(long userId, PageRequest page) {
    return sessions.find(userId, page).map(ExportedSession::of);
  }

  /**
   * Ends one of the caller's own sessions.
   *
   * @throws ResourceNotFoundException if the caller has no such session
   */
  public void end(Caller caller, long sessionId) {
    if (!sessions.end(caller, caller.userId(), sessionId)) {
      throw new ResourceNotFoundException("You have no session with this id.");
    }
    lease.rightsChange();
  }

  /**
   * Ends all of the caller's own sessions.
   *
   * @return how many
   */
  public int endAll(Caller caller) {
    return announced(sessions.endAll(caller, caller.userId()));
  }

  /**
   * Ends all of the caller's own sessions except the present one.
   *
   * @return how many
   */
  public int endOthers(Caller caller) {
    return announced(sessions.endOthers(caller, caller.userId(), caller.sessionId()));
  }

  /** Ends the session of a verified token. Does nothing if the session has ended already. */
  public void revoke(SessionToken token) {
    Caller owner = new Caller(token.userId(), token.sessionId(), null, null);
    if (sessions.end(owner, token.userId(), token.sessionId())) {
      lease.rightsChange();
    }
  }

  /** Ends all sessions of a user who is about to be deleted. */
  void endSessions(@Observes UserDeletion deletion) {
    announced(sessions.endAll(deletion.by(), deletion.userId()));
  }

  private int announced(int ended) {
    if (ended > 0) {
      lease.rightsChange();
    }
    return ended;
  }

  private SessionTokens pair(Session session) {
    Instant latestEnd = config.ageLimit().map(session.createdAt()::plus).orElse(null);
    String refreshToken =
        tokens.refreshToken(session.token(), session.rotation().rotatedAt(), latestEnd);
    return tokens(session, Optional.of(refreshToken));
  }

  private SessionTokens accessOnly(Session session) {
    return tokens(session, Optional.empty());
  }

  private SessionTokens tokens(Session session, Optional<String> refreshToken) {
    return new SessionTokens(
        tokens.accessToken(session.token()), tokenConfig.accessLifetime(), refreshToken);
  }

  private static UnauthenticatedException ended() {
    return UnauthenticatedException.invalidToken("The session has ended, sign in again");
  }
}
