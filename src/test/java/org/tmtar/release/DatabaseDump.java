package org.tmtar.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the rows of a database as SQL, with the last migration that was applied to it. Landed migrations
 * never change, so they create the tables of the rows again.
 */
final class DatabaseDump {

  /** The beginning of the line that states the version of the last migration. */
  static final String LAST_MIGRATION = "-- The last migration: ";

  private static final String VERSION =
      "SELECT max(version) FROM flyway_schema_history WHERE version IS NOT NULL";

  private static final String INSERTS = """
      SELECT format('INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE VALUES (%%s);', %3$s)
      FROM %1$s t ORDER BY t.%4$s, 1
      """;

  private static final String SEQUENCES = """
      SELECT format('SELECT setval(%L, %s);', sequencename, last_value) FROM pg_sequences
      WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY sequencename
      """;

  private final Connection connection;
  private final StringBuilder sql = new StringBuilder();

  private DatabaseDump(Connection connection) {
    this.connection = connection;
  }

  /**
   * Returns the statements that add the rows to the tables of the last migration.
   *
   * @param title the first line, a comment
   * @throws IllegalStateException if a table is empty
   */
  static String of(Connection connection, String title) throws SQLException {
    DatabaseDump dump = new DatabaseDump(connection);
    dump.append("-- " + title);
    dump.append("-- DumpDatabase has written this file. It is not changed after the release.");
    dump.append(LAST_MIGRATION + Tables.query(connection, VERSION).get(0).get(0));
    dump.append("BEGIN;");
    dump.append("-- Triggers and foreign keys are off meanwhile.");
    dump.append("SET LOCAL session_replication_role = replica;");
    dump.append("SET LOCAL TimeZone = 'UTC';");
    dump.appendRows();
    Tables.query(connection, SEQUENCES).forEach(row -> dump.append(row.get(0)));
    dump.append("COMMIT;");
    return dump.sql.toString();
  }

  private void appendRows() throws SQLException {
    Tables.query(connection, "SELECT set_config('TimeZone', 'UTC', false)");
    for (Map.Entry<String, List<String>> table :
        Tables.storedColumns(connection).entrySet()) {
      List<List<String>> inserts = Tables.query(connection, inserts(table));
      if (inserts.isEmpty()) {
        throw new IllegalStateException("The table %s has no rows".formatted(table.getKey()));
      }
      inserts.forEach(row -> append(row.get(0)));
    }
  }

  private static String inserts(Map.Entry<String, List<String>> table) {
    String columns = String.join(", ", table.getValue());
    String values = table.getValue().stream()
        .map("quote_nullable(t.%s::text)"::formatted)
        .collect(Collectors.joining(" || ', ' || "));
    return INSERTS.formatted(table.getKey(), columns, values, table.getValue().get(0));
  }

  private void append(String line) {
    sql.append(line).append('\n');
  }
}
