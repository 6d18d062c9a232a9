package org.tmtar.arobject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.file.FileReferenceProvider;
import org.tmtar.geo.BoundingBox;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TextLanguages;
import org.tmtar.location.Audience;
import org.tmtar.location.Subtree;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.SqlClient;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.text.LanguageConfig;
import org.tmtar.text.SearchText;
import org.tmtar.zone.VisibleZones;
import org.tmtar.zone.ZoneFileReferences;

/**
 * The rows that the database reads for the objects of a subzone or a rectangle, among 5,000 subzones with three
 * objects each, in a grid of 0.1 degrees. Ten subzones have the same two files. The database contains no other rows,
 * because the plans depend on the statistics of all tables.
 */
class ObjectPlanIT {

  private static final String FILL = """
      INSERT INTO locations (id, name, parent_id, path, public)
      VALUES (1, 'root', NULL, '1', false), (9000000, 'plan', 1, '1.9000000', true);
      INSERT INTO zones (id, title, location_id, latitude, longitude, radius, active, secret)
      SELECT 9000000 + n, 'zone', 9000000, 10, 20, 10, true, n %% 10 = 0 FROM generate_series(1, %1$d) n;
      INSERT INTO subzones (id, zone_id, title, latitude, longitude, radius, active)
      SELECT 9000000 + n, 9000000 + n, 'subzone', n %% 100 * 0.1, n / 100 * 0.1, 5, true FROM generate_series(1, %1$d) n;
      INSERT INTO files (filename, location_id, media_type, size, sha256, visibility, created_at)
      SELECT 'plan-' || kind || n, 1, 'image/png', 1, repeat('0', 64), 'public', now()
      FROM generate_series(0, %1$d / 10 - 1) n, unnest('{target,asset}'::text[]) kind;
      INSERT INTO ar_objects (id, name, subzone_id, target_image_file, asset_file, scale, active, language)
      SELECT 9000000 + 3 * n + i, 'object', 9000000 + n, 'plan-target' || n %% (%1$d / 10),
        'plan-asset' || n %% (%1$d / 10), 1, true, CASE WHEN (3 * n + i) %% 300 <> 0 THEN 'uk' END
      FROM generate_series(1, %1$d) n, generate_series(0, 2) i
      """.formatted(5000);

  private static SharedDatabase database;
  private static TextLanguages languages;

  @BeforeAll
  static void addObjects() throws SQLException {
    database = SharedDatabase.migrated();
    languages = new TextLanguages(new SqlClient(database.dataSource()), new LanguageConfig("en"));
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
  @ValueSource(strings = {"force_generic_plan", "force_custom_plan"})
  void subzoneReadsItsObjectsByIndexAndNotTheUsesOfTheirFiles(String planning) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = plan(statement, planning);

      List<JsonNode> scans = scans(plan);
      assertThat(Plans.rows(plan)).isEqualTo(3);
      assertThat(scans)
          .isNotEmpty()
          .allMatch(scan -> !scan.path("Node Type").asText().equals("Seq Scan"));
      // Each of the two files has 30 uses, which are not read. Read are the subzone, its zone, the
      // files, and the objects of the list twice.
      assertThat(Plans.rowsRead(scans)).as("%s", plan).isLessThan(20);
    }
  }

  @Test
  void rectangleReadsItsObjectsByIndex() throws Exception {
    BoundingBox box = new BoundingBox(2.95, 2.05, 3.05, 2.15);
    FeatureFilter filter = new FeatureFilter(null, box, null, 0, 10);
    String shown = "o.active AND s.active";
    List<SqlList> lists = List.of(
        ObjectRepository.list(
            new VisibleZones("{}", "0").restrict(SqlConditions.NONE, shown), filter),
        ObjectRepository.list(
            SqlConditions.NONE.and("(" + shown + " AND " + VisibleZones.PUBLIC + ")"), filter),
        ObjectRepository.listPublic(box, List.of(), 0),
        ObjectRepository.listPublic(box, List.of(new SearchText("object")), 0));
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (SqlList list : lists) {
        JsonNode plan = Plans.explain(statement, list, 10_000);
        List<JsonNode> scans = scans(plan);

        assertThat(Plans.rows(plan)).as("%s", plan).isEqualTo(3);
        assertThat(scans)
            .as("%s", plan)
            .isNotEmpty()
            .allMatch(scan -> !scan.path("Node Type").asText().equals("Seq Scan"));
        assertThat(Plans.rowsRead(scans)).as("%s", plan).isLessThan(20);
      }
    }
  }

  /** Each hundredth subzone has an object without texts in Ukrainian. */
  @Test
  void objectsWithoutALanguageAreReadByTheirIndex() throws Exception {
    SqlList list = ObjectRepository.list(
        new VisibleZones("{}", "1"),
        new Subtree("1.9000000", 1),
        new ObjectFilter(new ListFilter(null, null, null, null), null, "uk"),
        languages);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(statement, list, 1000);

      assertThat(Plans.rows(plan)).as("%s", plan).isEqualTo(50);
      assertReadsFewObjects(plan);
    }
  }

  /** Each hundredth subzone has an object with a model for which iOS has no file of its own. */
  @Test
  void objectsWithoutUsdzAreReadByTheirIndex() throws Exception {
    SqlList list = ObjectRepository.list(
        new VisibleZones("{}", "1"),
        new Subtree("1.9000000", 1),
        new ObjectFilter(new ListFilter(null, null, null, null), true, null),
        languages);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("""
          INSERT INTO files (filename, location_id, media_type, size, sha256, visibility, created_at)
          VALUES ('plan.glb', 1, 'model/gltf-binary', 1, repeat('0', 64), 'public', now());
          UPDATE ar_objects SET asset_file = 'plan.glb' WHERE id % 300 = 0;
          ANALYZE ar_objects""");
      JsonNode plan = Plans.explain(statement, list, 1000);
      connection.rollback();

      assertThat(Plans.rows(plan)).as("%s", plan).isEqualTo(50);
      assertReadsFewObjects(plan);
    }
  }

  private static void assertReadsFewObjects(JsonNode plan) {
    List<JsonNode> ofObjects = Plans.scans(plan).stream()
        .filter(scan -> scan.path("Relation Name").asText().equals("ar_objects"))
        .toList();
    assertThat(ofObjects).as("%s", plan).isNotEmpty();
    assertThat(Plans.rowsRead(ofObjects)).as("%s", plan).isLessThan(1000);
  }

  /** The scans of all tables but the two locations. */
  private static List<JsonNode> scans(JsonNode plan) {
    return Plans.scans(plan).stream()
        .filter(scan -> !scan.path("Relation Name").asText().equals("locations"))
        .toList();
  }

  private static JsonNode plan(Statement statement, String planning)
      throws SQLException, JsonProcessingException {
    statement.execute("SET plan_cache_mode = " + planning);
    statement.execute("PREPARE objects (bigint, text, bigint) AS "
        + ObjectRepository.firstOfSubzone(Audience.USERS, isSecret(), 101, 0).replace('?', '$'));
    JsonNode plan = Plans.explain(statement, "EXECUTE objects (9000001, '{}', NULL)");
    statement.execute("DEALLOCATE objects");
    return plan;
  }

  /** The condition for the files of all features that have secret resources. */
  private static String isSecret() {
    return FileReferenceProvider.isSecret(
        Stream.of(
            new ObjectFileReferences(null, null, null), new ZoneFileReferences(null, null, null)),
        ObjectRepository.FILE);
  }
}
