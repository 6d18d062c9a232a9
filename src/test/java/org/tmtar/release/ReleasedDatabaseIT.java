package org.tmtar.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tmtar.persistence.Schema;
import org.tmtar.testing.PackagedApplication.CommandRun;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.TestDatabase;

/** Tests that databases of earlier versions are migrated with their data. */
class ReleasedDatabaseIT {

  private static final String MIGRATIONS =
      "SELECT script, checksum FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY 1";

  private static final String SCHEMA = """
      SELECT table_name, column_name, data_type, is_nullable, column_default
      FROM information_schema.columns WHERE table_schema = current_schema()
      UNION ALL SELECT tablename, indexname, indexdef, '', '' FROM pg_indexes
      WHERE schemaname = current_schema()
      UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', ''
      FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
      UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), '', ''
      FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY 1, 2, 3
      """;

  static List<ReleasedDatabase> versions() {
    return ReleasedDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void migratedDatabaseKeepsItsRowsAndHasTheSchemaOfAnEmptyOne(ReleasedDatabase version)
      throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty();
        SharedDatabase empty = SharedDatabase.migrated()) {
      restore(version, database);
      Snapshot before = Snapshot.withLaterChanges(version, database);
      assertThat(before.rows().values()).doesNotContain(List.of());
      String application = database.urlFor(TestDatabase.APPLICATION);

      CommandRun migrated = migrate(database, application);

      assertThat(migrated.status()).as(migrated.output()).isZero();
      // The application role has the right to read all of them.
      try (Connection connection = DriverManager.getConnection(application)) {
        assertThat(Tables.rows(connection, before.columns())).isEqualTo(before.rows());
      }
      assertThat(query(database, SCHEMA)).isEqualTo(query(empty, SCHEMA));
      assertThat(query(database, MIGRATIONS)).isEqualTo(query(empty, MIGRATIONS));
    }
  }

  private static void restore(ReleasedDatabase version, SharedDatabase database)
      throws SQLException {
    new Schema(database.dataSource()).recreateAt(version.lastMigration());
    // With this option the driver leaves it to the server to separate the statements.
    try (Connection connection =
        DriverManager.getConnection(database.url() + "&preferQueryMode=simple")) {
      ReleasedDatabase.execute(connection, version.dump());
    }
  }

  private static CommandRun migrate(SharedDatabase database, String application) {
    return new Settings(Map.of())
        .with("TMTAR_DATABASE_URL", application)
        .with("TMTAR_DATABASE_USER", TestDatabase.APPLICATION)
        .with("TMTAR_DATABASE_OWNER_USER", database.owner())
        .runInProcess("migrate");
  }

  private static List<List<String>> query(SharedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return Tables.query(connection, sql);
    }
  }

  /**
   * All rows of a database.
   *
   * @param columns the columns of the rows, by table
   * @param rows the rows, by table
   */
  private record Snapshot(Map<String, List<String>> columns, Map<String, List<String>> rows) {

    /** Reads the rows with the changes that later migrations make on purpose, and changes nothing. */
    static Snapshot withLaterChanges(ReleasedDatabase version, SharedDatabase database)
        throws SQLException {
      try (Connection connection = database.dataSource().getConnection()) {
        connection.setAutoCommit(false);
        if (Files.exists(version.laterChanges())) {
          ReleasedDatabase.execute(connection, version.laterChanges());
        }
        Map<String, List<String>> columns = Tables.columns(connection);
        Map<String, List<String>> rows = Tables.rows(connection, columns);
        connection.rollback();
        return new Snapshot(columns, rows);
      }
    }
  }
}
