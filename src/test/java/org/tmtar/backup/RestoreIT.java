package org.tmtar.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.PackagedApplication.CommandRun;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.SharedDatabase;

/** What a restore derives again. {@code BackupIT} compares all rows and contents. */
class RestoreIT {

  /**
   * A location that is public because it was moved below a public one. Its row precedes that of the public
   * location, so that its restored row finds no public location above it.
   */
  private static final String PUBLIC_BY_MOVE = """
      INSERT INTO locations (id, name, parent_id, path) VALUES (2, 'Museum', 1, '1.2');
      INSERT INTO locations (id, name, parent_id, path, public) VALUES (3, 'City', 1, '1.3', true);
      UPDATE locations SET parent_id = 3, path = '1.3.2' WHERE id = 2;
      UPDATE locations SET name = 'Town' WHERE id = 3
      """;

  @TempDir
  private static Path folder;

  @Test
  void restoredLocationsAreAsPublicAsBefore() throws SQLException {
    try (SharedDatabase original = SharedDatabase.empty();
        SharedDatabase restored = SharedDatabase.empty()) {
      run(original, "migrate");
      run(original, "seed");
      execute(original, PUBLIC_BY_MOVE);
      String backup = folder.resolve("backup").toString();
      run(original, "backup", backup);

      run(restored, "restore", backup);

      assertThat(publicLocations(original)).isEqualTo("2,3");
      assertThat(publicLocations(restored)).isEqualTo("2,3");
    }
  }

  /** A copy of the key and of a digest would reveal a visitor after the end of the day. */
  @Test
  void backupHasNeitherTheKeyNorTheDigestsOfVisits() throws SQLException, IOException {
    try (SharedDatabase original = SharedDatabase.empty()) {
      run(original, "migrate");
      run(original, "seed");
      execute(original, "SELECT end_day_of_visits()");
      execute(original, "UPDATE visit_keys SET key = convert_to('key-of-the-day', 'UTF8')");
      execute(original, "INSERT INTO visit_digests VALUES (convert_to('visitor', 'UTF8'), 7, 0)");
      execute(original, "INSERT INTO visit_counts VALUES (0, 7, '2026-01-01', 6)");
      Path backup = folder.resolve("backup-with-visits");

      run(original, "backup", backup.toString());

      String copied = "";
      try (Stream<Path> files = Files.walk(backup)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copied += file.getFileName() + text(file);
        }
      }
      assertThat(copied)
          .contains("visit_counts", "2026-01-01")
          .doesNotContain(
              "visit_keys",
              "visit_digests",
              HexFormat.of().formatHex("key-of-the-day".getBytes(StandardCharsets.UTF_8)),
              HexFormat.of().formatHex("visitor".getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream stored = Files.newInputStream(file);
        InputStream content =
            file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
      return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static void run(SharedDatabase database, String... command) {
    CommandRun run = Settings.ofTests(database, folder).runInProcess(command);
    assertThat(run.status()).as(run.output()).isZero();
  }

  private static void execute(SharedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String publicLocations(SharedDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT string_agg(id::text, ',' ORDER BY id) FROM locations WHERE publicly_visible")) {
      row.next();
      return row.getString(1);
    }
  }
}
