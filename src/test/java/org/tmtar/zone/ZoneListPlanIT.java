package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.geo.BoundingBox;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.SortOrder;
import org.tmtar.listing.SortOrder.SortKey;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TextLanguages;
import org.tmtar.location.Subtree;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.SqlClient;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.text.LanguageConfig;
import org.tmtar.text.SearchText;

/**
 * The query plans of the filters of zones, among 100,000 zones of 1,000 locations in ten countries. One of
 * 500 zones is inactive. One of 1,000 zones is not translated, and the others are translated into Ukrainian.
 */
class ZoneListPlanIT {

  private static final int PER_PAGE = 50;

  /** The filling of these indexes would take most of the time, and no filter uses them. */
  private static final String DROP_INDEXES_OF_POINTS = """
      DO $$
      DECLARE
        name text;
      BEGIN
        FOR name IN SELECT indexname FROM pg_indexes WHERE tablename = 'zones' AND indexdef ~ ' USING (sp)?gist '
        LOOP
          EXECUTE format('DROP INDEX %I', name);
        END LOOP;
      END $$
      """;

  private static final String FILL = """
      INSERT INTO locations (id, name, parent_id, path)
      SELECT n, 'location ' || n, CASE WHEN n > 11 THEN 2 + n % 10 WHEN n > 1 THEN 1 END,
        (CASE WHEN n > 11 THEN '1.' || 2 + n % 10 || '.' || n WHEN n > 1 THEN '1.' || n ELSE '1' END)::ltree
      FROM generate_series(1, 1000) n;
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret, language, translations)
      SELECT 'zone gate ' || n, 12 + n % 989, n % 1000 * 0.01, n / 1000 * 0.01, 10, n % 500 <> 0, n % 50 = 0,
        'en', CASE WHEN n % 1000 <> 0 THEN '{"uk":{"title":"брама"}}' END
      FROM generate_series(1, 100000) n;
      VACUUM ANALYZE locations;
      VACUUM ANALYZE zones
      """;

  /**
   * A filter and the number of zones that its plan may read.
   *
   * @param box null for all zones
   */
  private record Filter(
      String name, Subtree subtree, ListFilter filter, BoundingBox box, long maxRows) {

    ZoneFilter ofZones() {
      return new ZoneFilter(filter, box, null);
    }
  }

  private static final Subtree ROOT = new Subtree("1", 5000);
  private static final Subtree COUNTRY = new Subtree("1.5", 100);
  private static final Subtree CITY = new Subtree("1.5.103", 1);

  private static final List<Filter> FILTERS = List.of(
      new Filter("title", ROOT, filter(null, null, SortKey.NAME), null, 60),
      new Filter("last change", ROOT, filter(null, null, SortKey.UPDATED), null, 60),
      new Filter("frequent text", ROOT, filter("gate", null, null), null, 60),
      new Filter("rare text", ROOT, filter("gate 77777", null, SortKey.NAME), null, 500),
      new Filter("absent text", ROOT, filter("tower", null, SortKey.UPDATED), null, 50),
      new Filter("active", ROOT, filter(null, true, SortKey.UPDATED), null, 100),
      new Filter("inactive", ROOT, filter(null, false, SortKey.NAME), null, 200),
      new Filter("street", ROOT, filter(null, null, null), new BoundingBox(0.5, 5, 0.52, 5.02), 20),
      new Filter("world", ROOT, filter(null, null, null), new BoundingBox(-180, -90, 180, 90), 60),
      new Filter(
          "antimeridian", ROOT, filter(null, null, null), new BoundingBox(0.99, 5, -9, 5.02), 310),
      new Filter("city", CITY, filter(null, null, SortKey.NAME), null, 200),
      new Filter("city by text", CITY, filter("gate", null, SortKey.UPDATED), null, 200),
      new Filter(
          "city and street",
          CITY,
          filter(null, true, null),
          new BoundingBox(0.5, 5, 0.52, 5.02),
          200),
      new Filter("country by title", COUNTRY, filter(null, null, SortKey.NAME), null, 12_000));

  private static SharedDatabase database;
  private static TextLanguages languages;

  @BeforeAll
  static void addZones() throws SQLException {
    database = SharedDatabase.migrated();
    languages = new TextLanguages(new SqlClient(database.dataSource()), new LanguageConfig("en"));
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(DROP_INDEXES_OF_POINTS);
      for (String sql : FILL.split(";", -1)) {
        statement.execute(sql);
      }
    }
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> filterReadsZonesByIndex() {
    return FILTERS.stream()
        .map(filter -> DynamicTest.dynamicTest(filter.name(), () -> check(filter)));
  }

  /** A language that few zones lack, a language that no zone has, and a language that every zone has. */
  @ParameterizedTest
  @CsvSource({"uk, 500", "de, 60", "en, 10"})
  void zonesWithoutALanguageAreReadByIndex(String language, long maxRows)
      throws SQLException, JsonProcessingException {
    ZoneFilter filter = new ZoneFilter(filter(null, null, null), null, language);

    check(ZoneRepository.list(ROOT, filter, languages), maxRows);
  }

  @Test
  void zonesOfACityWithoutALanguageAreReadByItsIndex()
      throws SQLException, JsonProcessingException {
    ZoneFilter filter = new ZoneFilter(filter(null, null, SortKey.NAME), null, "uk");

    check(ZoneRepository.list(CITY, filter, languages), 500);
  }

  @Test
  void zonesWithManySetsOfLanguagesAreComparedOneByOne()
      throws SQLException, JsonProcessingException {
    ZoneFilter filter = new ZoneFilter(filter("many", null, null), null, "x-7");
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("""
          INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret, language)
          SELECT 'many', 12, 0, 0, 10, true, false, 'x-' || n FROM generate_series(1, 1001) n""");
      JsonNode plan = Plans.explain(statement, ZoneRepository.list(ROOT, filter, languages), 2000);
      statement.execute("DELETE FROM zones WHERE title = 'many'");

      assertThat(Plans.rows(plan)).as("%s", plan).isEqualTo(1000);
    }
  }

  /** The sets of languages are read, and not the zones that have them. */
  @Test
  void setsOfLanguagesAreReadByIndex() throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(statement, TextLanguages.setsOf("zones"));

      assertThat(Plans.rows(plan)).as("%s", plan).isEqualTo(2);
      assertThat(Plans.rowsRead(ofZones(plan))).as("%s", plan).isLessThanOrEqualTo(10);
    }
  }

  /** The features of a map, for a visitor with an account and for one without. */
  @TestFactory
  Stream<DynamicTest> mapReadsZonesByIndex() {
    VisibleZones visible = new VisibleZones("{}", "0");
    SqlConditions ofUser = visible.restrict(SqlConditions.NONE, "true");
    SqlConditions ofAnyone = SqlConditions.NONE.and(VisibleZones.PUBLIC);
    BoundingBox street = new BoundingBox(0.5, 5, 0.52, 5.02);
    BoundingBox across = new BoundingBox(0.99, 5, -9, 5.02);
    return Stream.of(
        map("user, street", ofUser, street, 20),
        map("user, world", ofUser, new BoundingBox(-180, -90, 180, 90), 70),
        map("user, antimeridian", ofUser, across, 310),
        map("user, next page", ofUser, null, 70),
        map("anyone, street", ofAnyone, street, 20),
        map("anyone, all", ofAnyone, null, 2000));
  }

  private static DynamicTest map(
      String name, SqlConditions visible, BoundingBox box, long maxRows) {
    FeatureFilter filter = new FeatureFilter(null, box, null, 1000, PER_PAGE);
    return DynamicTest.dynamicTest(
        name, () -> check(ZoneRepository.list(visible, filter), maxRows));
  }

  /** A batch is read without knowing how many zones its rectangle contains. */
  @Test
  void batchReadsItsZonesOnly() throws SQLException, JsonProcessingException {
    BoundingBox world = new BoundingBox(-180, -90, 180, 90);
    SqlList list = ZoneRepository.list(
        COUNTRY, new ZoneFilter(filter(null, null, null), world, null), languages);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      List<Long> ids = LongStream.rangeClosed(1, 100).boxed().toList();
      JsonNode plan = Plans.explainBatch(statement, list, ids);

      assertThat(Plans.rowsRead(Plans.scans(plan))).as("%s", plan).isLessThanOrEqualTo(200);
    }
  }

  private static void check(Filter filter) throws SQLException, JsonProcessingException {
    check(ZoneRepository.list(filter.subtree(), filter.ofZones(), languages), filter.maxRows());
  }

  private static void check(SqlList list, long maxRows)
      throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(statement, list, PER_PAGE);

      List<JsonNode> scans = ofZones(plan);
      assertThat(scans)
          .as("%s", plan)
          .noneMatch(scan -> scan.path("Node Type").asText().equals("Seq Scan"));
      assertThat(Plans.rowsRead(scans)).as("%s", plan).isLessThanOrEqualTo(maxRows);
    }
  }

  private static List<JsonNode> ofZones(JsonNode plan) {
    return Plans.scans(plan).stream()
        .filter(scan -> scan.path("Relation Name").asText().equals("zones"))
        .toList();
  }

  private static ListFilter filter(String text, Boolean active, SortKey key) {
    return new ListFilter(
        null,
        text == null ? null : new SearchText(text),
        active,
        key == null ? null : new SortOrder(key, true));
  }
}
