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
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.geo.MapPoint;
import org.tmtar.geo.Position;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;

/**
 * What the database does for a visitor among 100 000 zones that are as unkind as can be: within 50 km of it
 * there are 50 000 that show themselves, 20 000 that are secret and 10 000 that are not active.
 */
class ZonesAroundPlanIT {

  private static final Position HERE = new Position(50.45, 30.52);
  private static final int LIMIT = 20;

  /** Read beyond the limit: those that millimetres may bring forward, and what a sort takes at once. */
  private static final int BEYOND_THE_LIMIT = ZonesAroundRepository.SPARE + 33;

  /** Secret zones whose boxes the visitor may stand in: 2.5 on a square kilometre, of up to 0.04 each. */
  private static final int SECRET_NEARBY = 3;

  /** A spiral that fills the circle evenly; radii of 1 to 100 metres. */
  private static final String ZONES = """
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone', 1, 50.45 + %1$s * sqrt(n / %2$s.0) * cos(n * 2.399963),
        30.52 + %1$s * 1.57 * sqrt(n / %2$s.0) * sin(n * 2.399963), 1 + n %% 100, %3$s, %4$s
      FROM generate_series(1, %2$s) n
      """;

  /** Degrees of latitude. */
  private static final String FIFTY_KILOMETRES = "0.449";

  private static final String EVERYWHERE_NEAR = "10";

  private static final Position MUSEUM = new Position(-33.9, 151.2);

  /** Of some 60 metres each way. */
  private static final String ZONES_OF_THE_MUSEUM = """
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone', 1, -33.9 + 0.0003 * (2 * random() - 1), 151.2 + 0.0003 * (2 * random() - 1), 1, true, false
      FROM generate_series(1, 3000)
      """;

  private static SharedDatabase database;

  /** In the session that creates it, this table stands for the table of the same name with all zones. */
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
    execute("VACUUM ANALYZE");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"50000, 20", "50000, 200", "5000, 20"})
  void nearestAreReadFromTheIndexesUpToTheLimit(int radius, int limit)
      throws SQLException, JsonProcessingException {
    JsonNode plan = explain(around(limit, radius));

    assertIndexesAreUsed(plan, "zones_position", "zones_boxes_of_secret_ones");
    assertThat(rowsRead(plan))
        .isBetween((long) limit, limit + BEYOND_THE_LIMIT + (long) SECRET_NEARBY);
  }

  @ParameterizedTest
  @CsvSource({"1", "20", "50"})
  void fewAreReadFromTheMapWhateverTheRadius(int limit)
      throws SQLException, JsonProcessingException {
    double[] here = inSpace(HERE, onMap(HERE));
    JsonNode plan = explainAsItIs(filled(ZonesAroundRepository.aroundOnMap(limit), here));

    assertIndexesAreUsed(plan, "zones_on_a_map", "zones_boxes_of_secret_ones");
    assertThat(rowsRead(plan))
        .isBetween((long) limit, limit + ZonesAroundRepository.SPARE + (long) SECRET_NEARBY);
  }

  @ParameterizedTest
  @CsvSource({"1", "20", "50"})
  void fewToWatchAreReadFromTheMap(int limit) throws SQLException, JsonProcessingException {
    JsonNode plan = explainAsItIs(filled(ZonesAroundRepository.nearestOnMap(limit), onMap(HERE)));

    assertThat(plan.findValuesAsText("Index Name")).containsExactly("zones_on_a_map");
    assertThat(rowsRead(plan)).isEqualTo(limit + (long) ZonesAroundRepository.SPARE);
  }

  /** The tree takes points that are very close for the same, which metres are not. */
  @Test
  void nearestInACrowdAreTheNearest() throws SQLException {
    Random random = new Random(11);
    try (Connection all = database.dataSource().getConnection();
        Connection museum = database.dataSource().getConnection();
        Statement byIndex = all.createStatement();
        Statement bySort = museum.createStatement()) {
      bySort.execute(ZONES_OF_THE_MUSEUM_WITHOUT_INDEX);
      for (int i = 0; i < 200; i++) {
        Position visitor = new Position(
            MUSEUM.latitude() + random.nextDouble(-3e-4, 3e-4),
            MUSEUM.longitude() + random.nextDouble(-3e-4, 3e-4));
        String sql = filled(ZonesAroundRepository.nearestOnMap(1), onMap(visitor));

        assertThat(ids(byIndex, sql)).isNotEmpty().isEqualTo(ids(bySort, sql));
      }
    }
  }

  /**
   * Whose edge is too far away is not known before it is read: 6.4 zones on a square kilometre, of which
   * the box has 22 or 48.
   */
  @ParameterizedTest
  @CsvSource({"0, 160", "1000, 350"})
  void smallCircleReadsWhatLiesWithinTheLargestRadiusAroundIt(int radius, int shown)
      throws SQLException, JsonProcessingException {
    JsonNode plan = explain(around(LIMIT, radius));

    assertIndexesAreUsed(plan, "zones_position", "zones_boxes_of_secret_ones");
    assertThat(rowsRead(plan)).isLessThan(shown + (long) SECRET_NEARBY);
  }

  @Test
  void zonesToWatchAreReadTwiceAndFewBesides() throws SQLException, JsonProcessingException {
    JsonNode plan = explain(nearest(HERE));

    assertThat(rowsRead(plan)).isBetween(2L * LIMIT, 2L * (LIMIT + BEYOND_THE_LIMIT));
  }

  /** Where all are about as far away. */
  @Test
  void visitorFarFromAllZonesReadsAThousand() throws SQLException, JsonProcessingException {
    JsonNode plan = explain(nearest(new Position(-40, -150)));

    assertThat(rowsRead(plan)).isLessThan(1000 + 2L * (LIMIT + BEYOND_THE_LIMIT));
  }

  @ParameterizedTest
  @CsvSource({"50.45, 30.52", "-33.9, 151.2", "0, 180", "90, 0", "-90, -45", "12.5, -179.999999"})
  void visitorIsWhereTheDatabaseWouldPutIt(double latitude, double longitude) throws SQLException {
    Position visitor = new Position(latitude, longitude);
    double[] onMap = onMap(visitor);

    assertThat(
            metres("SELECT earth_point(?, ?) <-> cube(?)", latitude, longitude, visitor.inSpace()))
        .isLessThan(1e-6);
    assertThat(metres(
            "SELECT web_mercator(?, ?) <-> point(?, ?)", latitude, longitude, onMap[0], onMap[1]))
        .isLessThan(1e-6);
  }

  @Test
  void planThatServesAllVisitorsIsTheSame() throws SQLException, JsonProcessingException {
    String prepared = ZonesAroundRepository.around(LIMIT).replace('?', '$');
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE around (float8, float8, float8, float8) AS " + prepared);
      JsonNode plan =
          explain(statement, filled("EXECUTE around (?1, ?2, ?3, ?4)", inSpace(HERE, 50_000)));

      assertIndexesAreUsed(plan, "zones_position", "zones_boxes_of_secret_ones");
      assertThat(rowsRead(plan)).isLessThanOrEqualTo(LIMIT + BEYOND_THE_LIMIT + SECRET_NEARBY);
    }
  }

  /** The few secret ones may be fetched in the order in which they lie. */
  private static void assertIndexesAreUsed(JsonNode plan, String... names) {
    assertThat(Plans.scans(plan))
        .extracting(scan -> scan.path("Node Type").asText())
        .containsExactlyInAnyOrder("Index Scan", "Bitmap Heap Scan");
    assertThat(plan.findValuesAsText("Index Name")).containsExactlyInAnyOrder(names);
  }

  private static String around(int limit, int radius) {
    return filled(ZonesAroundRepository.around(limit), inSpace(HERE, radius));
  }

  private static String nearest(Position visitor) {
    return filled(ZonesAroundRepository.NEAREST, inSpace(visitor, LIMIT));
  }

  private static String filled(String sql, double... parameters) {
    String filled = sql;
    for (int i = 0; i < parameters.length; i++) {
      filled = filled.replace("?" + (i + 1), Double.toString(parameters[i]));
    }
    return filled;
  }

  private static double[] inSpace(Position position, double... more) {
    return DoubleStream.concat(DoubleStream.of(position.inSpace()), DoubleStream.of(more))
        .toArray();
  }

  private static double[] onMap(Position position) {
    MapPoint point = MapPoint.of(position);
    return new double[] {point.x(), point.y()};
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

  /** Of a statement that {@link ZonesAroundRepository#BY_INDEX} goes before. */
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

  private static JsonNode explainAsItIs(String sql) throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      return Plans.explain(statement, sql);
    }
  }

  private static JsonNode explain(Statement statement, String sql)
      throws SQLException, JsonProcessingException {
    statement.execute(ZonesAroundRepository.BY_INDEX);
    return Plans.explain(statement, sql);
  }

  /** All rows that any scan looked at, wanted or not. */
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
