package org.tmtar.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a database as SQL. The statements that create the tables are the migrations that were applied to
 * it. The dump does not depend on the migrations of later versions, which might differ by mistake.
 */
final class DatabaseDump {

  private static final String SCRIPTS =
      "SELECT script FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank";

  /** The table as Flyway creates it. */
  private static final String CREATE_HISTORY = """
      CREATE TABLE flyway_schema_history (
        installed_rank int NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
        version varchar(50),
        description varchar(200) NOT NULL,
        type varchar(20) NOT NULL,
        script varchar(1000) NOT NULL,
        checksum int,
        installed_by varchar(100) NOT NULL,
        installed_on timestamp NOT NULL DEFAULT now(),
        execution_time int NOT NULL,
        success boolean NOT NULL
      );
      CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
      """;

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
   * Returns the statements that create a database with the same rows.
   *
   * @param title the first line, a comment
   * @param migrations the folder with the migrations of the version that has created the database
   * @throws IllegalStateException if a table is empty
   */
  static String of(Connection connection, String title, Path migrations) throws SQLException {
    DatabaseDump dump = new DatabaseDump(connection);
    dump.append("-- " + title);
    dump.append("-- DumpDatabase has written this file. It is not changed after the release.");
    dump.append("BEGIN;");
    dump.appendMigrations(migrations);
    dump.append("-- Rows. Triggers and foreign keys are off meanwhile.");
    dump.append("SET LOCAL session_replication_role = replica;");
    dump.append("SET LOCAL TimeZone = 'UTC';");
    dump.appendRows();
    Tables.query(connection, SEQUENCES).forEach(row -> dump.append(row.get(0)));
    dump.append("COMMIT;");
    return dump.sql.toString();
  }

  private void appendMigrations(Path migrations) throws SQLException {
    for (List<String> script : Tables.query(connection, SCRIPTS)) {
      append("-- " + script.get(0));
      append(read(migrations.resolve(script.get(0))).strip());
    }
    append("-- The table of Flyway");
    append(CREATE_HISTORY.strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
