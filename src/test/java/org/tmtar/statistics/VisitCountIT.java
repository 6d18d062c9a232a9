package org.tmtar.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/** How visits are counted, and what remains of them. */
@IntegrationTest
class VisitCountIT {

  private static final String ENTER = "{\"kind\":\"enter\"}";
  private static final String UNLOCK = "Zone-Unlock";

  /** The time for which other statements wait for a lock. */
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

  /** The digest of a visit, as the database computes it. */
  private static final String DIGEST =
      "sha256(key || convert_to(concat_ws('.', CAST(%d AS bigint), CAST(%d AS bigint), 0), 'UTF8'))";

  static final List<AccessRule<VisitCountIT>> RULES = List.of(AccessRule.of(
      "countVisit", RightsMatrix.SIGNED_IN, (test, api) -> test.visit(api, test.zone())));

  private final RightsMatrix matrix;
  private final Users users;
  private final Zones zones;
  private final Objects objects;
  private final TestDatabase database;
  private final long city;
  private final Spot here = Spot.alone();

  VisitCountIT(
      Api anonymous,
      Users users,
      Zones zones,
      Objects objects,
      Locations locations,
      TestDatabase database) {
    this.users = users;
    this.zones = zones;
    this.objects = objects;
    this.database = database;
    this.matrix = new RightsMatrix(anonymous, users, locations);
    this.city = locations.createUnder(Locations.ROOT);
  }

  @TestFactory
  Stream<DynamicTest> visitsAreCountedForEveryUser() {
    return matrix.tests(RULES, this);
  }

  @Test
  void userCountsOncePerDayAndZone() throws SQLException {
    long zone = zone();
    long other = zone();
    Person first = users.newcomer();
    Person second = users.newcomer();

    assertThat(visit(first.api(), zone).expect(202).body()).isEqualTo("{\"status\":\"Counted\"}");
    visit(first.api(), zone).expect(202);
    visit(second.api(), zone).expect(202);
    visit(first.api(), other).expect(202);

    assertThat(digestsOf(zone)).isEqualTo(2);
    assertThat(digestsOf(other)).isEqualTo(1);
    endDay();
    assertThat(countsOf(zone)).containsExactly(yesterday() + " 0 2");
    visit(first.api(), zone).expect(202);
    assertThat(digestsOf(zone)).as("of the next day").isEqualTo(1);
  }

  @Test
  void viewsOfObjectsAreCountedBesideVisitsOfTheirZone() throws SQLException {
    long zone = zone();
    long subzone = zones.in(zone, here).create();
    long first = objects.in(subzone).create();
    long second = objects.in(subzone).create();
    Api visitor = users.newcomer().api();

    visit(visitor, zone).expect(202);
    view(visitor, zone, first).expect(202);
    view(visitor, zone, first).expect(202);
    view(visitor, zone, second).expect(202);
    endDay();

    assertThat(countsOf(zone))
        .containsExactlyInAnyOrder(
            yesterday() + " 0 1",
            yesterday() + " " + first + " 1",
            yesterday() + " " + second + " 1");
  }

  @Test
  void concurrentRepetitionsCountOnce() throws SQLException {
    long zone = zone();
    Api visitor = users.newcomer().api();

    ConcurrentTasks.runConcurrently(
        Collections.<Callable<ApiResponse>>nCopies(8, () -> visit(visitor, zone).expect(202)));

    assertThat(digestsOf(zone)).isEqualTo(1);
  }

  @Test
  void firstVisitsOfADayCountWhileTheyEndTheDayBefore() throws SQLException {
    long zone = zone();
    visit(users.newcomer().api(), zone).expect(202);
    List<Callable<ApiResponse>> visits = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      Api visitor = users.newcomer().api();
      visits.add(() -> visit(visitor, zone).expect(202));
    }
    execute("UPDATE visit_keys SET day = day - 1");

    ConcurrentTasks.runConcurrently(visits);

    assertThat(countsOf(zone)).containsExactly(yesterday() + " 0 1");
    assertThat(digestsOf(zone)).isEqualTo(8);
  }

  /** A backup with {@code pg_dump} holds such locks until it ends. */
  @Test
  void visitDoesNotWaitForABackupThatPreventsTheEndOfTheDay() throws SQLException {
    long zone = zone();
    Api visitor = users.newcomer().api();
    execute("UPDATE visit_keys SET day = day - 1");

    try (Connection backup = database.dataSource().getConnection();
        Statement statement = backup.createStatement()) {
      backup.setAutoCommit(false);
      statement.execute("LOCK TABLE visit_keys, visit_digests IN ACCESS SHARE MODE");
      long start = System.nanoTime();
      ApiResponse refused = visit(visitor, zone).expectProblem(503, "service-unavailable");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LOCK_TIMEOUT);
      assertThat(refused.header("Retry-After")).isPresent();
      backup.rollback();
    }

    visit(visitor, zone).expect(202);
    assertThat(digestsOf(zone)).isEqualTo(1);
  }

  @Test
  void onlyVisitorsOfAZoneAreCounted() throws SQLException {
    long inactive = zones.at(city, here).inactive().create();
    long secret = zones.at(city, here).secret().create();
    Api visitor = users.newcomer().api();
    Api editor = users.administratorOf(city).api();
    long entries = number("SELECT count(*) FROM audit_entries WHERE action = 'refuse'");

    for (Api caller : List.of(visitor, editor)) {
      visit(caller, inactive).expectProblem(404, "not-found");
      visit(caller, secret).expectProblem(404, "not-found");
      visit(caller, Long.MAX_VALUE).expectProblem(404, "not-found");
    }
    String unlock = visitor
        .get(Zones.PATH + "around?radius=0&" + here.query())
        .json()
        .path(0)
        .path("unlock")
        .asText();
    visit(visitor.withHeader(UNLOCK, unlock), secret).expect(202);

    assertThat(digestsOf(inactive)).isZero();
    assertThat(digestsOf(secret)).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM audit_entries WHERE action = 'refuse'"))
        .isEqualTo(entries);
  }

  @Test
  void viewedObjectIsVisibleInTheZone() {
    long zone = zone();
    long subzone = zones.in(zone, here).create();
    long elsewhere = objects.in(zones.in(zone(), here).create()).create();
    long inactive = objects.in(subzone).inactive().create();
    Api visitor = users.newcomer().api();

    view(visitor, zone, elsewhere).expectInvalid("/object_id");
    view(visitor, zone, inactive).expectInvalid("/object_id");
    view(visitor, zone, Long.MAX_VALUE).expectInvalid("/object_id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | /kind",
        "{\"kind\":\"leave\"}                  | /kind",
        "{\"kind\":null}                       | /kind",
        "{\"kind\":\"object\"}                 | /object_id",
        "{\"kind\":\"object\",\"object_id\":0} | /object_id",
        "{\"kind\":\"enter\",\"object_id\":5}  | /object_id"
      })
  void invalidVisitIsNotCounted(String body, String pointer) throws SQLException {
    long zone = zone();

    users.newcomer().api().post(path(zone), body).expectInvalid(pointer);

    assertThat(digestsOf(zone)).isZero();
  }

  /** The attack succeeds while the key exists, so that its later failure proves something. */
  @Test
  void nothingRevealsAVisitorAfterTheEndOfTheDay() throws SQLException {
    long zone = zone();
    Person visitor = users.newcomer();
    visit(visitor.api(), zone).expect(202);
    String key = text("SELECT encode(key, 'hex') FROM visit_keys");
    String digest =
        text("SELECT encode(" + DIGEST.formatted(visitor.id(), zone) + ", 'hex') FROM visit_keys");
    assertThat(dump()).anyMatch(row -> row.contains(key)).anyMatch(row -> row.contains(digest));

    endDay();

    assertThat(dump())
        .hasSizeGreaterThan(100)
        .noneMatch(row -> row.contains(key) || row.contains(digest));
    assertThat(text("SELECT encode(key, 'hex') FROM visit_keys")).isNotEqualTo(key);
    assertThat(
            text(
                "SELECT string_agg(relpersistence::text, '') FROM pg_class WHERE relname IN ('visit_keys', 'visit_digests')"))
        .as("not in the WAL, in base backups and on replicas")
        .isEqualTo("uu");
  }

  /** The WAL states when a logged table was written, which would tell when a visit took place. */
  @Test
  void noLoggedTableChangesDuringTheDay() throws SQLException {
    long zone = zone();
    Api visitor = users.newcomer().api();
    visit(visitor, zone()).expect(202);

    String before = xids();
    visit(visitor, zone).expect(202);

    assertThat(xids()).isEqualTo(before);
  }

  @Test
  void numbersOfADeletedZoneAreNotStored() throws SQLException {
    long zone = zone();
    visit(users.newcomer().api(), zone).expect(202);
    users.root().api().delete(Zones.PATH + zone).expect(200);
    endDay();

    execute(VisitCountRepository.DELETE_ORPHANS);

    assertThat(countsOf(zone)).isEmpty();
  }

  private long zone() {
    return zones.at(city, here).create();
  }

  private ApiResponse visit(Api visitor, long zone) {
    return visitor.post(path(zone), ENTER);
  }

  private ApiResponse view(Api visitor, long zone, long object) {
    return visitor.post(path(zone), "{\"kind\":\"object\",\"object_id\":%d}".formatted(object));
  }

  private static String path(long zone) {
    return Zones.PATH + zone + "/visits";
  }

  private void endDay() throws SQLException {
    execute("UPDATE visit_keys SET day = day - 1");
    execute("SELECT end_day_of_visits()");
  }

  private static LocalDate yesterday() {
    return LocalDate.now(ZoneOffset.UTC).minusDays(1);
  }

  private long digestsOf(long zone) throws SQLException {
    return number("SELECT count(*) FROM visit_digests WHERE zone_id = " + zone);
  }

  private List<String> countsOf(long zone) throws SQLException {
    return rows(
        "SELECT concat_ws(' ', day, object_id, visits) FROM visit_counts WHERE zone_id = " + zone);
  }

  /** The transactions that have changed rows of logged tables, other than those of sessions. */
  private String xids() throws SQLException {
    List<String> tables = rows(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relpersistence = 'p' AND relname <> 'sessions'"
            + " AND relnamespace = current_schema()::regnamespace ORDER BY relname");
    StringBuilder xids = new StringBuilder();
    for (String table : tables) {
      xids.append(text(
          "SELECT coalesce(max(xmin::text::bigint), 0) || '.' || coalesce(max(xmax::text::bigint), 0) || ' ' FROM "
              + table));
    }
    return xids.toString();
  }

  /** All rows of all tables as text. */
  private List<String> dump() throws SQLException {
    List<String> dump = new ArrayList<>();
    for (String table : rows(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace")) {
      dump.addAll(rows("SELECT t::text FROM " + table + " AS t"));
    }
    return dump;
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    return rows(sql).get(0);
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
