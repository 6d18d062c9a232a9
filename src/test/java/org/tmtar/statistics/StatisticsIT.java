package org.tmtar.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The published numbers of visits. */
@IntegrationTest
class StatisticsIT {

  private static final String PATH = "/api/statistics";
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  private static final int DAYS = 8;
  private static final int FLOOR = 5;

  static final List<AccessRule<StatisticsIT>> RULES = List.of(
      AccessRule.of("listStatistics", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get(PATH)),
      AccessRule.of(
          "listStatistics",
          "of a location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + "?by=zone&location_id=" + test.matrix.here())),
      AccessRule.of(
          "listStatistics",
          "as a table",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.withHeader("Accept", "text/csv, application/problem+json")
              .get(PATH + "?by=object&location_id=" + test.matrix.here())));

  private final RightsMatrix matrix;
  private final Users users;
  private final Zones zones;
  private final Objects objects;
  private final TestDatabase database;
  private final Random random = new Random(29);
  private final Api editor;
  private final long city;
  private final long district;

  StatisticsIT(
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
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
  }

  @TestFactory
  Stream<DynamicTest> numbersAreReadableForAdministratorsOfTheLocation() {
    return matrix.tests(RULES, this);
  }

  @Test
  void numbersAreSummedUpByDayZoneAndObject() throws SQLException {
    long zone = zones.at(city, Spot.alone()).create();
    Spot spot = Spot.alone();
    long below = zones.at(district, spot).secret().create();
    long object = objects.in(zones.in(below, spot).create()).create();
    store(zone, 0, 0, 6);
    store(below, 0, 0, 5);
    store(below, 0, 1, 7);
    store(below, object, 1, 9);

    assertThat(visits(get("by=day&until=2026-02-03&from=2026-02-01")))
        .containsExactly(
            "2026-02-01 null null 11", "2026-02-02 null null 7", "2026-02-03 null null null");
    assertThat(visits(get("by=zone&from=2026-02-01&until=2026-02-03")))
        .containsExactlyInAnyOrder(
            "null %d null 6".formatted(zone), "null %d null 12".formatted(below));
    assertThat(visits(get("by=object&from=2026-02-02&until=2026-02-03")))
        .containsExactly("null %d %d 9".formatted(below, object));
    assertThat(visits(get("by=day&from=2026-02-01&until=2026-02-01&location_id=" + district)))
        .containsExactly("2026-02-01 null null 5");
  }

  @Test
  void numbersBelowFiveAreNullAndInNoSum() throws SQLException {
    long small = zones.at(city, Spot.alone()).create();
    long large = zones.at(city, Spot.alone()).create();
    store(small, 0, 0, 4);
    store(small, 0, 1, 4);
    store(large, 0, 0, 100);

    assertThat(visits(get("by=zone&from=2026-02-01&until=2026-02-08")))
        .containsExactlyInAnyOrder(
            "null %d null null".formatted(small), "null %d null 100".formatted(large));
    assertThat(visits(get("by=day&from=2026-02-01&until=2026-02-02")))
        .containsExactly("2026-02-01 null null 100", "2026-02-02 null null null");
  }

  /**
   * Random numbers below the floor are replaced by other numbers below the floor. If no response changes, no
   * computation with responses can reveal such a number. In addition, the difference of a number and of any part
   * of it is examined.
   */
  @Test
  void noDifferenceOfNumbersRevealsASmallOne() throws SQLException {
    List<Cell> cells = cells();
    Map<Cell, Integer> numbers = new HashMap<>();
    cells.forEach(cell -> numbers.put(cell, random.nextInt(12)));
    storeAll(numbers);
    Map<String, JsonNode> before = everything();

    for (int round = 0; round < 3; round++) {
      numbers.replaceAll((cell, number) -> number < FLOOR ? random.nextInt(FLOOR) : number);
      storeAll(numbers);
      assertThat(everything()).isEqualTo(before);
    }

    assertThat(numbers.values()).anyMatch(number -> number < FLOOR);
    before.forEach((query, whole) -> before.forEach((other, part) -> {
      if (isPart(other, query)) {
        assertThat(sum(whole) - sum(part))
            .as("%s minus %s", query, other)
            .satisfiesAnyOf(
                difference -> assertThat(difference).isZero(),
                difference -> assertThat(difference).isGreaterThanOrEqualTo(FLOOR));
      }
    }));
  }

  @Test
  void numbersFollowTheirZoneAndNoDifferenceRevealsASmallOne() throws SQLException {
    long moved = zones.at(district, Spot.alone()).create();
    long staying = zones.at(district, Spot.alone()).create();
    store(moved, 0, 0, 3);
    store(moved, 0, 1, 8);
    store(staying, 0, 0, 20);
    store(staying, 0, 1, 20);
    String ofDistrict = "by=day&from=2026-02-01&until=2026-02-02&location_id=" + district;
    List<String> before = visits(get(ofDistrict));

    editor.put(Zones.PATH + moved, "{\"location_id\":%d}".formatted(city)).expect(200);

    assertThat(before).containsExactly("2026-02-01 null null 20", "2026-02-02 null null 28");
    assertThat(visits(get(ofDistrict)))
        .containsExactly("2026-02-01 null null 20", "2026-02-02 null null 20");
  }

  @Test
  void numbersOfTheCurrentDayAreNotPublished() {
    long zone = zones.at(city, Spot.alone()).create();
    for (int number = 0; number < FLOOR; number++) {
      users
          .newcomer()
          .api()
          .post(Zones.PATH + zone + "/visits", "{\"kind\":\"enter\"}")
          .expect(202);
    }

    assertThat(visits(get("by=zone"))).containsExactly("null %d null null".formatted(zone));
    assertThat(editor.get("/api/overview").json().at("/days/29/visits").isNull())
        .isTrue();
  }

  @Test
  void overviewHasTheVisitsOfEachDay() throws SQLException {
    long zone = zones.at(district, Spot.alone()).create();
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    store(zone, 0, yesterday, 12);
    store(zone, 0, yesterday.minusDays(1), 4);

    JsonNode days = editor.get("/api/overview").expect(200).json().path("days");

    assertThat(days.path(28).path("visits").asLong()).isEqualTo(12);
    assertThat(days.path(27).path("visits").isNull()).isTrue();
  }

  /** Other tests store numbers on other days. */
  @Test
  void numbersOfTheWholeTreeAreThoseOfAllExistingZones() throws SQLException {
    LocalDate day = LocalDate.of(2021, 3, 4);
    long deleted = zones.at(city, Spot.alone()).create();
    store(deleted, 0, day, 50);
    store(zones.at(city, Spot.alone()).create(), 0, day, 6);
    store(zones.at(district, Spot.alone()).create(), 0, day, 7);
    store(zones.at(district, Spot.alone()).create(), 0, day, 4);
    editor.delete(Zones.PATH + deleted).expect(200);

    JsonNode list = users
        .root()
        .api()
        .get(PATH + "?by=day&from=2021-03-04&until=2021-03-05")
        .expect(200)
        .json();

    assertThat(visits(list))
        .containsExactly("2021-03-04 null null 13", "2021-03-05 null null null");
  }

  @Test
  void listIsAlsoATable() throws SQLException {
    long zone = zones.at(city, Spot.alone()).create();
    store(zone, 0, 0, 6);

    ApiResponse table = editor
        .withHeader("Accept", "text/csv")
        .get(PATH + "?from=2026-02-01&until=2026-02-02")
        .expect(200);

    assertThat(table.body())
        .isEqualTo("date,zone_id,object_id,visits\r\n2026-02-01,,,6\r\n2026-02-02,,,\r\n");
    assertThat(table.header("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(table.header("Content-Disposition")).contains("attachment; filename=\"visits.csv\"");
  }

  @Test
  void listHasPages() {
    ApiResponse page =
        editor.get(PATH + "?from=2026-02-01&until=2026-02-08&per_page=3&page=3").expect(200);

    assertThat(page.json().findValuesAsText("date")).containsExactly("2026-02-07", "2026-02-08");
    assertThat(page.header("X-Total-Count")).contains("8");
  }

  @ParameterizedTest
  @CsvSource({
    "by=week, /by",
    "by=, /by",
    "from=2026-02-30, /from",
    "until=tomorrow, /until",
    "until=-999999999-01-01, /until",
    "until=%2B999999999-12-31&from=%2B999999999-12-01, /from",
    "until=%2B9000000-01-01, /until",
    "until=0000-12-31, /until",
    "from=2026-02-02&until=2026-02-01, /until",
    "from=2025-01-01&until=2026-02-01, /from",
    "location_id=0, /location_id",
    "location_id=9007199254740991, /location_id"
  })
  void parametersAreChecked(String query, String pointer) {
    editor.get(PATH + "?" + query).expectInvalid(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void firstAndLastDateAreSupported(String date) {
    for (String by : List.of("day", "zone", "object")) {
      assertThat(get("by=" + by + "&until=" + date).findValues("visits"))
          .allMatch(JsonNode::isNull);
    }
  }

  private JsonNode get(String query) {
    return editor.get(PATH + "?" + query).expect(200).json();
  }

  private static List<String> visits(JsonNode list) {
    List<String> rows = new ArrayList<>();
    list.forEach(row -> rows.add(Stream.of("date", "zone_id", "object_id", "visits")
        .map(member -> row.path(member).asText())
        .collect(Collectors.joining(" "))));
    return rows;
  }

  /** The number of one zone or object on one day. */
  private record Cell(long zone, long object, int day) {}

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (long location : List.of(city, district, district)) {
      Spot spot = Spot.alone();
      long zone = zones.at(location, spot).create();
      long object = objects.in(zones.in(zone, spot).create()).create();
      for (int day = 0; day < DAYS; day++) {
        cells.add(new Cell(zone, 0, day));
        cells.add(new Cell(zone, object, day));
      }
    }
    return cells;
  }

  /** The responses of all places, periods and groupings, by query. */
  private Map<String, JsonNode> everything() {
    Map<String, JsonNode> responses = new HashMap<>();
    for (long location : List.of(city, district)) {
      for (String by : List.of("day", "zone", "object")) {
        for (int[] period : new int[][] {{0, 7}, {0, 3}, {4, 7}, {1, 2}, {2, 2}, {0, 6}}) {
          String query = "location_id=%d&by=%s&from=%s&until=%s"
              .formatted(location, by, FIRST.plusDays(period[0]), FIRST.plusDays(period[1]));
          responses.put(query, get(query));
        }
      }
    }
    return responses;
  }

  /** Whether the numbers of a query are a part of those of another one. */
  private boolean isPart(String part, String whole) {
    boolean isBelow = value(part, 0).equals(value(whole, 0)) || value(whole, 0).equals("" + city);
    boolean isOfObjects = value(part, 1).equals("object");
    return isBelow
        && isOfObjects == value(whole, 1).equals("object")
        && value(part, 2).compareTo(value(whole, 2)) >= 0
        && value(part, 3).compareTo(value(whole, 3)) <= 0;
  }

  private static String value(String query, int parameter) {
    return query.split("&", -1)[parameter].split("=", -1)[1];
  }

  private static long sum(JsonNode list) {
    return list.findValues("visits").stream().mapToLong(JsonNode::asLong).sum();
  }

  private void storeAll(Map<Cell, Integer> numbers) throws SQLException {
    for (Map.Entry<Cell, Integer> cell : numbers.entrySet()) {
      store(cell.getKey().zone(), cell.getKey().object(), cell.getKey().day(), cell.getValue());
    }
  }

  private void store(long zone, long object, int day, int visits) throws SQLException {
    store(zone, object, FIRST.plusDays(day), visits);
  }

  /** Stores a number; 0 has no row. */
  private void store(long zone, long object, LocalDate day, int visits) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement delete = connection.prepareStatement(
            "DELETE FROM visit_counts WHERE zone_id = ? AND object_id = ? AND day = ?");
        PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO visit_counts (zone_id, object_id, day, visits) SELECT ?, ?, ?, n"
                + " FROM (SELECT CAST(? AS bigint) AS n) AS number WHERE n > 0")) {
      for (PreparedStatement statement : List.of(delete, insert)) {
        statement.setLong(1, zone);
        statement.setLong(2, object);
        statement.setObject(3, day);
      }
      insert.setLong(4, visits);
      delete.executeUpdate();
      insert.executeUpdate();
    }
  }
}
