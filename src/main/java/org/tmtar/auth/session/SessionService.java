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
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
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
  private AuditTrail audit;
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
      AuditTrail audit,
      RightsLease lease) {
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
    this.tokenConfig = tokenConfig;
    this.config = config;
    this.clock = clock;
    this.audit = audit;
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
  @Transactional(dontRollbackOn = UnauthenticatedException.class)
  public SessionTokens refresh(SessionToken refreshToken, boolean replacing) {
    Session session = sessions.lock(refreshToken).orElseThrow(SessionService::ended);
    Rotation.Step step =
        judge(session.rotation(), refreshToken, replacing || config.isRotationRequired());
    Session next = session.with(step.next());
    switch (step.verdict()) {
      case THEFT -> {
        endStolen(session);
        throw UnauthenticatedException.invalidToken(
            "A refresh token that was replaced long ago was used again, so the session has ended: sign in again");
      }
      case REFUSED ->
        throw UnauthenticatedException.invalidToken(
            "This refresh token is not the newest one of its session");
      default -> sessions.save(next);
    }
    return step.verdict() == Rotation.Verdict.KEPT ? accessOnly(next) : pair(next);
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
    sessions.end(session.userId(), session.id());
    lease.rightsChange();
    audit.happened(null, AuditAction.THEFT, subject(session.id()));
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
   * Ends one of one's own sessions.
   *
   * @throws ResourceNotFoundException if there is no such session, or it is somebody else's
   */
  public void end(Caller caller, long sessionId) {
    if (takeDown(caller, sessions.end(caller.userId(), sessionId)) == 0) {
      throw new ResourceNotFoundException("You have no session with this id.");
    }
  }

  /**
   * Ends all of one's own sessions.
   *
   * @return how many
   */
  public int endAll(Caller caller) {
    return takeDown(caller, sessions.endAll(caller.userId()));
  }

  /**
   * Ends all of one's own sessions but the one that asks.
   *
   * @return how many
   */
  public int endOthers(Caller caller) {
    return takeDown(caller, sessions.endOthers(caller.userId(), caller.sessionId()));
  }

  /** Ends the session of a verified token; one that has ended stays so. */
  public void revoke(SessionToken token) {
    takeDown(
        new Caller(token.userId(), token.sessionId(), null, null),
        sessions.end(token.userId(), token.sessionId()));
  }

  /** Ends all sessions of a user who is about to be deleted. */
  void endSessions(@Observes UserDeletion deletion) {
    takeDown(deletion.by(), sessions.endAll(deletion.userId()));
  }

  private int takeDown(Caller by, List<Long> ended) {
    ended.forEach(id -> audit.happened(by, AuditAction.END, subject(id)));
    if (!ended.isEmpty()) {
      lease.rightsChange();
    }
    return ended.size();
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

  private static AuditSubject subject(long sessionId) {
    return AuditSubject.of(RESOURCE, sessionId);
  }

  private static UnauthenticatedException ended() {
    return UnauthenticatedException.invalidToken("The session has ended, sign in again");
  }
}
