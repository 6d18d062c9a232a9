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
import java.util.function.IntSupplier;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.auth.oidc.IssuerLogout;
import org.tmtar.auth.oidc.VerifiedIdentity;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.SqlClient;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;
import org.tmtar.user.Identity;

/**
 * The repository of sessions, with one row per session. It uses plain SQL, because {@link #findCaller}
 * runs in each request of a caller that the cache of callers does not contain.
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
   * The end of a session that is used now. {@code ?1} is the current time. {@code ?2} and {@code ?3} are
   * the idle limit and the age limit in seconds. An absent limit is null, which LEAST ignores.
   */
  private static final String END = """
      LEAST(CAST(?1 AS timestamptz) + make_interval(secs => CAST(?2 AS double precision)),
        created_at + make_interval(secs => CAST(?3 AS double precision)))""";

  private static final String USE = """
      UPDATE sessions SET last_used_at = ?1, expires_at = %s,
        seen_at = CASE WHEN seen_at IS NULL AND counter > 0 AND counter = ?5 THEN ?1 ELSE seen_at END
      """.formatted(END);

  /**
   * Skips a row that a refresh or the deletion of the session has locked. The next use is recorded instead.
   */
  private static final String RECORD_USE =
      USE + "WHERE id = (SELECT id FROM sessions WHERE id = ?4 FOR NO KEY UPDATE SKIP LOCKED)";

  /**
   * Waits for a concurrent refresh, because the first use of a token pair decides whether the previous
   * refresh token is still accepted. A refresh takes milliseconds. The lock timeout prevents a stuck
   * transaction from blocking connections of the pool.
   */
  private static final String RECORD_FIRST_USE =
      "SELECT set_config('lock_timeout', '500ms', true);" + USE + "WHERE id = ?4 RETURNING id";

  /** Changes no row if a concurrent refresh was faster or if the session has ended. */
  private static final String ROTATE = """
      UPDATE sessions SET last_used_at = ?1, expires_at = %s,
        counter = ?5, rotated_at = ?6, seen_at = ?7
      WHERE id = ?4 AND counter = ?5 - 1 AND (expires_at IS NULL OR expires_at > ?1)
      """.formatted(END);

  /**
   * Finds the user of an identity and locks it against a concurrent deletion or block, adds a session, ends
   * surplus sessions, and records both in the audit. The first session of an invited user is recorded with the user.
   * Returns the new session and the ended ones that had not expired.
   *
   * <p>{@code ?5} is the maximum number of sessions of the user that are read, the oldest first: twice the
   * limit, or 0. The cost of a sign-in is therefore independent of the number of sessions. A locked
   * surplus session is skipped and left to the next sign-in. Waiting for it could cause a deadlock with a
   * deletion of the user, which waits for this statement.
   */
  static final String OPEN = """
      WITH owner AS (
          SELECT id, signed_in FROM users WHERE issuer = ?4 AND identity = ?9 AND NOT blocked FOR KEY SHARE),
        accepted AS (
          UPDATE users SET signed_in = true, version = version + 1
          WHERE id = (SELECT id FROM owner WHERE NOT signed_in) AND NOT signed_in),
        oldest AS (
          SELECT id, last_used_at, (expires_at <= ?1) IS TRUE AS has_expired FROM sessions
          WHERE user_id = (SELECT id FROM owner) ORDER BY created_at LIMIT ?5),
        surplus AS (
          SELECT id FROM oldest
          ORDER BY has_expired, last_used_at DESC, id OFFSET greatest(?5 / 2 - 1, 0)),
        ended AS (
          DELETE FROM sessions WHERE id = ANY (ARRAY(
            SELECT id FROM sessions WHERE id = ANY (ARRAY(SELECT id FROM surplus))
            FOR UPDATE SKIP LOCKED))
          RETURNING id, user_id, (expires_at <= ?1) IS TRUE AS had_expired),
        opened AS (
          INSERT INTO sessions
            (id, user_id, address, user_agent, created_at, last_used_at, rotated_at, expires_at,
             issuer_session)
          SELECT ?6, id, ?7, ?8, ?1, ?1, ?1, CAST(?2 AS timestamptz), ?10 FROM owner
          RETURNING id, user_id),
        recorded AS (%s)
      SELECT id, user_id FROM opened
      UNION ALL SELECT id, user_id FROM ended WHERE NOT had_expired
      """.formatted(
          AuditTrail.recordingSql("?1", "?3", SessionService.RESOURCE, """
          SELECT user_id, id, '%s', id FROM opened
          UNION ALL SELECT user_id, ?6, '%s', id FROM ended WHERE NOT had_expired
          """.formatted(
                  AuditAction.SIGN_IN.apiName(), AuditAction.END.apiName())));

  private static final String SELECT = """
      SELECT id, user_id, address, user_agent, created_at, last_used_at, counter, rotated_at, seen_at,
        issuer_session
      FROM sessions
      """;

  private static final String FIND =
      SELECT + "WHERE id = ?1 AND user_id = ?2 AND (expires_at IS NULL OR expires_at > ?3)";

  static final String OF_USER =
      SELECT + "WHERE user_id = ?1 AND (expires_at IS NULL OR expires_at > ?2)";

  /**
   * Ends sessions and records each in the audit. Rows are locked in the order of their ids, so that two such
   * statements cannot deadlock.
   */
  private static final String END_SOME = """
      WITH ended AS (
          DELETE FROM sessions WHERE id = ANY (ARRAY(
            SELECT id FROM sessions WHERE user_id = ?1 AND %s ORDER BY id FOR UPDATE))
          RETURNING id),
        recorded AS (%s)
      SELECT id FROM ended
      """;

  private static final String END_ALL = end("?6 = 0", AuditAction.END);

  private static final String END_ONE = end("id = ?6", AuditAction.END);

  private static final String END_OTHERS = end("id <> ?6", AuditAction.END);

  private static final String END_STOLEN = end("id = ?6", AuditAction.THEFT);

  /**
   * Ends the sessions that began with a session at an identity provider, or those of an identity. {@code ?1}
   * is the issuer, {@code ?4} the session there and {@code ?5} the identity. If both are present, the
   * sessions of the identity end whose session at the issuer is unknown.
   */
  static final String END_OF_ISSUER = """
      WITH ended AS (
          DELETE FROM sessions WHERE id = ANY (ARRAY(
            SELECT id FROM sessions WHERE id = ANY (ARRAY(
              SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id
              WHERE s.issuer_session = ?4 AND u.issuer = ?1
                AND (CAST(?5 AS text) IS NULL OR u.identity = ?5)
              UNION ALL
              SELECT s.id FROM users u JOIN sessions s ON s.user_id = u.id
              WHERE u.issuer = ?1 AND u.identity = ?5
                AND (CAST(?4 AS text) IS NULL OR s.issuer_session IS NULL)))
            ORDER BY id FOR UPDATE))
          RETURNING id),
        recorded AS (%s)
      SELECT id FROM ended
      """.formatted(AuditTrail.recordingSql(
      "CAST(?2 AS timestamptz)", "?3", SessionService.RESOURCE, """
          SELECT CAST(NULL AS bigint), CAST(NULL AS bigint), '%s', id FROM ended
          """.formatted(
              AuditAction.END.apiName())));

  /** Deletes a limited number of rows and skips rows that another statement has locked. */
  private static final String DELETE_EXPIRED = """
      DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions WHERE expires_at <= ?1 LIMIT 1000 FOR UPDATE SKIP LOCKED)
      """;

  /** Ends the sessions of users that exceed the limit {@code ?3}, the least recently used first. */
  private static final String END_SURPLUS = """
      WITH crowded AS (SELECT user_id FROM sessions GROUP BY user_id HAVING count(*) > ?3),
        surplus AS (
          SELECT beyond.id FROM crowded CROSS JOIN LATERAL (
            SELECT id FROM sessions WHERE user_id = crowded.user_id
            ORDER BY last_used_at DESC, id OFFSET ?3) AS beyond
          LIMIT 1000),
        ended AS (
          DELETE FROM sessions WHERE id = ANY (ARRAY(
            SELECT id FROM sessions WHERE id = ANY (ARRAY(SELECT id FROM surplus))
            FOR UPDATE SKIP LOCKED))
          RETURNING id),
        recorded AS (%s)
      SELECT id FROM ended
      """.formatted(AuditTrail.recordingSql(
      "CAST(?1 AS timestamptz)", "?2", SessionService.RESOURCE, """
          SELECT CAST(NULL AS bigint), CAST(NULL AS bigint), '%s', id FROM ended
          """.formatted(
              AuditAction.END.apiName())));

  /** The highest limit per user that a sign-in enforces. The sweep enforces a higher limit. */
  private static final long MAX_COUNTED = 100;

  /** The largest integer that JSON represents safely, 2^53 - 1 (RFC 8259 §6). */
  private static final long MAX_ID = (1L << 53) - 1;

  private final SecureRandom random = new SecureRandom();
  private SqlClient sql;
  private SessionConfig config;
  private Clock clock;

  protected SessionRepository() {}

  @Inject
  public SessionRepository(SqlClient sql, SessionConfig config, Clock clock) {
    this.sql = sql;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The caller of an access token, with the current rights. One statement reads two rows by primary key. A
   * second statement records the use if it is the first of its token pair, or if the recorded last use is
   * too old.
   *
   * @return empty if the session has ended or the user has been deleted
   */
  public Optional<StoredCaller> findCaller(SessionToken token) {
    Instant now = now();
    return sql.findFirst(
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
        .map(found -> storedCaller(found, token, now));
  }

  private StoredCaller storedCaller(FoundCaller found, SessionToken token, Instant now) {
    Instant recordedUntil = config.recordedUntil(found.lastUsedAt());
    return new StoredCaller(
        new Caller(token.userId(), token.sessionId(), found.adminLocationId(), found.locationId()),
        recordIfDue(found, token, recordedUntil, now)
            ? earlier(found.expiresAt(), recordedUntil)
            : now);
  }

  /**
   * Records the use if that is due. Returns false if the use was not recorded, so that the next use is
   * recorded instead.
   */
  private boolean recordIfDue(
      FoundCaller found, SessionToken token, Instant recordedUntil, Instant now) {
    if (found.isFirstOfPair()) {
      return recordFirstUse(token.sessionId(), token.counter(), now);
    }
    return !recordedUntil.isBefore(now) || recordUse(token.sessionId(), token.counter(), now);
  }

  private static Instant earlier(Instant end, Instant recordedUntil) {
    return end != null && end.isBefore(recordedUntil) ? end : recordedUntil;
  }

  private record FoundCaller(
      Long adminLocationId,
      Long locationId,
      Instant lastUsedAt,
      Instant expiresAt,
      boolean isFirstOfPair) {}

  private boolean recordUse(long sessionId, int counter, Instant now) {
    return tryRecord(() -> sql.change(RECORD_USE, useParameters(sessionId, counter, now)));
  }

  private boolean recordFirstUse(long sessionId, int counter, Instant now) {
    return tryRecord(
        () -> ids(RECORD_FIRST_USE, useParameters(sessionId, counter, now)).size());
  }

  /**
   * Runs a statement that records a use. A row or a table that is locked, for example by a migration, is
   * no reason to refuse the request.
   */
  private static boolean tryRecord(IntSupplier recording) {
    try {
      return recording.getAsInt() > 0;
    } catch (DatabaseException failure) {
      if (failure.isLockTimeout()) {
        return false;
      }
      throw failure;
    }
  }

  private Object[] useParameters(long sessionId, int counter, Instant now) {
    return new Object[] {
      toColumn(now), seconds(config.idleLimit()), seconds(config.ageLimit()), sessionId, counter
    };
  }

  /**
   * Opens a session and records that in the audit. If the limit per user is at most 100 sessions, the
   * least recently used sessions beyond it end.
   *
   * <p>The id is random. A sequential id would start again in a new database, and tokens that were issued
   * for the previous database would become valid.
   *
   * @param verified the identity of the user, and the session at its issuer
   * @param client the client that signs in
   * @return the session; empty if no user has this identity, or if the user is blocked
   */
  Optional<OpenedSession> open(VerifiedIdentity verified, Client client) {
    Identity identity = verified.identity();
    long id = random.nextLong(1, MAX_ID);
    Instant now = now();
    List<FoundSession> found = sql.find(
        row -> new FoundSession(row.getLong("id"), row.getLong("user_id")),
        OPEN,
        toColumn(now),
        toColumn(config.initialExpiry(now)),
        RequestId.current(),
        identity.issuer(),
        config.maxPerUser() > MAX_COUNTED ? 0L : 2 * config.maxPerUser(),
        id,
        client.address(),
        client.userAgent(),
        identity.subject(),
        verified.issuerSession());
    return found.stream()
        .filter(session -> session.id() == id)
        .findFirst()
        .map(inserted -> new OpenedSession(
            new Session(
                id,
                inserted.userId(),
                client,
                verified.issuerSession(),
                now,
                now,
                Rotation.begin(now)),
            found.stream().map(FoundSession::id).filter(other -> other != id).toList()));
  }

  private record FoundSession(long id, long userId) {}

  /**
   * A new session, with the sessions that ended when it was opened.
   *
   * @param ended the ids of the sessions of the same user that ended because of the limit and had not
   *     expired
   */
  record OpenedSession(Session session, List<Long> ended) {}

  /**
   * The session of a token.
   *
   * @return empty if it has ended
   */
  Optional<Session> find(SessionToken token) {
    return sql.findFirst(
        SessionRepository::read, FIND, token.sessionId(), token.userId(), toColumn(now()));
  }

  /**
   * Saves a session after one rotation.
   *
   * @return false if a concurrent refresh was faster or the session has ended; nothing is changed then
   */
  boolean rotate(Session next) {
    Rotation rotation = next.rotation();
    return sql.change(
            ROTATE,
            toColumn(now()),
            seconds(config.idleLimit()),
            seconds(config.ageLimit()),
            next.id(),
            rotation.counter(),
            toColumn(rotation.rotatedAt()),
            toColumn(rotation.seenAt()))
        > 0;
  }

  /**
   * Records that a session was used for a refresh, if that is due.
   *
   * @param isFirstOfPair whether this is the first use of its current token pair
   */
  void recordRefresh(Session session, boolean isFirstOfPair) {
    Instant now = now();
    if (isFirstOfPair) {
      recordFirstUse(session.id(), session.rotation().counter(), now);
    } else if (config.recordedUntil(session.lastUsedAt()).isBefore(now)) {
      recordUse(session.id(), session.rotation().counter(), now);
    }
  }

  /** The sessions of a user that have not expired. The newest session is the first. */
  Page<Session> find(long userId, PageRequest page) {
    return SqlList.of(OF_USER, "created_at DESC, id", userId, toColumn(now()))
        .page(sql, SessionRepository::read, Session::id, page);
  }

  /**
   * Ends all sessions of a user, with an audit entry for each.
   *
   * @param by the caller that ends them
   * @return the number of ended sessions
   */
  int endAll(Caller by, long userId) {
    return end(END_ALL, by, userId, 0);
  }

  /**
   * Ends one session of a user, with an audit entry.
   *
   * @param by the caller that ends it
   * @return whether there was such a session
   */
  boolean end(Caller by, long userId, long sessionId) {
    return end(END_ONE, by, userId, sessionId) > 0;
  }

  /**
   * Ends all sessions of a user except one, with an audit entry for each.
   *
   * @param by the caller that ends them
   * @return the number of ended sessions
   */
  int endOthers(Caller by, long userId, long sessionId) {
    return end(END_OTHERS, by, userId, sessionId);
  }

  /**
   * Ends a session whose refresh token was stolen, with an audit entry.
   *
   * @return false if it had ended before
   */
  boolean endStolen(Session session) {
    return end(END_STOLEN, null, session.userId(), session.id()) > 0;
  }

  /**
   * Ends the sessions that a logout at an identity provider concerns, with an audit entry for each.
   *
   * @return the number of ended sessions
   */
  int endSessionsOf(IssuerLogout logout) {
    return ids(
            END_OF_ISSUER,
            logout.issuer(),
            toColumn(now()),
            RequestId.current(),
            logout.issuerSession(),
            logout.identity())
        .size();
  }

  private int end(String statement, Caller by, long userId, long sessionId) {
    return ids(
            statement,
            userId,
            toColumn(now()),
            RequestId.current(),
            by == null ? null : by.userId(),
            by == null ? null : by.sessionId(),
            sessionId)
        .size();
  }

  private static String end(String condition, AuditAction action) {
    String entries = "SELECT CAST(?4 AS bigint), CAST(?5 AS bigint), '%s', id FROM ended"
        .formatted(action.apiName());
    return END_SOME.formatted(
        condition,
        AuditTrail.recordingSql("CAST(?2 AS timestamptz)", "?3", SessionService.RESOURCE, entries));
  }

  /**
   * Deletes a limited number of expired sessions. Their tokens were already invalid, so no audit entry is
   * written.
   *
   * @return the number of deleted sessions; 0 if none are left
   */
  int deleteExpired() {
    return sql.change(DELETE_EXPIRED, toColumn(now()));
  }

  /**
   * Ends a limited number of sessions beyond the limit per user, the least recently used first, with an audit
   * entry for each.
   *
   * @return the number of ended sessions; 0 if none are left
   */
  int endSurplus() {
    return ids(END_SURPLUS, toColumn(now()), RequestId.current(), config.maxPerUser())
        .size();
  }

  private List<Long> ids(String statement, Object... parameters) {
    return sql.find(row -> row.getLong("id"), statement, parameters);
  }

  private static Double seconds(Optional<Duration> limit) {
    return limit.map(length -> length.toMillis() / 1000.0).orElse(null);
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        row.getLong("id"),
        row.getLong("user_id"),
        new Client(row.getString("address"), row.getString("user_agent")),
        row.getString("issuer_session"),
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

  /**
   * The current time, truncated to microseconds as in the database, so that a time that is read equals the
   * time that was written.
   */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
