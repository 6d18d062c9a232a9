package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.EmbeddedDatabase;

class MigrationIT {

  private static final String LAST_OF_THE_FIRST_VERSION = "202611220820";

  @TempDir
  private Path folder;

  @Test
  void emptyDatabaseIsMigratedOnceAndThenUpToDate() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      Schema schema = new Schema(database.dataSource());

      assertThat(schema.migrate()).isPositive();
      assertThat(schema.migrate()).isZero();
      schema.requireUpToDate();
      assertThat(count(database, "SELECT count(*) FROM pg_constraint WHERE NOT convalidated"))
          .isZero();
    }
  }

  @Test
  void placesAndUsersOfTheFirstVersionAreKeptAndFound() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("classpath:db/migration")
          .target(LAST_OF_THE_FIRST_VERSION)
          .load()
          .migrate();
      execute(database, """
          INSERT INTO locations (id, name, parent_id, path)
          VALUES (1, 'root', NULL, '1'), (2, 'Łódź', 1, '1.2');
          INSERT INTO users (issuer, identity, location_id, admin_location_id)
          VALUES ('issuer', 'somebody', 2, 2);
          """);

      new Schema(database.dataSource()).migrate();

      assertThat(count(database, """
          SELECT count(*) FROM users u JOIN locations l ON l.id = u.admin_location_id
          WHERE l.search_name = 'lodz' AND l.latitude IS NULL
          """)).isEqualTo(1);
    }
  }

  @Test
  void migrationsAreNamedByTimeAndPurposeAndSayWhy() {
    List<Path> files = migrations();

    assertThat(files).isNotEmpty();
    assertThat(files)
        .allSatisfy(file -> assertThat(file.getFileName().toString())
            .matches(
                "V20\\d\\d(0[1-9]|1[0-2])([0-2]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d__[a-z_]+\\.sql"));
    assertThat(files).allSatisfy(file -> assertThat(file).content().startsWith("-- "));
  }

  private static List<Path> migrations() {
    Path folder = Path.of("src", "main", "resources", "db", "migration");
    return Stream.of(folder.toFile().listFiles()).map(file -> file.toPath()).toList();
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
