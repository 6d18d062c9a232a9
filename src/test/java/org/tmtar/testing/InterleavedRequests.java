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
  public List<ApiResponse> run(Callable<ApiResponse> first, Callable<ApiResponse> second)
      throws Exception {
    return behind("LOCK TABLE audit_entries IN SHARE MODE", first, second);
  }

  /**
   * Runs two requests that both wait for a lock that a statement takes. The first request continues first.
   *
   * @param statement the statement that takes the lock
   * @return the responses of both in their order
   */
  public List<ApiResponse> runBehind(
      String statement, Callable<ApiResponse> first, Callable<ApiResponse> second)
      throws Exception {
    return behind(statement, first, second);
  }

  /**
   * Runs a request while another transaction has changed rows and has not committed.
   *
   * @param change the statement of the other transaction
   */
  public ApiResponse runBeside(String change, Callable<ApiResponse> request) throws Exception {
    return behind(change, request).get(0);
  }

  @SafeVarargs
  private List<ApiResponse> behind(String statement, Callable<ApiResponse>... requests)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.length);
    // A transaction sees the connections that were open when it first looked, and the pool may open
    // one later. The observer has no transaction.
    try (Connection observer = database.dataSource().getConnection();
        Statement observation = observer.createStatement();
        Connection holder = database.dataSource().getConnection();
        Statement held = holder.createStatement()) {
      holder.setAutoCommit(false);
      held.execute(statement);
      List<Future<ApiResponse>> responses = new ArrayList<>();
      for (Callable<ApiResponse> request : requests) {
        Future<ApiResponse> response = threads.submit(request);
        responses.add(response);
        awaitWaiting(observation, responses.size(), response);
      }
      holder.commit();
      List<ApiResponse> results = new ArrayList<>();
      for (Future<ApiResponse> response : responses) {
        results.add(response.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns when the requests wait for a lock. A request that is refused immediately does not wait. */
  private static void awaitWaiting(Statement statement, int count, Future<ApiResponse> response)
      throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!response.isDone() && waiting(statement) < count) {
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
