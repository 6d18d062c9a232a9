package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.Rows;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;
import org.tmtar.user.Identity;

/**
 * Keeps one row a session. Plain SQL, because {@link #findCaller} runs on most requests that are not
 * anonymous.
 */
@ApplicationScoped
public class SessionRepository {

  private static final String FIND_CALLER = """
      SELECT u.admin_location_id, u.location_id, s.last_used_at, s.expires_at,
        s.seen_at IS NULL AND s.counter > 0 AND s.counter = ?3 AS is_first_of_pair
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = ?1 AND s.user_id = ?2 AND (s.expires_at IS NULL OR s.expires_at > ?4)
      """;

  /**
   * When a session ends that is used now: {@code ?1} now, {@code ?2} and {@code ?3} its limits in seconds.
   * A limit of never is null, which LEAST passes over.
   */
  private static final String END = """
      LEAST(CAST(?1 AS timestamptz) + make_interval(secs => CAST(?2 AS double precision)),
        created_at + make_interval(secs => CAST(?3 AS double precision)))""";

  private static final String USE = """
      UPDATE sessions SET last_used_at = ?1, expires_at = %s,
        seen_at = CASE WHEN seen_at IS NULL AND counter > 0 AND counter = ?5 THEN ?1 ELSE seen_at END
      """.formatted(END);

  /** Skips a row that a refresh or the end of the session has locked: the next use is as good. */
  private static final String RECORD_USE =
      USE + "WHERE id = (SELECT id FROM sessions WHERE id = ?4 FOR NO KEY UPDATE SKIP LOCKED)";

  /**
   * Waits for a refresh in flight, because the first use of a pair decides whether the token before it is
   * still accepted. A refresh takes milliseconds; the limit keeps a transaction that hangs from holding
   * connections of the pool.
   */
  private static final String RECORD_FIRST_USE =
      "SELECT set_config('lock_timeout', '500ms', true);" + USE + "WHERE id = ?4 RETURNING id";

  private static final String ROTATE = """
      UPDATE sessions SET last_used_at = ?1, expires_at = %s,
        counter = ?5, rotated_at = ?6, seen_at = ?7
      WHERE id = ?4
      """.formatted(END);

  /**
   * Finds the user of an identity and locks it against a deletion at the same time, takes away its sessions
   * that have expired, and of the others those that were not used for longest, beyond a number. Takes down the
   * new one and these, and finds them.
   */
  private static final String OPEN = """
      WITH owner AS (SELECT id FROM users WHERE issuer = ?4 AND identity = ?9 FOR KEY SHARE),
        expired AS (
          DELETE FROM sessions WHERE user_id = (SELECT id FROM owner) AND expires_at <= ?1),
        beyond AS (
          DELETE FROM sessions WHERE id IN (
            SELECT id FROM sessions
            WHERE user_id = (SELECT id FROM owner) AND (expires_at IS NULL OR expires_at > ?1)
            ORDER BY last_used_at DESC, id OFFSET ?5)
          RETURNING id, user_id),
        opened AS (
          INSERT INTO sessions
            (id, user_id, address, user_agent, created_at, last_used_at, rotated_at, expires_at)
          SELECT ?6, id, ?7, ?8, ?1, ?1, ?1, CAST(?2 AS timestamptz) FROM owner
          RETURNING id, user_id),
        taken_down AS (%s)
      SELECT id, user_id FROM opened UNION ALL SELECT id, user_id FROM beyond
      """.formatted(
          AuditTrail.within("?1", "?3", SessionService.RESOURCE, """
          SELECT user_id, id, '%s', id FROM opened
          UNION ALL SELECT user_id, ?6, '%s', id FROM beyond
          """.formatted(
                  AuditAction.SIGN_IN.word(), AuditAction.END.word())));

  private static final String SELECT = """
      SELECT id, user_id, address, user_agent, created_at, last_used_at, counter, rotated_at, seen_at
      FROM sessions
      """;

  private static final String LOCK = SELECT
      + "WHERE id = ?1 AND user_id = ?2 AND (expires_at IS NULL OR expires_at > ?3) FOR UPDATE";

  private static final String OF_USER =
      SELECT + "WHERE user_id = ?1 AND (expires_at IS NULL OR expires_at > ?2)";

  private static final String END_ALL = "DELETE FROM sessions WHERE user_id = ?1 RETURNING id";

  private static final String END_ONE =
      "DELETE FROM sessions WHERE user_id = ?1 AND id = ?2 RETURNING id";

  private static final String END_OTHERS =
      "DELETE FROM sessions WHERE user_id = ?1 AND id <> ?2 RETURNING id";

  /** Some at a time, and none that somebody else is deleting. */
  private static final String DELETE_EXPIRED = """
      DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions WHERE expires_at <= ?1 LIMIT 1000 FOR UPDATE SKIP LOCKED)
      """;

  /** The largest integer that JSON carries safely, 2^53 - 1 (RFC 8259 §6). */
  private static final long LARGEST_ID = (1L << 53) - 1;

  private final SecureRandom random = new SecureRandom();
  private Rows rows;
  private SessionConfig config;
  private Clock clock;

  protected SessionRepository() {}

  @Inject
  public SessionRepository(Rows rows, SessionConfig config, Clock clock) {
    this.rows = rows;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Who is behind an access token, with the rights of this moment: one statement, two primary keys. A
   * second one records the use, if it is the first of its pair or a while has passed since the last.
   *
   * @return empty if the session or its user is no more
   */
  Optional<KnownCaller> findCaller(SessionToken token) {
    Instant now = now();
    return rows.findFirst(
            row -> new FoundCaller(
                row.getObject("admin_location_id", Long.class),
                row.getObject("location_id", Long.class),
                instant(row, "last_used_at"),
                instant(row, "expires_at"),
                row.getBoolean("is_first_of_pair")),
            FIND_CALLER,
            token.sessionId(),
            token.userId(),
            token.counter(),
            toColumn(now))
        .map(found -> known(found, token, now));
  }

  private KnownCaller known(FoundCaller found, SessionToken token, Instant now) {
    Instant notedUntil = config.notedUntil(found.lastUsedAt());
    return new KnownCaller(
        new Caller(token.userId(), token.sessionId(), found.adminLocationId(), found.locationId()),
        isRecorded(found, token, notedUntil, now) ? earlier(found.expiresAt(), notedUntil) : now);
  }

  /** Records the use if it has to be; false if that did not succeed, so that the next use tries again. */
  private boolean isRecorded(
      FoundCaller found, SessionToken token, Instant notedUntil, Instant now) {
    if (found.isFirstOfPair()) {
      return recordFirstUse(token, now);
    }
    return !notedUntil.isBefore(now) || recordUse(token, now);
  }

  private static Instant earlier(Instant end, Instant notedUntil) {
    return end != null && end.isBefore(notedUntil) ? end : notedUntil;
  }

  private record FoundCaller(
      Long adminLocationId,
      Long locationId,
      Instant lastUsedAt,
      Instant expiresAt,
      boolean isFirstOfPair) {}

  private boolean recordUse(SessionToken token, Instant now) {
    return rows.change(RECORD_USE, use(token, now)) > 0;
  }

  private boolean recordFirstUse(SessionToken token, Instant now) {
    try {
      return !ids(RECORD_FIRST_USE, use(token, now)).isEmpty();
    } catch (DatabaseException failure) {
      if (failure.isLockTimeout()) {
        return false;
      }
      throw failure;
    }
  }

  private Object[] use(SessionToken token, Instant now) {
    return new Object[] {
      toColumn(now),
      seconds(config.idleLimit()),
      seconds(config.ageLimit()),
      token.sessionId(),
      token.counter()
    };
  }

  /**
   * Opens a session, and takes that down. Its id is random: a number that counts up would begin anew with a
   * new database, and bring tokens back to life that were issued before.
   *
   * @param identity whose; of its other sessions only the one fewer stay than a user may have
   * @param client from where
   * @return the session; empty if there is no user of this identity
   */
  Optional<OpenedSession> open(Identity identity, Client client) {
    long id = random.nextLong(1, LARGEST_ID);
    Instant now = now();
    List<FoundSession> found = rows.find(
        row -> new FoundSession(row.getLong("id"), row.getLong("user_id")),
        OPEN,
        toColumn(now),
        toColumn(config.endOfNew(now)),
        RequestId.current(),
        identity.issuer(),
        config.mostOfAUser() - 1L,
        id,
        client.address(),
        client.userAgent(),
        identity.subject());
    return found.stream()
        .filter(session -> session.id() == id)
        .findFirst()
        .map(own -> new OpenedSession(
            new Session(id, own.userId(), client, now, now, Rotation.begin(now)),
            found.stream().map(FoundSession::id).filter(other -> other != id).toList()));
  }

  private record FoundSession(long id, long userId) {}

  /**
   * A new session.
   *
   * @param ended those of the same user that had to end for it
   */
  record OpenedSession(Session session, List<Long> ended) {}

  /**
   * The session of a token, which nobody else can refresh or end before this transaction does.
   *
   * @return empty if it is no more
   */
  Optional<Session> lock(SessionToken token) {
    return rows.findFirst(
        SessionRepository::read, LOCK, token.sessionId(), token.userId(), toColumn(now()));
  }

  /** Notes that a session was used to refresh, and how far it is rotated now. */
  void save(Session session) {
    Instant now = now();
    Rotation rotation = session.rotation();
    rows.change(
        ROTATE,
        toColumn(now),
        seconds(config.idleLimit()),
        seconds(config.ageLimit()),
        session.id(),
        rotation.counter(),
        toColumn(rotation.rotatedAt()),
        toColumn(rotation.seenAt()));
  }

  /** The sessions of a user that live, the newest first. */
  Page<Session> find(long userId, PageRequest page) {
    return SqlList.of(OF_USER, "created_at DESC, id", userId, toColumn(now()))
        .page(rows, SessionRepository::read, Session::id, page);
  }

  /**
   * Ends all sessions of a user.
   *
   * @return their ids
   */
  List<Long> endAll(long userId) {
    return ids(END_ALL, userId);
  }

  /**
   * Ends one session of a user.
   *
   * @return its id; none if there is no such session
   */
  List<Long> end(long userId, long sessionId) {
    return ids(END_ONE, userId, sessionId);
  }

  /**
   * Ends all sessions of a user but one.
   *
   * @return their ids
   */
  List<Long> endOthers(long userId, long sessionId) {
    return ids(END_OTHERS, userId, sessionId);
  }

  /**
   * Deletes some of the sessions whose time is over; they were worth nothing already.
   *
   * @return how many; none if there are no more
   */
  int deleteExpired() {
    return rows.change(DELETE_EXPIRED, toColumn(now()));
  }

  private List<Long> ids(String sql, Object... parameters) {
    return rows.find(row -> row.getLong("id"), sql, parameters);
  }

  private static Double seconds(Optional<Duration> limit) {
    return limit.map(length -> length.toMillis() / 1000.0).orElse(null);
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        row.getLong("id"),
        row.getLong("user_id"),
        new Client(row.getString("address"), row.getString("user_agent")),
        instant(row, "created_at"),
        instant(row, "last_used_at"),
        new Rotation(row.getInt("counter"), instant(row, "rotated_at"), instant(row, "seen_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime toColumn(Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  /** To microseconds, as the database keeps it: what is read back is what was written. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
