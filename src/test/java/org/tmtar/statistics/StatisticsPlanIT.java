package org.tmtar.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;

/**
 * The query plan of the published visits of the whole tree, among the numbers of 100 zones and their objects on 1,000 days.
 * Half of the numbers are published.
 */
class StatisticsPlanIT {

  private static final String FILL = """
      INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1');
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone', 1, 0, n, 10, true, false FROM generate_series(1, 100) n;
      INSERT INTO visit_counts (object_id, zone_id, day, visits)
      SELECT object, z.id, date '2024-01-01' + day, CASE WHEN day % 2 = 0 THEN 5 ELSE 4 END
      FROM generate_series(0, 1) object, zones z, generate_series(1, 1000) day;
      VACUUM ANALYZE
      """;

  /** 30 of the days. */
  private static final String A_MONTH = StatisticsRepository.BY_DAY
      .formatted("")
      .replace("?2", "'2026-08-01'")
      .replace("?3", "'2026-08-30'");

  private static SharedDatabase database;

  @BeforeAll
  static void addVisits() throws SQLException {
    database = SharedDatabase.migrated();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : FILL.split(";", -1)) {
        statement.execute(sql);
      }
    }
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void visitsOfAMonthAreReadFromTheIndexByDay() throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(statement, A_MONTH);

      List<JsonNode> scans = Plans.scans(plan).stream()
          .filter(scan -> scan.path("Relation Name").asText().equals("visit_counts"))
          .toList();
      assertThat(plan.findValuesAsText("Index Name")).contains("visit_counts_by_day");
      assertThat(Plans.rowsRead(scans)).as("%s", plan).isEqualTo(15 * 100);
    }
  }
}
