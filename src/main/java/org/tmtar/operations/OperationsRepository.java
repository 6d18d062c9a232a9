package org.tmtar.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.tmtar.operations.OperationsResponse.Database;
import org.tmtar.operations.OperationsResponse.Status;
import org.tmtar.persistence.SqlClient;

/** Reads the state of the database and the number of stored files. */
@ApplicationScoped
public class OperationsRepository {

  private static final long SLOW_MS = 500;

  /** The version is returned without the name of the distribution. */
  private static final String STATE = """
      SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
        (SELECT sum(numbackends) FROM pg_stat_database) AS connections,
        CAST(current_setting('max_connections') AS bigint) AS max_connections,
        pg_database_size(current_database()) AS bytes
      """;

  private static final String FILES =
      "SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM files";

  private SqlClient sql;

  protected OperationsRepository() {}

  @Inject
  public OperationsRepository(SqlClient sql) {
    this.sql = sql;
  }

  /**
   * Measures the database.
   *
   * @throws org.tmtar.persistence.DatabaseException if it is unavailable
   */
  Database readDatabase() {
    long start = System.nanoTime();
    sql.number("SELECT 1");
    long latency = 1 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return sql.find(
            row -> new Database(
                status(latency, row.getLong("connections"), row.getLong("max_connections")),
                row.getString("version"),
                latency,
                row.getLong("connections"),
                row.getLong("max_connections"),
                row.getLong("bytes")),
            STATE)
        .get(0);
  }

  private static Status status(long latency, long connections, long maxConnections) {
    return latency > SLOW_MS || 10 * connections >= 9 * maxConnections
        ? Status.DEGRADED
        : Status.UP;
  }

  /**
   * Counts the stored files, which reads all their rows.
   *
   * @throws org.tmtar.persistence.DatabaseException if the database is unavailable
   */
  StoredFiles countFiles() {
    return sql.find(row -> new StoredFiles(row.getLong("files"), row.getLong("bytes")), FILES)
        .get(0);
  }

  /**
   * The stored files.
   *
   * @param files their number; null if it is unknown
   * @param bytes their size; null if it is unknown
   */
  record StoredFiles(Long files, Long bytes) {

    static final StoredFiles UNKNOWN = new StoredFiles(null, null);
  }
}
