package org.tmtar.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The lock waits in the database. */
public final class Locks {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private static final String WAITERS = """
      SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))
      """;

  private Locks() {}

  /**
   * Returns when another connection waits for a lock that a transaction holds.
   *
   * @throws AssertionError if no connection waits for it within 20 seconds
   */
  public static void awaitWaiterFor(Connection holder) throws SQLException {
    awaitWaitersFor(holder, 1);
  }

  /** Returns when so many other connections wait for locks that a transaction holds. */
  public static void awaitWaitersFor(Connection holder, int count) throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    try (Statement statement = holder.createStatement()) {
      while (waiters(statement) < count) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("Fewer than %d connections wait for the lock".formatted(count));
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static int waiters(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(WAITERS)) {
      row.next();
      return row.getInt(1);
    }
  }
}
