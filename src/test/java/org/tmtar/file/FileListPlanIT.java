package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.listing.ListFilter;
import org.tmtar.location.Subtree;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;

/**
 * The query plans of the list of used and unused files, among 2,000 files and 10,000 events. Half of the files
 * are the images of ten events each. The database contains no other rows, because the plans depend on the statistics of
 * all tables.
 */
class FileListPlanIT {

  private static final int PER_PAGE = 10;

  private static final String FILL = """
      INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1');
      INSERT INTO files (id, filename, location_id, media_type, size, sha256, visibility, created_at)
      SELECT 9000000 + n, 'plan-' || n, 1, 'image/png', 1, repeat('0', 64), 'public', now()
      FROM generate_series(0, 1999) n;
      INSERT INTO events (id, event_type, location_id, language, active, created_at, update_date, image_file_name)
      SELECT 9000000 + n, 'news', 1, 'en', false, now(), now(), 'plan-' || 2 * (n % 1000)
      FROM generate_series(0, 9999) n
      """;

  private static SharedDatabase database;

  @BeforeAll
  static void addFiles() throws SQLException {
    database = SharedDatabase.migrated();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(FILL);
      statement.execute("VACUUM ANALYZE");
    }
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void usesOfFilesAreReadByIndex(boolean isUnused) throws Exception {
    FileFilter filter =
        new FileFilter(new ListFilter(null, null, null, null), null, isUnused, null);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(
          statement,
          FileRepository.list(new Subtree("1", 5000), filter, List.of("events.image_file_name")),
          PER_PAGE);

      List<JsonNode> uses = Plans.scans(plan).stream()
          .filter(scan -> scan.path("Relation Name").asText().equals("events"))
          .toList();
      assertThat(uses)
          .as("%s", plan)
          .isNotEmpty()
          .allSatisfy(
              scan -> assertThat(scan.path("Index Cond").asText()).contains("image_file_name"));
      assertThat(Plans.rowsRead(uses)).as("%s", plan).isLessThanOrEqualTo(100);
    }
  }
}
