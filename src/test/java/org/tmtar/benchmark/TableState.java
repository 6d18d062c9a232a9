package org.tmtar.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The state of a database table.
 *
 * @param rows the number of live rows
 * @param deadRows the number of rows that PostgreSQL has not yet removed, as it estimates
 * @param bytes the size on disk, with the indexes
 */
record TableState(long rows, long deadRows, long bytes) {

  /** The rule that bounds the growth of each table. */
  private static final Map<String, String> BOUNDS = Map.ofEntries(
      Map.entry(
          "sessions",
          "at most `tmtar.session.max-per-user` per user; expired sessions are deleted every"
              + " `tmtar.session.sweep-interval`"),
      Map.entry(
          "audit_entries",
          "no limit in the application; an operator deletes old entries (docs/production.md, Audit)"),
      Map.entry(
          "files",
          "deleted by editors, or with their location; the sweep deletes contents without a row and"
              + " rows without content every `tmtar.files.sweep.interval`"),
      Map.entry("issuer_keys", "one row for each identity provider"),
      Map.entry("issuer_logouts", "deleted by the sweep after 30 days"),
      Map.entry("users", "deleted by themselves or by root"),
      Map.entry("locations", "deleted by editors"),
      Map.entry("events", "deleted by editors, or with their location"),
      Map.entry("event_texts", "one row for each language of an event; deleted with the event"),
      Map.entry("zones", "deleted by editors, or with their location"),
      Map.entry("subzones", "deleted by editors, or with their zone"),
      Map.entry("ar_objects", "deleted by editors, or with their subzone"),
      Map.entry("bundle_changes", "deleted by the sweep a day after `tmtar.bundle.history`"),
      Map.entry("bundle_sweeps", "one row"),
      Map.entry("event_titles", "one row for each event; deleted with the event"),
      Map.entry(
          "visit_counts",
          "one row for each day, zone and object with visits; deleted at the end of the day in which the"
              + " zone or object is deleted"),
      Map.entry("flyway_schema_history", "one row for each migration"));

  private static final String TABLES = """
      SELECT relname, n_dead_tup, pg_total_relation_size(relid) FROM pg_stat_user_tables
      """;

  private static final String CONNECTIONS = """
      SELECT count(*) FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
      """;

  /** The state of all tables by name. */
  static Map<String, TableState> all(DataSource database) {
    Map<String, TableState> tables = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery(TABLES)) {
        while (table.next()) {
          tables.put(table.getString(1), new TableState(0, table.getLong(2), table.getLong(3)));
        }
      }
      for (Map.Entry<String, TableState> table : tables.entrySet()) {
        String count = "SELECT count(*) FROM \"%s\"".formatted(table.getKey());
        TableState state = table.getValue();
        table.setValue(new TableState(number(statement, count), state.deadRows, state.bytes));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The tables cannot be read", failure);
    }
    return tables;
  }

  /** The number of other client connections. */
  static long connections(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return number(statement, CONNECTIONS);
    } catch (SQLException failure) {
      throw new IllegalStateException("The connections cannot be counted", failure);
    }
  }

  /** The rule that bounds a table, as text; a marker if no rule is known. */
  static String bound(String table) {
    return BOUNDS.getOrDefault(table, "**no known limit**");
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
