package org.tmtar.zone.around;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.geo.Circle;
import org.tmtar.geo.H3Cell;
import org.tmtar.geo.Position;
import org.tmtar.persistence.SqlClient;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.Spot;

/**
 * The query plans of a visitor's search among 100,000 zones in the most unfavourable distribution. Within
 * 50 km of the visitor there are 50,000 visible, 20,000 secret and 10,000 inactive zones.
 */
class ZonesAroundPlanIT {

  private static final Position HERE = new Position(50.45, 30.52);
  private static final int LIMIT = 20;

  /**
   * The maximum number of rows read beyond the limit: the spare rows, which a difference of millimetres
   * may bring forward, and the minimum number of rows of an incremental sort.
   */
  private static final int BEYOND_THE_LIMIT = ZonesAroundRepository.SURPLUS + 33;

  /**
   * The maximum number of secret zones whose bounding boxes contain the visitor. There are 2.5 of them per
   * square kilometre, with boxes of at most 0.04 square kilometres.
   */
  private static final int SECRET_NEARBY = 3;

  /** Zones on a spiral that fills a circle evenly, with radii from 1 to 100 m. */
  private static final String ZONES = """
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone', 1, 50.45 + %1$s * sqrt(n / %2$s.0) * cos(n * 2.399963),
        30.52 + %1$s * 1.57 * sqrt(n / %2$s.0) * sin(n * 2.399963), 1 + n %% 100, %3$s, %4$s
      FROM generate_series(1, %2$s) n
      """;

  /** 50 km in degrees of latitude. */
  private static final String FIFTY_KILOMETRES = "0.449";

  private static final String EVERYWHERE_NEAR = "10";

  private static final Position MUSEUM = new Position(-33.9, 151.2);

  /** Zones in an area of about 60 m in each direction. */
  private static final String ZONES_OF_THE_MUSEUM = """
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone', 1, -33.9 + 0.0003 * (2 * random() - 1), 151.2 + 0.0003 * (2 * random() - 1), 1, true, false
      FROM generate_series(1, 3000)
      """;

  /**
   * Ten zones at the north pole and one on the equator. Seen from {@link #EQUATOR}, all other zones are
   * farther away. The lines to the pole are 2 km shorter than the line to the zone on the equator, but the
   * ways on the ground are 2 km longer.
   */
  private static final String DISTANT_ZONES = """
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone', 1, 89.9999, 36 * n, 1, true, false FROM generate_series(1, 5) n
      UNION ALL SELECT 'zone', 1, 89.9999, -36 * n, 1, true, false FROM generate_series(0, 4) n
      UNION ALL SELECT 'on the equator', 1, 0, -0.17, 1, true, false
      """;

  private static final Position EQUATOR = new Position(0, -90);

  private static SharedDatabase database;

  /**
   * A table of the museum's zones without an index. In the session that creates it, it hides the table of
   * all zones.
   */
  private static final String ZONES_OF_THE_MUSEUM_WITHOUT_INDEX =
      "CREATE TEMPORARY TABLE zones AS SELECT * FROM public.zones WHERE latitude < 0";

  @BeforeAll
  static void drawZones() throws SQLException {
    database = SharedDatabase.migrated();
    execute("INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1')");
    execute(ZONES.formatted(FIFTY_KILOMETRES, 50_000, true, false));
    execute(ZONES.formatted(FIFTY_KILOMETRES, 20_000, true, true));
    execute(ZONES.formatted(FIFTY_KILOMETRES, 10_000, false, false));
    execute(ZONES.formatted(EVERYWHERE_NEAR, 20_000, true, false));
    execute("SELECT setseed(0.5);" + ZONES_OF_THE_MUSEUM);
    execute(DISTANT_ZONES);
    execute("VACUUM ANALYZE");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"50000, 1", "50000, 20", "50000, 200", "5000, 20"})
  void nearestZonesAreReadFromTheIndexesUpToTheLimit(int radius, int limit)
      throws SQLException, JsonProcessingException {
    JsonNode plan = explain(around(limit, radius));

    assertIndexesAreUsed(plan, "zones_position", "zones_boxes_of_secret_ones");
    assertThat(rowsRead(plan))
        .isBetween((long) limit, limit + BEYOND_THE_LIMIT + (long) SECRET_NEARBY);
  }

  /** The index compares the distances to the boxes of its pages before it compares those of the zones. */
  @Test
  void nearestZonesAreFoundAmongManyAtSimilarDistances() throws SQLException {
    Random random = new Random(11);
    try (Connection all = database.dataSource().getConnection();
        Connection museum = database.dataSource().getConnection();
        Statement byIndex = all.createStatement();
        Statement bySort = museum.createStatement()) {
      all.setAutoCommit(false);
      byIndex.execute(ZonesAroundRepository.BY_INDEX);
      bySort.execute(ZONES_OF_THE_MUSEUM_WITHOUT_INDEX);
      for (int i = 0; i < 200; i++) {
        Position visitor = new Position(
            MUSEUM.latitude() + random.nextDouble(-3e-4, 3e-4),
            MUSEUM.longitude() + random.nextDouble(-3e-4, 3e-4));
        String around = filled(ZonesAroundRepository.around(1), toCartesian(visitor, 50_000));
        String nearest = nearest(visitor, 1);

        assertThat(ids(byIndex, around)).isNotEmpty().isEqualTo(ids(bySort, around));
        assertThat(ids(byIndex, nearest)).isNotEmpty().isEqualTo(ids(bySort, nearest));
      }
    }
  }

  /**
   * The distance of a zone's edge is known only after its row is read. There are 6.4 visible zones per
   * square kilometre, and the box covers 22 or 48 square kilometres.
   */
  @ParameterizedTest
  @CsvSource({"0, 160", "1000, 350"})
  void smallRadiusReadsOnlyZonesWithinTheMaximumZoneRadius(int radius, int shown)
      throws SQLException, JsonProcessingException {
    JsonNode plan = explain(around(LIMIT, radius));

    assertIndexesAreUsed(plan, "zones_position", "zones_boxes_of_secret_ones");
    assertThat(rowsRead(plan)).isLessThan(shown + (long) SECRET_NEARBY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 100})
  void zonesToWatchAreReadWithFewOthers(int limit) throws SQLException, JsonProcessingException {
    JsonNode plan = explain(nearest(HERE, limit));

    assertThat(plan.findValuesAsText("Index Name")).containsExactly("zones_position");
    assertThat(rowsRead(plan)).isBetween((long) limit, limit + (long) BEYOND_THE_LIMIT);
  }

  /** There are 6.4 visible zones per square kilometre. The box has an edge of about 7, 4.6 or 4.2 km. */
  @ParameterizedTest
  @CsvSource({"7, 500", "8, 250", "9, 200"})
  void zonesThatMeetACellAreReadWithThoseWithinTheMaximumZoneRadius(int resolution, int max)
      throws SQLException, JsonProcessingException {
    String index = new Spot(HERE.latitude(), HERE.longitude()).cell(resolution);
    Circle circle = H3Cell.of(index, resolution, resolution, "/cell").coveringCircle();
    String sql =
        filled(ZonesAroundRepository.IN_CIRCLE, toCartesian(circle.centre(), circle.radius()));
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(statement, sql);

      assertThat(plan.findValuesAsText("Index Name")).containsExactly("zones_position");
      assertThat(rowsRead(plan)).isBetween(1L, (long) max);
    }
  }

  @Test
  void nearestZoneToWatchIsNearestOnTheGroundAtAnyDistance() {
    ZonesAroundRepository repository =
        new ZonesAroundRepository(new SqlClient(database.dataSource()));

    assertThat(repository.findNearest(EQUATOR, 1).stream()
            .min(Comparator.comparingDouble(FoundZone::distance)))
        .map(nearest -> nearest.listed().zone().texts().defaultText().name())
        .hasValue("on the equator");
  }

  /** All zones are at about the same distance. */
  @Test
  void visitorFarFromAllZonesReadsAThousand() throws SQLException, JsonProcessingException {
    JsonNode plan = explain(filled(
        ZonesAroundRepository.nearestAtAnyDistance(LIMIT), toCartesian(new Position(-40, -150))));

    assertThat(rowsRead(plan)).isLessThan(1000 + 2L * (LIMIT + BEYOND_THE_LIMIT));
  }

  @ParameterizedTest
  @CsvSource({"50.45, 30.52", "-33.9, 151.2", "0, 180", "90, 0", "-90, -45", "12.5, -179.999999"})
  void positionInSpaceEqualsThatOfTheDatabase(double latitude, double longitude)
      throws SQLException {
    Position visitor = new Position(latitude, longitude);

    assertThat(metres(
            "SELECT earth_point(?, ?) <-> cube(?)", latitude, longitude, visitor.toCartesian()))
        .isLessThan(1e-6);
  }

  @Test
  void genericPlanEqualsTheCustomPlan() throws SQLException, JsonProcessingException {
    String prepared = ZonesAroundRepository.around(LIMIT).replace('?', '$');
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE around (float8, float8, float8, float8) AS " + prepared);
      JsonNode plan =
          explain(statement, filled("EXECUTE around (?1, ?2, ?3, ?4)", toCartesian(HERE, 50_000)));

      assertIndexesAreUsed(plan, "zones_position", "zones_boxes_of_secret_ones");
      assertThat(rowsRead(plan)).isLessThanOrEqualTo(LIMIT + BEYOND_THE_LIMIT + SECRET_NEARBY);
    }
  }

  /**
   * After five executions, PostgreSQL plans a statement for its values only if it estimates that this plan is
   * cheaper than the generic plan.
   */
  @ParameterizedTest
  @MethodSource("statements")
  void statementIsNotPlannedForEachRequest(String statement) throws SQLException {
    String execution = filled("EXECUTE planned (?1, ?2, ?3, ?4)", toCartesian(HERE, 50_000));
    try (Connection connection = database.dataSource().getConnection();
        Statement session = connection.createStatement()) {
      connection.setAutoCommit(false);
      session.execute(ZonesAroundRepository.BY_INDEX);
      session.execute(
          "PREPARE planned (float8, float8, float8, float8) AS " + statement.replace('?', '$'));
      for (int i = 0; i < 6; i++) {
        session.execute(execution);
      }
      try (ResultSet row = session.executeQuery(
          "SELECT generic_plans FROM pg_prepared_statements WHERE name = 'planned'")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(1);
      }
    }
  }

  static Stream<String> statements() {
    return Stream.of(
        ZonesAroundRepository.around(LIMIT),
        ZonesAroundRepository.nearest(LIMIT),
        ZonesAroundRepository.nearestAtAnyDistance(LIMIT));
  }

  /** The few secret zones may be fetched by a bitmap heap scan, in their physical order. */
  /** The zones of the test have no images, so the statement does not read the table of files. */
  private static void assertIndexesAreUsed(JsonNode plan, String... names) {
    assertThat(Plans.scans(plan))
        .filteredOn(scan -> scan.path("Relation Name").asText().equals("zones"))
        .extracting(scan -> scan.path("Node Type").asText())
        .containsExactlyInAnyOrder("Index Scan", "Bitmap Heap Scan");
    assertThat(plan.findValuesAsText("Index Name")).containsExactlyInAnyOrder(names);
  }

  private static String around(int limit, int radius) {
    return filled(ZonesAroundRepository.around(limit), toCartesian(HERE, radius));
  }

  private static String nearest(Position visitor, int limit) {
    return filled(ZonesAroundRepository.nearest(limit), toCartesian(visitor));
  }

  private static String filled(String sql, double... parameters) {
    String filled = sql;
    for (int i = 0; i < parameters.length; i++) {
      filled = filled.replace("?" + (i + 1), Double.toString(parameters[i]));
    }
    return filled;
  }

  private static double[] toCartesian(Position position, double... more) {
    return DoubleStream.concat(DoubleStream.of(position.toCartesian()), DoubleStream.of(more))
        .toArray();
  }

  private static double metres(String sql, Object... parameters) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getDouble(1);
      }
    }
  }

  /** The plan of a statement after {@link ZonesAroundRepository#BY_INDEX}. */
  private static JsonNode explain(String sql) throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      return explain(statement, sql);
    }
  }

  private static List<Long> ids(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      List<Long> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getLong("id"));
      }
      return ids;
    }
  }

  private static JsonNode explain(Statement statement, String sql)
      throws SQLException, JsonProcessingException {
    statement.execute(ZonesAroundRepository.BY_INDEX);
    return Plans.explain(statement, sql);
  }

  /** The number of rows that all scans read, including rows that a filter removed. */
  private static long rowsRead(JsonNode plan) {
    return Plans.rowsRead(Plans.scans(plan));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
