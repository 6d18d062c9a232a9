package org.tmtar.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs two requests so that the second one arrives after the first one has made all its checks and before
 * it commits. Another connection locks the audit table, to which every change writes last, and thereby
 * holds both requests there.
 */
public final class InterleavedRequests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private static final String WAITING = """
      SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE NOT granted AND datname = current_database()
      """;

  private final TestDatabase database;

  public InterleavedRequests(TestDatabase database) {
    this.database = database;
  }

  /** Runs both requests and returns their responses in the same order. */
  public List<Answer> run(Callable<Answer> first, Callable<Answer> second) throws Exception {
    return behind("LOCK TABLE audit_entries IN SHARE MODE", first, second);
  }

  /**
   * Runs two requests that both wait for a lock that a statement takes. The first request continues first.
   *
   * @param statement the statement that takes the lock
   * @return the responses of both in their order
   */
  public List<Answer> runBehind(String statement, Callable<Answer> first, Callable<Answer> second)
      throws Exception {
    return behind(statement, first, second);
  }

  /**
   * Runs a request while another transaction has changed rows and has not committed.
   *
   * @param change the statement of the other transaction
   */
  public Answer runBeside(String change, Callable<Answer> request) throws Exception {
    return behind(change, request).get(0);
  }

  @SafeVarargs
  private List<Answer> behind(String statement, Callable<Answer>... requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.length);
    try (Connection holder = database.dataSource().getConnection();
        Statement held = holder.createStatement()) {
      holder.setAutoCommit(false);
      held.execute(statement);
      List<Future<Answer>> answers = new ArrayList<>();
      for (Callable<Answer> request : requests) {
        Future<Answer> answer = threads.submit(request);
        answers.add(answer);
        awaitWaiting(held, answers.size(), answer);
      }
      holder.commit();
      List<Answer> results = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        results.add(answer.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns when the requests wait for a lock. A request that is refused immediately does not wait. */
  private static void awaitWaiting(Statement statement, int count, Future<Answer> answer)
      throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answer.isDone() && waiting(statement) < count) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("The request neither waits nor ends");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(WAITING)) {
      row.next();
      return row.getInt(1);
    }
  }
}
