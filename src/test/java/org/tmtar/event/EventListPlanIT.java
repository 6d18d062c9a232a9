package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.geo.BoundingBox;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.SortOrder;
import org.tmtar.listing.SortOrder.SortKey;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TimeInterval;
import org.tmtar.location.Audience;
import org.tmtar.location.Subtree;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.text.SearchText;

/**
 * The query plans of the filters of an editor's events, among 100,000 events of 1,000 locations. One of 1,000
 * is inactive, one of 5,000 is scheduled, and a third ends. Every 20th has no Ukrainian texts. With the system property
 * {@code tmtar.plans.events}, such as 1000000, there are as many events and a hundredth as many locations. Only a list of
 * the inactive events may then read more rows.
 */
class EventListPlanIT {

  private static final int PER_PAGE = 10;

  private static final int EVENTS = Integer.getInteger("tmtar.plans.events", 100_000);
  private static final int LOCATIONS = EVENTS / 100;

  /** PostgreSQL sorts all inactive events by one index while they are few. */
  private static final int MAX_INACTIVE = EVENTS / 1000 + 20;

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T08:00:00Z");

  /** No event takes place then. */
  private static final TimeInterval LONG_AGO =
      new TimeInterval(null, OffsetDateTime.parse("1970-01-01T00:00:00Z"));

  private static final String FILL = """
      INSERT INTO locations (id, name, latitude, longitude, parent_id, path)
      SELECT n, 'location ' || n, n %% 100 * 0.05, n / 100 * 0.05, CASE WHEN n > 11 THEN 2 + n %% 10 WHEN n > 1 THEN 1 END,
        (CASE WHEN n > 11 THEN '1.' || 2 + n %% 10 || '.' || n WHEN n > 1 THEN '1.' || n ELSE '1' END)::ltree
      FROM generate_series(1, %2$d) n;
      INSERT INTO events (event_type, location_id, language, active, publish_from, publish_until,
        created_at, update_date)
      SELECT 'news', 12 + n %% (%2$d - 11), 'en', n %% 1000 <> 7,
        CASE WHEN n %% 5000 = 3 THEN timestamptz '2026-12-15' END,
        CASE WHEN n %% 3 = 0 AND n %% 5000 <> 3 THEN made.at + interval '20 days' END,
        made.at, made.at + n * 7919::bigint %% %1$d * interval '1 second'
      FROM generate_series(1, %1$d) n
      CROSS JOIN LATERAL (SELECT timestamptz '2026-11-30' - n * interval '10 minutes' AS at) AS made;
      INSERT INTO event_texts (event_id, language, title, short_description, location_id)
      SELECT id, 'en', 'summer sale ' || id, 'in short', location_id FROM events
      UNION ALL
      SELECT id, 'uk', 'розпродаж ' || id, 'in short', location_id FROM events WHERE id %% 20 <> 0;
      VACUUM ANALYZE locations;
      VACUUM ANALYZE events;
      VACUUM ANALYZE event_titles;
      VACUUM ANALYZE event_texts
      """.formatted(EVENTS, LOCATIONS);

  /** A filter and the number of events that its plan may read. */
  private record Filter(String name, Subtree subtree, EventFilter filter, long maxRows) {}

  private static final Subtree ROOT = new Subtree("1", 5000);
  private static final Subtree CITY = new Subtree("1.5.103", 1);

  private static final List<Filter> FILTERS = Stream.of(ROOT, CITY)
      .flatMap(subtree -> Stream.of(
          new Filter("published", subtree, state(EventState.PUBLISHED), 200),
          new Filter("scheduled", subtree, state(EventState.SCHEDULED), 40),
          new Filter("expired", subtree, state(EventState.EXPIRED), 3500),
          new Filter("inactive", subtree, state(EventState.INACTIVE), MAX_INACTIVE),
          new Filter("untranslated", subtree, untranslated("uk"), 500),
          new Filter("untranslated in all", subtree, untranslated("de"), 40),
          new Filter("frequent text", subtree, containing("sale"), 200),
          new Filter("rare text", subtree, containing("sale 7777"), 300),
          new Filter("title", subtree, ordered(SortKey.NAME, false), 210),
          // The Ukrainian translations of all titles come before them in this order.
          new Filter("last title", subtree, ordered(SortKey.NAME, true), 210),
          new Filter("last title of inactive", subtree, inactiveLastTitle(), 120),
          new Filter("last change", subtree, ordered(SortKey.UPDATED, true), 120),
          new Filter("period", subtree, period("2026-11-01", "2026-12-01"), 120)))
      .toList();

  private static SharedDatabase database;

  @BeforeAll
  static void publishEvents() throws SQLException {
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

  @TestFactory
  Stream<DynamicTest> filterReadsEventsByIndex() {
    return FILTERS.stream()
        .map(filter -> DynamicTest.dynamicTest(
            filter.name() + " of " + filter.subtree().path(), () -> check(filter)));
  }

  /** The features of a map. No location is public. */
  @TestFactory
  Stream<DynamicTest> mapReadsEventsByIndex() {
    EventReader city = new EventReader(103L, 103L);
    BoundingBox street = new BoundingBox(0.5, 5, 0.52, 5.02);
    return Stream.of(
        map("user, street", new VisibleEvents(Audience.USERS, city, NOW), street, null, 500),
        map("anyone, street", new VisibleEvents(Audience.ANYONE, city, NOW), street, null, 500),
        map("anyone, all", new VisibleEvents(Audience.ANYONE, city, NOW), null, null, 500),
        map("user, long ago", new VisibleEvents(Audience.USERS, city, NOW), null, LONG_AGO, 10),
        map("anyone, long ago", new VisibleEvents(Audience.ANYONE, city, NOW), null, LONG_AGO, 10));
  }

  private static DynamicTest map(
      String name, VisibleEvents visible, BoundingBox box, TimeInterval interval, long maxRows) {
    FeatureFilter filter = new FeatureFilter(null, box, interval, 1000, PER_PAGE);
    return DynamicTest.dynamicTest(
        name, () -> check(EventRepository.list(visible, filter), maxRows));
  }

  @Test
  void endsOfEventsAreIndexed() throws SQLException, JsonProcessingException {
    SqlConditions later =
        VisibleEvents.during(new TimeInterval(NOW.plusYears(1), null), SqlConditions.NONE);
    check(
        SqlList.of(
            "SELECT e.id FROM events e" + later.where(), VisibleEvents.END, later.parameters()),
        50);
  }

  private static void check(Filter filter) throws SQLException, JsonProcessingException {
    check(
        EventRepository.list(filter.subtree(), filter.filter(), NOW, new PageRequest(1, PER_PAGE)),
        filter.maxRows());
  }

  private static void check(SqlList list, long maxRows)
      throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      JsonNode plan = Plans.explain(statement, list, PER_PAGE);

      List<JsonNode> scans = Plans.scans(plan).stream()
          .filter(scan -> scan.path("Relation Name").asText().startsWith("event"))
          .toList();
      assertThat(scans)
          .as("%s", plan)
          .noneMatch(scan -> scan.path("Node Type").asText().equals("Seq Scan"));
      long read = Plans.rowsRead(scans.stream()
          .filter(scan -> scan.path("Relation Name").asText().equals("events"))
          .toList());
      assertThat(read).as("%s", plan).isLessThanOrEqualTo(maxRows);
    }
  }

  private static EventFilter state(EventState state) {
    return new EventFilter(listFilter(null, null), state, null, null, null);
  }

  private static EventFilter untranslated(String language) {
    return new EventFilter(listFilter(null, null), null, language, null, null);
  }

  private static EventFilter containing(String text) {
    return new EventFilter(listFilter(new SearchText(text), null), null, null, null, null);
  }

  private static EventFilter ordered(SortKey key, boolean isDescending) {
    return new EventFilter(
        listFilter(null, new SortOrder(key, isDescending)), null, null, null, null);
  }

  /** The inactive events of all events, in an order that has an index for them. */
  private static EventFilter inactiveLastTitle() {
    return new EventFilter(
        listFilter(null, new SortOrder(SortKey.NAME, true)), EventState.INACTIVE, null, null, null);
  }

  private static EventFilter period(String from, String until) {
    return new EventFilter(
        listFilter(null, null),
        null,
        null,
        OffsetDateTime.parse(from + "T00:00:00Z"),
        OffsetDateTime.parse(until + "T00:00:00Z"));
  }

  private static ListFilter listFilter(SearchText text, SortOrder order) {
    return new ListFilter(null, text, null, order);
  }
}
