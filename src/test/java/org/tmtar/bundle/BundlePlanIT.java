package org.tmtar.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;

/**
 * The query plans of bundles, among 100,000 events and 5,000 zones of 1,000 locations in ten countries, all of which are
 * recorded as changed. One of ten events of a city is published. Ten events and ten zones have changed since the earlier
 * bundle, and the windows of about twenty events have begun or ended.
 */
class BundlePlanIT {

  /** Filling these indexes row by row would take most of the time. Bundles use only that of the events. */
  private static final String INDEXES_OF_POINTS = """
      SELECT indexname, indexdef FROM pg_indexes
      WHERE tablename IN ('events', 'zones') AND indexdef ~ ' USING (sp)?gist '
      """;

  private static final String FILL = """
      INSERT INTO locations (id, name, parent_id, path)
      SELECT n, 'location ' || n, CASE WHEN n > 11 THEN 2 + n % 10 WHEN n > 1 THEN 1 END,
        (CASE WHEN n > 11 THEN '1.' || 2 + n % 10 || '.' || n WHEN n > 1 THEN '1.' || n ELSE '1' END)::ltree
      FROM generate_series(1, 1000) n;
      ALTER TABLE events DISABLE TRIGGER USER;
      INSERT INTO events (event_type, location_id, language, active, publish_from, publish_until, created_at, update_date)
      SELECT 'news', 12 + n % 989, 'en', true, timestamptz '2026-11-30 12:00Z' + (n - 60000) * interval '5 minutes',
        timestamptz '2026-11-30 12:00Z' + (n - 50000) * interval '5 minutes', now(), now()
      FROM generate_series(1, 100000) n;
      ALTER TABLE events ENABLE TRIGGER USER;
      INSERT INTO bundle_changes (kind, item_id, location_id, shown, published_at, publish_until)
      SELECT 'events', id, location_id, true, published_at, publish_until FROM events;
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone', 12 + n % 989, n % 1000 * 0.01, n / 1000 * 0.01, 10, true, n % 50 = 0
      FROM generate_series(1, 5000) n;
      INSERT INTO subzones (zone_id, title, latitude, longitude, radius, active)
      SELECT id, 'subzone', latitude, longitude, 1, true FROM zones;
      INSERT INTO ar_objects (name, subzone_id, scale, active) SELECT 'object', id, 1, true FROM subzones;
      VACUUM ANALYZE
      """;

  private static final String CHANGE = """
      UPDATE events SET version = version + 1 WHERE id % 10000 = 1;
      UPDATE zones SET title = title || '.' WHERE location_id = 103 AND latitude < 5
      """;

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T12:00:00Z");

  private static final String HORIZON =
      "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  /** Some plans read the 1,000 locations twice, instead of a few by index. */
  private static final long MAX_ROWS_OF_A_DIFFERENCE = 2500;

  private static SharedDatabase database;
  private static long horizon;

  @BeforeAll
  static void addContent() throws SQLException {
    database = SharedDatabase.migrated();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> definitions = dropIndexesOfPoints(statement);
      for (String sql : FILL.split(";", -1)) {
        statement.execute(sql);
      }
      for (String sql : definitions) {
        statement.execute(sql);
      }
      try (ResultSet row = statement.executeQuery(HORIZON)) {
        row.next();
        horizon = row.getLong(1);
      }
      statement.execute(CHANGE);
    }
  }

  private static List<String> dropIndexesOfPoints(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(INDEXES_OF_POINTS)) {
      while (row.next()) {
        names.add(row.getString(1));
        definitions.add(row.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("DROP INDEX " + name);
    }
    return definitions;
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> differenceReadsWhatHasChanged() {
    return Stream.of(1L, 5L, 103L)
        .flatMap(location -> Stream.of(BundleKind.values())
            .flatMap(kind -> Stream.of(
                difference(location, kind + " changed", BundleQueries.changed(kind, 10_000)),
                difference(location, kind + " deleted", BundleQueries.deleted(kind, 10_000)))));
  }

  @TestFactory
  Stream<DynamicTest> filesOfADifferenceAreFoundByWhatHasChanged() {
    return Stream.of(1L, 103L)
        .flatMap(location -> Stream.of(
            difference(location, "files changed", BundleQueries.changedFiles(10_000)),
            difference(location, "files deleted", BundleQueries.deletedFiles(10_000))));
  }

  private static DynamicTest difference(long location, String name, String statement) {
    return DynamicTest.dynamicTest("location " + location + ", " + name, () -> {
      JsonNode plan = explain(location, statement);

      List<JsonNode> scans = Plans.scans(plan);
      assertThat(Plans.rowsRead(scans)).as("%s", plan).isLessThan(MAX_ROWS_OF_A_DIFFERENCE);
    });
  }

  /** About 10,000 recorded events have a window that overlaps the period, so all of them are candidates. */
  @Test
  void chunkOfALargeDifferenceDoesNotCheckTheCandidatesAfterIt()
      throws SQLException, JsonProcessingException {
    JsonNode plan = explain(1, BundleQueries.changed(BundleKind.EVENTS, 10), 0);

    List<JsonNode> scans = Plans.scans(plan).stream()
        .filter(scan -> scan.path("Relation Name").asText().equals("events"))
        .toList();
    assertThat(Plans.rowsRead(scans)).as("%s", plan).isBetween(10L, 1000L);
  }

  /** The city has about 100 events, of which 10 are published, and 5 zones. */
  @Test
  void bundleOfACityReadsItsPublishedContent() throws SQLException, JsonProcessingException {
    for (BundleKind kind : BundleKind.values()) {
      JsonNode plan = explain(103, BundleQueries.all(kind, 10_000));

      assertThat(Plans.rowsRead(Plans.scans(plan))).as("%s", plan).isLessThan(150);
    }
  }

  private static JsonNode explain(long location, String statement)
      throws SQLException, JsonProcessingException {
    return explain(location, statement, horizon);
  }

  private static JsonNode explain(long location, String statement, long since)
      throws SQLException, JsonProcessingException {
    String path = location == 1 ? "1" : location == 103 ? "1.5.103" : "1." + location;
    String sql = statement
        .replace("?1", "'" + path + "'")
        .replace("?2", "bigint '" + location + "'")
        .replace("?3", "timestamptz '" + NOW + "'")
        .replace("?4", Long.toString(since))
        .replace("?5", "timestamptz '" + NOW.minusMinutes(51) + "'")
        .replace("?6", "timestamptz '" + NOW + "'")
        .replace("?7", statement.contains("name COLLATE") ? "''" : "0");
    try (Connection connection = database.dataSource().getConnection();
        Statement jdbc = connection.createStatement()) {
      return Plans.explain(jdbc, sql);
    }
  }
}
