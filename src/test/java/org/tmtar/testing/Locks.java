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

  private static final String SOMEBODY_WAITS = """
      SELECT EXISTS (
        SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))
      """;

  private Locks() {}

  /**
   * Returns when another connection waits for a lock that a transaction holds.
   *
   * @throws AssertionError if no connection waits for it within 20 seconds
   */
  public static void awaitWaiterFor(Connection holder) throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    try (Statement statement = holder.createStatement()) {
      while (!isTrue(statement)) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("No connection waits for the lock");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static boolean isTrue(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(SOMEBODY_WAITS)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
