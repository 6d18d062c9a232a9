package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.security.Caller;

/**
 * Keeps one row a session. Plain SQL, because {@link #findCaller} runs on every request that is not
 * anonymous.
 */
@ApplicationScoped
public class SessionRepository {

  private static final String FIND_CALLER = """
      SELECT u.admin_location_id, u.location_id
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = ? AND s.user_id = ? AND (s.expires_at IS NULL OR s.expires_at > ?)
      """;

  /**
   * Locks the user against a deletion at the same time, and takes away the sessions that have expired
   * since its last sign-in.
   */
  private static final String OPEN = """
      WITH owner AS (SELECT id FROM users WHERE id = ? FOR KEY SHARE),
           expired AS (DELETE FROM sessions WHERE user_id = ? AND expires_at <= ?)
      INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at, address, user_agent)
      SELECT ?, owner.id, ?, ?, ?, ?, ? FROM owner
      """;

  private static final String USE = """
      UPDATE sessions SET last_used_at = ?
      WHERE id = ? AND user_id = ? AND counter = ? AND (expires_at IS NULL OR expires_at > ?)
      """;

  /** The largest integer that JSON carries safely, 2^53 - 1 (RFC 8259 §6). */
  private static final long LARGEST_ID = (1L << 53) - 1;

  private final SecureRandom random = new SecureRandom();
  private DataSource dataSource;
  private Clock clock;

  protected SessionRepository() {}

  @Inject
  public SessionRepository(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Who is behind a token, with the rights of this moment: one statement, two primary keys.
   *
   * @return empty if the session or its user is no more
   */
  Optional<Caller> findCaller(SessionToken token) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND_CALLER)) {
      statement.setLong(1, token.sessionId());
      statement.setLong(2, token.userId());
      statement.setObject(3, now());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Caller(
                token.userId(),
                token.sessionId(),
                row.getObject(1, Long.class),
                row.getObject(2, Long.class)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Opens a session. Its id is random: a number that counts up would begin anew with a new database,
   * and bring tokens back to life that were issued before.
   *
   * @param userId whose
   * @param client from where
   * @param expiresAt when it ends by itself; null for never
   * @return its id; empty if the user has just been deleted
   */
  OptionalLong open(long userId, Client client, OffsetDateTime expiresAt) {
    long id = random.nextLong(1, LARGEST_ID);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN)) {
      OffsetDateTime now = now();
      statement.setLong(1, userId);
      statement.setLong(2, userId);
      statement.setObject(3, now);
      statement.setLong(4, id);
      statement.setObject(5, now);
      statement.setObject(6, now);
      statement.setObject(7, expiresAt);
      statement.setString(8, client.address());
      statement.setString(9, client.userAgent());
      return statement.executeUpdate() == 1 ? OptionalLong.of(id) : OptionalLong.empty();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Notes that a session was used to refresh.
   *
   * @return false if it is no more, or its counter is another one than the token's
   */
  boolean use(SessionToken token) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(USE)) {
      statement.setObject(1, now());
      statement.setLong(2, token.sessionId());
      statement.setLong(3, token.userId());
      statement.setInt(4, token.counter());
      statement.setObject(5, now());
      return statement.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Ends all sessions of a user.
   *
   * @return their ids
   */
  List<Long> end(long userId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("DELETE FROM sessions WHERE user_id = ? RETURNING id")) {
      statement.setLong(1, userId);
      List<Long> ended = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ended.add(rows.getLong(1));
        }
      }
      return ended;
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
