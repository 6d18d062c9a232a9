package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.EmbeddedDatabase;

class MigrationIT {

  @TempDir
  private Path folder;

  @Test
  void emptyDatabaseIsMigratedOnceAndThenUpToDate() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      Schema schema = new Schema(database.dataSource());

      assertThat(schema.migrate()).isPositive();
      assertThat(schema.migrate()).isZero();
      schema.requireUpToDate();
      assertThat(invalidConstraints(database)).isZero();
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

  private static long invalidConstraints(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM pg_constraint WHERE NOT convalidated")) {
      row.next();
      return row.getLong(1);
    }
  }
}
