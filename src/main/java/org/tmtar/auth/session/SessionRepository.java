package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.security.Caller;

/**
 * Keeps one row a session. Plain SQL, because {@link #findCaller} runs on most requests that are not
 * anonymous.
 */
@ApplicationScoped
public class SessionRepository {

  private static final String FIND_CALLER = """
      SELECT u.admin_location_id, u.location_id, s.last_used_at, s.expires_at,
        s.seen_at IS NULL AND s.counter > 0 AND s.counter = ?
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = ? AND s.user_id = ? AND (s.expires_at IS NULL OR s.expires_at > ?)
      """;

  /** When a session ends that is used now. A limit of never is null, which LEAST passes over. */
  private static final String END = """
      LEAST(CAST(? AS timestamptz) + make_interval(secs => CAST(? AS double precision)),
        created_at + make_interval(secs => CAST(? AS double precision)))""";

  /** Who is refreshing or ending the session at this moment is not waited for: the next use is as good. */
  private static final String NOTE_USE = """
      UPDATE sessions SET last_used_at = ?, expires_at = %s,
        seen_at = CASE WHEN seen_at IS NULL AND counter > 0 AND counter = ? THEN ? ELSE seen_at END
      WHERE id = (SELECT id FROM sessions WHERE id = ? FOR NO KEY UPDATE SKIP LOCKED)
      """.formatted(END);

  private static final String ROTATE = """
      UPDATE sessions SET last_used_at = ?, expires_at = %s,
        counter = ?, rotated_at = ?, seen_at = ?
      WHERE id = ?
      """.formatted(END);

  /**
   * Locks the user against a deletion at the same time, and takes away the sessions that have expired
   * since its last sign-in.
   */
  private static final String OPEN = """
      WITH owner AS (SELECT id FROM users WHERE id = ? FOR KEY SHARE),
           expired AS (DELETE FROM sessions WHERE user_id = ? AND expires_at <= ?)
      INSERT INTO sessions
        (id, user_id, address, user_agent, created_at, last_used_at, rotated_at, expires_at)
      SELECT ?, owner.id, ?, ?, opened.created_at, opened.created_at, opened.created_at, %s
      FROM owner, (SELECT CAST(? AS timestamptz) AS created_at) AS opened
      """.formatted(END);

  private static final String SELECT = """
      SELECT id, user_id, address, user_agent, created_at, last_used_at, counter, rotated_at, seen_at
      FROM sessions
      """;

  private static final String LOCK =
      SELECT + "WHERE id = ? AND user_id = ? AND (expires_at IS NULL OR expires_at > ?) FOR UPDATE";

  private static final String OF_USER =
      SELECT + "WHERE user_id = ?1 AND (expires_at IS NULL OR expires_at > ?2)";

  private static final String END_ALL = "DELETE FROM sessions WHERE user_id = ? RETURNING id";

  private static final String END_ONE =
      "DELETE FROM sessions WHERE user_id = ? AND id = ? RETURNING id";

  private static final String END_OTHERS =
      "DELETE FROM sessions WHERE user_id = ? AND id <> ? RETURNING id";

  private static final String END_BEYOND = """
      DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions WHERE user_id = ? ORDER BY last_used_at DESC, id OFFSET ?)
      RETURNING id
      """;

  /** Some at a time, and none that somebody else is deleting. */
  private static final String DELETE_EXPIRED = """
      DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions WHERE expires_at <= ? LIMIT 1000 FOR UPDATE SKIP LOCKED)
      """;

  /** The largest integer that JSON carries safely, 2^53 - 1 (RFC 8259 §6). */
  private static final long LARGEST_ID = (1L << 53) - 1;

  @PersistenceContext
  private EntityManager entities;

  private final SecureRandom random = new SecureRandom();
  private DataSource dataSource;
  private SessionConfig config;
  private Clock clock;

  protected SessionRepository() {}

  @Inject
  public SessionRepository(DataSource dataSource, SessionConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Who is behind an access token, with the rights of this moment: one statement, two primary keys. A
   * second one notes the use, where it is the first of its pair or a while has passed since the last.
   *
   * @return empty if the session or its user is no more
   */
  Optional<KnownCaller> findCaller(SessionToken token) {
    Instant now = now();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = bind(
            connection.prepareStatement(FIND_CALLER),
            token.counter(),
            token.sessionId(),
            token.userId(),
            toColumn(now));
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      Instant notedUntil = config.notedUntil(toInstant(row.getTimestamp(3)));
      boolean isFirstOfPair = row.getBoolean(5);
      if (isFirstOfPair || notedUntil.isBefore(now)) {
        noteUse(connection, token, now);
      }
      Instant end = toInstant(row.getTimestamp(4));
      return Optional.of(new KnownCaller(
          new Caller(
              token.userId(),
              token.sessionId(),
              row.getObject(1, Long.class),
              row.getObject(2, Long.class)),
          end != null && end.isBefore(notedUntil) ? end : notedUntil));
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private void noteUse(Connection connection, SessionToken token, Instant now) throws SQLException {
    try (PreparedStatement statement = bind(
        connection.prepareStatement(NOTE_USE),
        toColumn(now),
        toColumn(now),
        seconds(config.idleLimit()),
        seconds(config.ageLimit()),
        token.counter(),
        toColumn(now),
        token.sessionId())) {
      statement.executeUpdate();
    }
  }

  /**
   * Opens a session. Its id is random: a number that counts up would begin anew with a new database,
   * and bring tokens back to life that were issued before.
   *
   * @param userId whose
   * @param client from where
   * @return the session; empty if the user has just been deleted
   */
  Optional<Session> open(long userId, Client client) {
    long id = random.nextLong(1, LARGEST_ID);
    Instant now = now();
    int opened = update(
        OPEN,
        userId,
        userId,
        toColumn(now),
        id,
        client.address(),
        client.userAgent(),
        toColumn(now),
        seconds(config.idleLimit()),
        seconds(config.ageLimit()),
        toColumn(now));
    return opened == 1
        ? Optional.of(new Session(id, userId, client, now, now, Rotation.begin(now)))
        : Optional.empty();
  }

  /**
   * The session of a token, which nobody else can refresh or end before this transaction does.
   *
   * @return empty if it is no more
   */
  Optional<Session> lock(SessionToken token) {
    return query(LOCK, token.sessionId(), token.userId(), toColumn(now())).stream()
        .map(SessionRepository::read)
        .findFirst();
  }

  /** Notes that a session was used to refresh, and how far it is rotated now. */
  void save(Session session) {
    Instant now = now();
    Rotation rotation = session.rotation();
    update(
        ROTATE,
        toColumn(now),
        toColumn(now),
        seconds(config.idleLimit()),
        seconds(config.ageLimit()),
        rotation.counter(),
        toColumn(rotation.rotatedAt()),
        toColumn(rotation.seenAt()),
        session.id());
  }

  /** The sessions of a user that live, the newest first. */
  Page<Session> find(long userId, PageRequest page) {
    return SqlList.of(OF_USER, "created_at DESC, id", userId, toColumn(now()))
        .rows(entities, page)
        .map(SessionRepository::read);
  }

  /**
   * Ends all sessions of a user.
   *
   * @return their ids
   */
  List<Long> endAll(long userId) {
    return ids(query(END_ALL, userId));
  }

  /**
   * Ends the sessions of a user that were not used for longest, beyond a number.
   *
   * @return their ids
   */
  List<Long> endBeyond(long userId, long most) {
    return ids(query(END_BEYOND, userId, most));
  }

  /**
   * Ends one session of a user.
   *
   * @return its id; none if there is no such session
   */
  List<Long> end(long userId, long sessionId) {
    return ids(query(END_ONE, userId, sessionId));
  }

  /**
   * Ends all sessions of a user but one.
   *
   * @return their ids
   */
  List<Long> endOthers(long userId, long sessionId) {
    return ids(query(END_OTHERS, userId, sessionId));
  }

  /**
   * Deletes some of the sessions whose time is over; they were worth nothing already.
   *
   * @return how many; none if there are no more
   */
  int deleteExpired() {
    return update(DELETE_EXPIRED, toColumn(now()));
  }

  /** JDBC and not JPA, which may read over another connection than that of the transaction. */
  private List<Object[]> query(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = bind(connection.prepareStatement(sql), parameters);
        ResultSet row = statement.executeQuery()) {
      List<Object[]> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(columns(row));
      }
      return rows;
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private int update(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = bind(connection.prepareStatement(sql), parameters)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static PreparedStatement bind(PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static Object[] columns(ResultSet row) throws SQLException {
    Object[] values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }

  private static List<Long> ids(List<Object[]> rows) {
    return rows.stream().map(row -> (Long) row[0]).toList();
  }

  private static Double seconds(Optional<Duration> limit) {
    return limit.map(length -> length.toMillis() / 1000.0).orElse(null);
  }

  private static Session read(Object[] row) {
    return new Session(
        (Long) row[0],
        (Long) row[1],
        new Client((String) row[2], (String) row[3]),
        toInstant((Timestamp) row[4]),
        toInstant((Timestamp) row[5]),
        new Rotation(
            (Integer) row[6], toInstant((Timestamp) row[7]), toInstant((Timestamp) row[8])));
  }

  private static Instant toInstant(Timestamp column) {
    return column == null ? null : column.toInstant();
  }

  private static OffsetDateTime toColumn(Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  /** To microseconds, as the database keeps it: what is read back is what was written. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
