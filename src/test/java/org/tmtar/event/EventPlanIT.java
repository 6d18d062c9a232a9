package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.location.Audience;
import org.tmtar.paging.PageRequest;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;

/**
 * The query plans of a feed page and of an editor's search, among a hundred thousand events in the most
 * unfavourable distribution. The city of the visitor has 40,000 news, 30,000 sales that have ended and
 * 20,000 sales that continue. A plan must not read more rows in a larger table. In a smaller table the
 * planner would choose a sequential scan sooner.
 */
class EventPlanIT {

  private static final String NOW = "'2026-11-22T07:00:00Z'";
  private static final int PER_PAGE = 10;

  /**
   * The number of index scans. Each of root location, country, city and district is read twice: events
   * with an end and events without.
   */
  private static final int SOURCES = 2 * 4;

  /** The minimum number of rows that PostgreSQL sorts together in an incremental sort. */
  private static final int SMALLEST_SORT = 33;

  private static final String TREE = """
      INSERT INTO locations (id, name, parent_id, path) VALUES
        (1, 'root', NULL, '1'), (2, 'country', 1, '1.2'), (3, 'city', 2, '1.2.3'),
        (4, 'district', 3, '1.2.3.4'), (5, 'elsewhere', 2, '1.2.5')
      """;

  private static final String OTHER_LOCATIONS = """
      INSERT INTO locations (id, name, parent_id, path)
      SELECT n, 'location ' || n, 5, ('1.2.5.' || n)::ltree FROM generate_series(6, 2000) n
      """;

  private static final String EVENTS = """
      INSERT INTO events (event_type, location_id, language, active, publish_until, created_at, update_date)
      SELECT '%s', %d, 'en', true, %s, published, published
      FROM (SELECT n, timestamptz %s - n * interval '5 minutes' AS published
            FROM generate_series(1, %d) n) AS made
      """;

  private static final String TEXTS = """
      INSERT INTO event_texts (event_id, language, title, short_description)
      SELECT id, 'en', 'title ' || id, 'in short' FROM events WHERE location_id = 5
      """;

  private static final String PREPARE =
      "PREPARE feed (bigint, timestamptz, bigint, timestamptz) AS %s";

  private static SharedDatabase database;

  @BeforeAll
  static void publishEvents() throws SQLException {
    database = SharedDatabase.migrated();
    execute(TREE);
    execute(OTHER_LOCATIONS);
    publish("news", 3, "NULL", 40_000);
    publish("sales", 3, "published + interval '10 seconds'", 30_000);
    publish("sales", 3, "published + interval '1 year'", 20_000);
    publish("news", 1, "NULL", 5_000);
    publish("news", 5, "NULL", 5_000);
    execute(TEXTS);
    execute("VACUUM ANALYZE");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"NEWS, 10", "SALES, 10"})
  void pageOfAFeedReadsOnePageOfEachLocationByIndex(EventType type, int found)
      throws SQLException, JsonProcessingException {
    JsonNode plan = explain(feed(Set.of(type), NOW, Long.MAX_VALUE));

    assertThat(Plans.rows(plan)).isEqualTo(found + 1);
    assertThat(nodes(plan, "Seq Scan")).isEmpty();
    assertThat(rowsRead(plan)).isLessThanOrEqualTo(SOURCES * (PER_PAGE + 1) + SMALLEST_SORT);
    assertSortsAreSmall(plan);
  }

  /** The city and its district are public, the country and the root location are not. */
  @Test
  void publicFeedReadsThePublicLocationsOnly() throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("UPDATE locations SET public = true WHERE id = 3");
      statement.execute(PREPARE.formatted(EventRepository.feed(
              Audience.ANYONE, Set.of(EventType.NEWS), new PageRequest(1, PER_PAGE))
          .replace('?', '$')));
      for (String planning : List.of("force_custom_plan", "force_generic_plan")) {
        statement.execute("SET LOCAL plan_cache_mode = " + planning);
        JsonNode plan = Plans.explain(
            statement, "EXECUTE feed (4, %1$s, 9223372036854775807, %1$s)".formatted(NOW));

        assertThat(Plans.rows(plan)).isEqualTo(PER_PAGE + 1);
        assertThat(nodes(plan, "Seq Scan")).isEmpty();
        assertThat(rowsRead(plan)).isLessThanOrEqualTo(2 * 2 * (PER_PAGE + 1) + SMALLEST_SORT);
        assertSortsAreSmall(plan);
      }
      statement.execute("ROLLBACK");
      statement.execute("DEALLOCATE ALL");
    }
  }

  @Test
  void feedAfterACursorHasTheSameCost() throws SQLException, JsonProcessingException {
    JsonNode plan = explain(feed(EnumSet.allOf(EventType.class), "'2026-11-01T07:00:00Z'", 1));

    assertThat(Plans.rows(plan)).isEqualTo(PER_PAGE + 1);
    assertThat(nodes(plan, "Seq Scan")).isEmpty();
    assertThat(rowsRead(plan)).isLessThanOrEqualTo(2 * SOURCES * (PER_PAGE + 1) + SMALLEST_SORT);
    assertSortsAreSmall(plan);
  }

  @Test
  void genericPlanEqualsTheCustomPlan() throws SQLException, JsonProcessingException {
    String prepared = EventRepository.feed(
            Audience.USERS, Set.of(EventType.SALES), new PageRequest(1, PER_PAGE))
        .replace('?', '$');
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = force_generic_plan");
      statement.execute(PREPARE.formatted(prepared));
      JsonNode plan = Plans.explain(
          statement, "EXECUTE feed (4, %1$s, 9223372036854775807, %1$s)".formatted(NOW));

      assertThat(nodes(plan, "Seq Scan")).isEmpty();
      assertThat(rowsRead(plan)).isLessThanOrEqualTo(SOURCES * (PER_PAGE + 1) + SMALLEST_SORT);
      assertSortsAreSmall(plan);
    }
  }

  @Test
  void nextStartIsReadByIndexForAllVisitors() throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE next_start (bigint, timestamptz) AS "
          + EventRepository.nextStart(EnumSet.allOf(EventType.class)).replace('?', '$'));
      for (String time : List.of(NOW, "'2026-06-01T07:00:00Z'")) {
        JsonNode plan = Plans.explain(statement, "EXECUTE next_start (4, %s)".formatted(time));

        assertThat(nodes(plan, "Seq Scan")).isEmpty();
        assertThat(rowsRead(plan)).isLessThanOrEqualTo(2 * SOURCES);
      }
    }
  }

  @Test
  void feedOfASmallTownUsesAGenericPlan() throws SQLException {
    try (SharedDatabase town = SharedDatabase.migrated();
        Connection connection = town.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TREE);
      statement.execute(OTHER_LOCATIONS);
      statement.execute(EVENTS.formatted("news", 3, "NULL", NOW, 4000));
      statement.execute(EVENTS.formatted("news", 3, "published + interval '1 year'", NOW, 200));
      statement.execute("VACUUM ANALYZE");
      statement.execute(PREPARE.formatted(
          EventRepository.feed(Audience.USERS, Set.of(EventType.NEWS), new PageRequest(1, PER_PAGE))
              .replace('?', '$')));
      for (int visitor = 0; visitor < 10; visitor++) {
        statement.execute("EXECUTE feed (4, %1$s, 9223372036854775807, %1$s)".formatted(NOW));
      }
      assertThat(genericPlans(statement)).isEqualTo(5);
    }
  }

  @Test
  void searchScansFewTitlesWithAGenericPlan() throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "PREPARE search (text, text) AS " + EventRepository.SCAN_TITLES.replace('?', '$'));
      for (String path : List.of("1.2.3.4", "1.2.3", "1.2.5", "1.2.3.4", "1.2.3", "1.2")) {
        JsonNode plan = Plans.explain(statement, "EXECUTE search ('title', '%s')".formatted(path));

        assertThat(nodes(plan, "Seq Scan")).isEmpty();
        assertThat(rowsRead(plan, "event_texts"))
            .isLessThanOrEqualTo(EventRepository.MAX_SCANNED_TITLES + 1);
      }
      assertThat(genericPlans(statement)).isEqualTo(1);
    }
  }

  private static void assertSortsAreSmall(JsonNode plan) {
    List<JsonNode> sorts = new ArrayList<>(nodes(plan, "Sort"));
    sorts.addAll(nodes(plan, "Incremental Sort"));
    assertThat(sorts).isNotEmpty().allSatisfy(sort -> {
      long sorted =
          Plans.rows(sort.path("Plans").path(0)) * sort.path("Actual Loops").asLong();
      assertThat(sorted).isLessThanOrEqualTo(2L * SOURCES * (PER_PAGE + 1) + SMALLEST_SORT);
    });
  }

  private static String feed(Set<EventType> types, String after, long id) {
    return EventRepository.feed(Audience.USERS, types, new PageRequest(1, PER_PAGE))
        .replace("?1", "4")
        .replace("?2", after)
        .replace("?3", Long.toString(id))
        .replace("?4", NOW);
  }

  private static JsonNode explain(String sql) throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      return Plans.explain(statement, sql);
    }
  }

  /**
   * The number of executions of the only prepared statement with the generic plan. The first five
   * executions have custom plans.
   */
  private static int genericPlans(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT generic_plans FROM pg_prepared_statements")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** The number of rows that all scans of events read, including rows that a filter removed. */
  private static long rowsRead(JsonNode plan) {
    return rowsRead(plan, "events");
  }

  private static long rowsRead(JsonNode plan, String table) {
    return Plans.rowsRead(Plans.scans(plan).stream()
        .filter(scan -> scan.path("Relation Name").asText().equals(table))
        .toList());
  }

  private static List<JsonNode> nodes(JsonNode plan, String type) {
    List<JsonNode> found = new ArrayList<>();
    if (plan.path("Node Type").asText().equals(type)) {
      found.add(plan);
    }
    plan.path("Plans").forEach(child -> found.addAll(nodes(child, type)));
    return found;
  }

  private static void publish(String type, long location, String until, int events)
      throws SQLException {
    execute(EVENTS.formatted(type, location, until, NOW, events));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
