package org.tmtar.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.paging.BatchedList;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;

/** A subtree costs as much as it has locations, however many others there are. */
class LocationPlanIT {

  /** The public locations are far from all others. */
  private static final String INSERT = """
      INSERT INTO locations (id, name, parent_id, path, latitude, longitude, public)
      SELECT id, name, parent_id, path, CASE WHEN id %% 1000 = 24 THEN 60 ELSE 10 + id %% 1000 / 1000.0 END, 20,
        nullif(id %% 1000 = 24, false)
      FROM (%s) AS location (id, name, parent_id, path)
      """;

  private static final String CITIES =
      "SELECT n, 'city ' || n, 1, ('1.' || n)::ltree FROM generate_series(2, 801) n";

  /** The districts of city c have the ids 1000 c to 1000 c + 24. */
  private static final String DISTRICTS = """
      SELECT 1000 * c + d, 'district ' || d, c, ('1.' || c || '.' || (1000 * c + d))::ltree
      FROM generate_series(2, 801) c, generate_series(0, 24) d
      """;

  /** The number of sequential scans of the locations in the current transaction. */
  private static final String SCANS =
      "SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'locations'";

  private static SharedDatabase database;
  private static long scansOfInsert;

  @BeforeAll
  static void addLocations() throws SQLException {
    database = SharedDatabase.migrated();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1')");
      statement.execute(INSERT.formatted(CITIES));
      connection.setAutoCommit(false);
      statement.execute(INSERT.formatted(DISTRICTS));
      scansOfInsert = number(statement, SCANS);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE locations");
    }
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A trigger derives whether each of the 20,000 locations is public, while the table has no statistics. */
  @Test
  void insertedLocationReadsTheLocationsAboveByTheirIds() {
    assertThat(scansOfInsert).isZero();
  }

  @ParameterizedTest(name = "location {0}, plan {1}")
  @CsvSource({
    "2, force_custom_plan, 26",
    "700, force_custom_plan, 26",
    "700, force_generic_plan, 26",
    "700001, force_custom_plan, 1"
  })
  void subtreeReadsItsOwnLocations(long location, String planning, int locations)
      throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = " + planning);
      statement.execute("PREPARE subtree (bigint, int) AS "
          + LocationRepository.SUBTREE.replace('?', '$')
          + " ORDER BY l.path LIMIT " + (BatchedList.MAX_ITEMS + 1));

      JsonNode plan = Plans.explain(statement, "EXECUTE subtree (%d, 10)".formatted(location));

      assertThat(Plans.rows(plan)).isEqualTo(locations);
      assertThat(Plans.rowsRead(Plans.scans(plan))).isLessThanOrEqualTo(locations + 3);
    }
  }

  @Test
  void topmostPublicLocationsAreReadFromTheirIndex() throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(
          statement,
          LocationRepository.TOPMOST_PUBLIC + " ORDER BY l.id LIMIT "
              + (BatchedList.MAX_ITEMS + 1));

      assertThat(Plans.rows(plan)).isEqualTo(BatchedList.MAX_ITEMS + 1);
      assertThat(Plans.rowsRead(Plans.scans(plan))).isLessThan(2 * BatchedList.MAX_ITEMS + 10);
    }
  }

  /** One district of each city is public, and the nearest locations are not. */
  @ParameterizedTest
  @CsvSource({"force_custom_plan", "force_generic_plan"})
  void nearestPublicLocationIsReadFromItsIndex(String planning)
      throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = " + planning);
      statement.execute("PREPARE nearest (float8, float8, int) AS "
          + LocationRepository.nearest(Audience.ANYONE).replace('?', '$'));

      JsonNode plan = Plans.explain(statement, "EXECUTE nearest (10, 20, 1)");

      assertThat(Plans.rows(plan)).isBetween(1L, 1000L);
      assertThat(Plans.scans(plan))
          .allSatisfy(scan -> assertThat(scan.path("Index Name").asText())
              .isEqualTo("locations_position_of_public"));
    }
  }
}
