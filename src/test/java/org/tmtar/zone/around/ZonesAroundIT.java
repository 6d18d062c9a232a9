package org.tmtar.zone.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.geo.H3Cell;
import org.tmtar.geo.Position;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The zones around a visitor. */
@IntegrationTest
class ZonesAroundIT {

  private static final String AROUND = "/api/zones/around?";
  private static final String WATCH = "/api/zones/watch?";
  private static final String GEO_JSON = "application/geo+json";

  private final Users users;
  private final Zones zones;
  private final Api visitor;
  private final long city;
  private final Spot here = Spot.alone();

  ZonesAroundIT(Users users, Zones zones, Locations locations) {
    this.users = users;
    this.zones = zones;
    this.visitor = users.newcomer().api();
    this.city = locations.createUnder(Locations.ROOT);
  }

  @Test
  void zoneAroundHasAllMembers() {
    long zone = zones.at(city, -31.5, 121.25).radius(60).titled("Gate").create();

    assertThat(
            visitor.get(AROUND + "latitude=-31.5&longitude=121.25").expect(200).body())
        .isEqualTo(("[{\"id\":%d,\"title\":\"Gate\",\"location_id\":%d,\"latitude\":-31.5,"
                + "\"longitude\":121.25,\"radius\":60.0,\"active\":true,\"secret\":false,"
                + "\"description\":null,\"image_file_name\":null,\"image_file_url\":null,\"image_alt\":null,"
                + "\"language\":null,\"translations\":null,\"uid\":null,"
                + "\"distance\":0.0,\"inside\":true,\"unlock\":null}]")
            .formatted(zone, city));
  }

  /** The lengths are those of GeographicLib 2.1 for Python. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0.2, 22263.898",
    "0.1, 0, -0.1, 0, 22114.855",
    "50.4501, 30.5234, 50.4592, 30.5178, 1087.585",
    "50, 30, 50.00001, 30, 1.112",
    "-0.22, -78.51, -0.18, -78.46, 7109.316",
    "78.2232, 15.6267, 78.3, 15.9, 10586.734",
    "-54.8019, -68.303, -54.6, -68, 29777.691",
    "-41.32, 174.81, -41.6, 175.1, 39421.940",
    "-16.8, 179.99, -16.79, -179.98, 3384.095",
    "-16.5, 180, -16.5, -179.95, 5338.208",
    "-16.5, -180, -16.5, -179.95, 5338.208",
    "90, 0, 89.9, 77, 11169.398",
    "90, 10, 90, -120, 0",
    "89.95, 10, 89.95, -170, 11169.398",
    "-89.9, 0, -89.95, 90, 12487.765"
  })
  void distanceEqualsTheReferenceValue(
      double latitude, double longitude, double ofZone, double ofZoneToo, double metres) {
    long zone = zones.at(city, ofZone, ofZoneToo).create();

    JsonNode found =
        find(zone, around(new Spot(latitude, longitude), "&radius=50000").json());

    assertThat(found.path("distance").asDouble()).isCloseTo(metres, within(0.001));
    assertThat(found.path("inside").asBoolean()).isEqualTo(metres <= 100);
  }

  @Test
  void nearestComeFirstAndTiesBreakById() {
    long far = zones.at(city, here.north(300)).create();
    long near = zones.at(city, here.east(100)).radius(1).create();
    long first = zones.at(city, here).create();
    long second = zones.at(city, here).radius(5).create();
    long third = zones.at(city, here).create();

    assertThat(ids("")).containsExactly(first, second, third, near, far);
  }

  @Test
  void visitorIsInsideUpToTheEdge() {
    long inside = zones.at(city, here.north(99.99)).create();
    long outside = zones.at(city, here.north(100.01)).create();

    JsonNode list = around(here, "").json();

    assertThat(find(inside, list).path("inside").asBoolean()).isTrue();
    assertThat(find(outside, list).path("inside").asBoolean(true)).isFalse();
    assertThat(ids("&radius=0")).containsExactly(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1000, 100",
    "'', 1000, 2000",
    "&radius=1000, 1000, 0.5",
    "&radius=500.5, 500.5, 100",
    "&radius=1e1, 10, 2",
    "&radius=0, 0, 2000",
    "&radius=50000, 50000, 2000",
    "&radius=50000, 50000, 1"
  })
  void distanceToTheEdgeDeterminesTheMatch(String query, double reach, double radius) {
    double azimuth = ThreadLocalRandom.current().nextDouble(360);
    long within = zones
        .at(city, here.towards(azimuth, reach + radius - 0.01))
        .radius(radius)
        .create();
    zones.at(city, here.towards(azimuth, reach + radius + 0.01)).radius(radius).create();

    assertThat(ids(query)).containsExactly(within);
    assertThat(ids(query + "&limit=20")).containsExactly(within);
  }

  @Test
  void zoneIsFoundBehindManyWithFartherEdges() {
    for (int i = 0; i < 60; i++) {
      zones.at(city, here.north(150)).radius(1).create();
    }
    long large = zones.at(city, here.north(1000)).radius(999).create();

    assertThat(ids("&radius=100&limit=1")).containsExactly(large);
  }

  @Test
  void limitIsRespectedUpToTwoHundred() {
    List<Long> all = IntStream.range(0, 201)
        .mapToObj(i -> zones.at(city, here.north(i)).create())
        .toList();

    assertThat(ids("")).isEqualTo(all.subList(0, 200));
    assertThat(ids("&limit=200")).hasSize(200);
    for (int few : new int[] {1, 3, 51}) {
      assertThat(ids("&limit=" + few)).isEqualTo(all.subList(0, few));
      assertThat(Zones.ids(watched(here, few).path("zones"))).isEqualTo(all.subList(0, few));
    }
    assertThat(Zones.ids(watched(here, 100).path("zones"))).isEqualTo(all.subList(0, 100));
    assertThat(Zones.ids(visitor.get(WATCH + here.query()).json().path("zones")))
        .isEqualTo(all.subList(0, 20));
  }

  @ParameterizedTest
  @ValueSource(doubles = {180, -180, 179.9995, -179.9995})
  void zonesAcrossTheAntimeridianAreFound(double longitude) {
    double latitude = -60 - ThreadLocalRandom.current().nextDouble(10);
    long west = zones.at(city, latitude, 179.999).create();
    long east = zones.at(city, latitude, -179.999).create();
    long on = zones.at(city, latitude, 180).create();
    long alsoOn = zones.at(city, latitude, -180).create();
    Spot there = new Spot(latitude, longitude);

    for (String limit : List.of("", "&limit=20")) {
      assertThat(Zones.ids(around(there, limit).json())).contains(west, east, on, alsoOn);
    }
    for (int limit : new int[] {20, 100}) {
      assertThat(Zones.ids(watched(there, limit).path("zones"))).contains(west, east, on, alsoOn);
    }
  }

  @ParameterizedTest
  @CsvSource({"90, 0, ''", "90, 180, &limit=50", "-90, 0, &limit=50", "-90, -77.7, ''"})
  void zonesAroundAPoleAreFound(double pole, double longitude, String limit) {
    double close = pole * 0.99999;
    List<Long> all = IntStream.of(-180, -90, 0, 45, 180)
        .mapToObj(meridian -> zones.at(city, close, meridian).create())
        .toList();
    long itself = zones.at(city, pole, 33).create();

    JsonNode list = around(new Spot(pole, longitude), limit).json();

    assertThat(Zones.ids(list)).containsAll(all);
    assertThat(Zones.ids(watched(new Spot(pole, longitude), 40).path("zones"))).containsAll(all);
    assertThat(all)
        .allSatisfy(zone -> assertThat(find(zone, list).path("distance").asDouble())
            .isCloseTo(100.525, within(0.001)));
    assertThat(find(itself, list).path("distance").asDouble()).isZero();
  }

  @Test
  void onlyActiveZonesAreFound() {
    long zone = zones.at(city, here).inactive().create();
    assertThat(ids("")).isEmpty();
    assertThat(Zones.ids(watched(here, 1).path("zones"))).doesNotContain(zone);

    set(zone, "{\"active\":true}");
    assertThat(ids("")).containsExactly(zone);
    assertThat(Zones.ids(watched(here, 1).path("zones"))).containsExactly(zone);

    set(zone, "{\"latitude\":0,\"longitude\":-30}");
    assertThat(ids("")).isEmpty();
  }

  @Test
  void positionAndNumbersMustBeInRange() {
    String point = "latitude=1&longitude=1";
    for (String path : List.of(AROUND, WATCH)) {
      visitor.get(path).expectInvalid("/latitude", "/longitude");
      visitor.get(path + "latitude=1").expectInvalid("/longitude");
      visitor.get(path + "latitude=91&longitude=-181").expectInvalid("/latitude", "/longitude");
      visitor.get(path + "latitude=-90.0001&longitude=1").expectInvalid("/latitude");
      for (String number : List.of("NaN", "Infinity", "-Infinity", "1e999", "one", "1d", "")) {
        visitor.get(path + "longitude=1&latitude=" + number).expectInvalid("/latitude");
        visitor.get(path + "latitude=1&longitude=" + number).expectInvalid("/longitude");
        visitor.get(path + point + "&limit=" + number).expectInvalid("/limit");
      }
      for (String limit : List.of("0", "-1", "201", "1.5", "99999999999")) {
        visitor.get(path + point + "&limit=" + limit).expectInvalid("/limit");
      }
    }
    for (String radius : List.of("-1", "50000.01", "NaN", "Infinity", "1e999", "far")) {
      visitor.get(AROUND + point + "&radius=" + radius).expectInvalid("/radius");
    }
    visitor.get(WATCH + point + "&limit=101").expectInvalid("/limit");
    visitor.get(WATCH + point + "&limit=100").expect(200);
  }

  @Test
  void listIsGeoJsonIfTheClientAcceptsIt() {
    long zone = zones.at(city, here).titled("Gate").create();

    ApiResponse map =
        visitor.withHeader("Accept", GEO_JSON).get(AROUND + here.query()).expect(200);

    assertThat(map.header("Content-Type").orElse("")).startsWith(GEO_JSON);
    assertThat(map.body())
        .isEqualTo(("{\"features\":[{\"id\":%d,"
                + "\"geometry\":{\"coordinates\":[%s,%s],\"type\":\"Point\"},"
                + "\"properties\":{\"title\":\"Gate\",\"location_id\":%d,\"radius\":100.0,"
                + "\"active\":true,\"secret\":false,"
                + "\"description\":null,\"image_file_name\":null,\"image_file_url\":null,\"image_alt\":null,"
                + "\"language\":null,\"translations\":null,\"uid\":null,"
                + "\"distance\":0.0,\"inside\":true,"
                + "\"unlock\":null},\"type\":\"Feature\"}],\"type\":\"FeatureCollection\"}")
            .formatted(zone, here.longitude(), here.latitude(), city));
  }

  @Test
  void emptyFeatureCollectionIsValid() {
    assertThat(visitor
            .withHeader("Accept", GEO_JSON)
            .get(AROUND + here.query())
            .expect(200)
            .body())
        .isEqualTo("{\"features\":[],\"type\":\"FeatureCollection\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'application/json', application/json",
    "'*/*', application/json",
    "'application/*', application/json",
    "'application/json, application/geo+json', application/json",
    "'application/geo+json, application/json', application/json",
    "'application/geo+json;q=0.5, application/json;q=0.6', application/json",
    "'application/geo+json, application/json;q=0.9', application/geo+json",
    "'application/geo+json, */*;q=0.1', application/geo+json",
    "'text/html, application/geo+json;q=0.1', application/geo+json"
  })
  void preferredMediaTypeIsSent(String accept, String mediaType) {
    Api administrator = users.administratorOf(city).api().withHeader("Accept", accept);
    for (String path : List.of(AROUND + here.query(), Zones.PATH)) {
      ApiResponse response = administrator.get(path).expect(200);
      assertThat(response.header("Content-Type").orElse("")).startsWith(mediaType);
      assertThat(response.headers("Vary")).contains("Accept");
    }
  }

  @Test
  void jsonIsTheDefaultAndOtherMediaTypesAreNotAcceptable() {
    assertThat(visitor
            .get(AROUND + here.query())
            .expect(200)
            .header("Content-Type")
            .orElse(""))
        .startsWith("application/json");
    visitor
        .withHeader("Accept", "text/html")
        .get(AROUND + here.query())
        .expectProblem(406, "not-acceptable");
  }

  @Test
  void responsesToPositionsAreNotCached() {
    for (ApiResponse response : List.of(
        around(here, ""),
        visitor.withHeader("Accept", GEO_JSON).get(AROUND + here.query()),
        visitor.get(WATCH + here.query()))) {
      assertThat(response.expect(200).headers("Cache-Control")).containsExactly("no-store");
    }
  }

  @Test
  void refreshRadiusIsHalfOfTheDistanceDifference() {
    long near = zones.at(city, here.north(100)).create();
    zones.at(city, here.east(300)).create();

    JsonNode watched = watched(here, 1);

    assertThat(Zones.ids(watched.path("zones"))).containsExactly(near);
    assertThat(watched.path("refresh").path("latitude").asDouble()).isEqualTo(here.latitude());
    assertThat(watched.path("refresh").path("longitude").asDouble()).isEqualTo(here.longitude());
    assertThat(radius(watched)).isCloseTo(100, within(0.01)).isLessThan(100);
  }

  @Test
  void refreshRadiusIsZeroForTwoEquallyDistantZones() {
    zones.at(city, here.north(10)).create();
    zones.at(city, here.north(10)).create();

    assertThat(radius(watched(here, 1))).isZero();
    assertThat(radius(watched(here, 2))).isPositive();
  }

  /** The nearest zone of any other test is more than 100 km away. */
  @Test
  void refreshRadiusIsAtMostFiftyKilometres() {
    zones.at(city, here).create();

    assertThat(radius(watched(here, 1))).isEqualTo(50_000);
  }

  @Test
  void nearestZonesAreTheSameEverywhereInTheRefreshCircle() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < 25; i++) {
      zones
          .at(city, here.towards(random.nextDouble(360), random.nextDouble(3000)))
          .create();
    }
    for (int limit = 1; limit <= 20; limit += 3) {
      JsonNode watched = watched(here, limit);
      Set<Long> nearest = new HashSet<>(Zones.ids(watched.path("zones")));
      for (int i = 0; i < 12; i++) {
        Spot step = here.towards(i * 30, radius(watched) * (i % 2 == 0 ? 1 : random.nextDouble()));
        assertThat(Zones.ids(watched(step, limit).path("zones")))
            .as("limit %d, %s", limit, step)
            .containsExactlyInAnyOrderElementsOf(nearest);
      }
    }
  }

  /**
   * The database orders zones by the straight line through the earth and reads a few zones more than the
   * limit. The order on the ground differs most between latitudes.
   */
  @ParameterizedTest
  @CsvSource({"0.05, 60.5", "-66.6, 44", "84.2, -31", "-88.95, 12", "0, -179.9", "71, 179.99"})
  void smallLimitReturnsTheFirstOfALargerLimit(double latitude, double longitude) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Spot middle = new Spot(latitude, longitude);
    for (int i = 0; i < 80; i++) {
      double metres = i < 40 ? random.nextDouble(500) : random.nextDouble(40_000);
      zones
          .at(city, middle.towards(random.nextDouble(360), metres))
          .radius(1 + random.nextInt(2000))
          .create();
    }
    for (int i = 0; i < 10; i++) {
      Spot there = middle.towards(random.nextDouble(360), i * 4000.0);
      for (int radius : new int[] {100, 3000, 50_000}) {
        List<Long> many =
            Zones.ids(around(there, "&radius=" + radius).expect(200).json());
        assertThat(Zones.ids(around(there, "&limit=20&radius=" + radius).json()))
            .as("%s, %d m", there, radius)
            .isEqualTo(many.subList(0, Math.min(20, many.size())));
      }
      assertThat(Zones.ids(watched(there, 20).path("zones")))
          .as("%s", there)
          .isEqualTo(Zones.ids(watched(there, 100).path("zones")).subList(0, 20));
    }
  }

  @Test
  void watchFindsTheNearestZonesAtAnyDistance() {
    long zone = zones.at(city, here).create();

    JsonNode watched = watched(here.towards(225, 60_000), 1);

    assertThat(Zones.ids(watched.path("zones"))).containsExactly(zone);
    assertThat(watched.path("zones").path(0).path("distance").asDouble())
        .isCloseTo(60_000, within(0.01));
    assertThat(watched.path("zones").path(0).path("inside").asBoolean(true)).isFalse();
  }

  @Test
  void cellFindsTheZonesThatMeetItAndNothingElse() {
    H3Cell cell = cellOf(here, 8);
    Spot centre = spot(cell.centre());
    double edge = centre.metresTo(spot(cell.boundary().get(0)));
    double azimuth = centre.azimuthTo(spot(cell.boundary().get(0)));
    long inside = zones.at(city, centre).radius(1).create();
    long reaching =
        zones.at(city, centre.towards(azimuth, edge + 50)).radius(51).create();
    zones.at(city, centre.towards(azimuth, edge + 50)).radius(49).create();
    zones.at(city, centre).secret().create();
    zones.at(city, centre).inactive().create();

    JsonNode found = visitor.get(AROUND + "cell=" + cell).expect(200).json();

    assertThat(Zones.ids(found)).containsExactly(inside, reaching);
    assertThat(found).allSatisfy(zone -> {
      assertThat(zone.has("distance")).isFalse();
      assertThat(zone.has("inside")).isFalse();
      assertThat(zone.path("unlock").isNull()).isTrue();
    });
    assertThat(
            Zones.ids(visitor.get(AROUND + "limit=1&cell=" + cell).expect(200).json()))
        .containsExactly(inside);
  }

  @Test
  void cellFindsTheNearestZonesInOrder() {
    H3Cell cell = cellOf(here, 8);
    Spot centre = spot(cell.centre());
    zones.at(city, centre.north(90)).create();
    long first = zones.at(city, centre.north(10)).create();
    long third = zones.at(city, centre.north(50)).create();
    long second = zones.at(city, centre.north(30)).create();
    zones.at(city, centre.north(70)).create();

    JsonNode found = visitor.get(AROUND + "limit=3&cell=" + cell).expect(200).json();

    assertThat(Zones.ids(found)).containsExactly(first, second, third);
  }

  @Test
  void cellAcrossTheAntimeridianFindsZonesOnBothSides() {
    double latitude = here.latitude() + 0.2;
    H3Cell cell = cellOf(new Spot(latitude, 180), 6);
    Spot centre = spot(cell.centre());
    long west = zones.at(city, new Spot(centre.latitude(), 179.999)).radius(5).create();
    long east = zones.at(city, new Spot(centre.latitude(), -179.999)).radius(5).create();

    assertThat(Zones.ids(visitor.get(AROUND + "cell=" + cell).expect(200).json()))
        .contains(west, east);
  }

  @Test
  void zonesInACellAreAFeatureCollection() {
    long zone = zones.at(city, here).create();

    JsonNode collection = visitor
        .withHeader("Accept", GEO_JSON)
        .get(AROUND + "cell=" + cellOf(here, 9))
        .expect(200)
        .json();

    assertThat(collection.at("/features/0/id").asLong()).isEqualTo(zone);
    assertThat(collection.at("/features/0/properties").has("distance")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "latitude=50, /longitude",
    "longitude=30, /latitude",
    "cell=871e6384affffff&latitude=50&longitude=30, /cell",
    "cell=871e6384affffff&latitude=50, /cell",
    "cell=, /cell",
    "cell=871e6384affffe, /cell",
    "cell=841e639ffffffff, /cell",
    "cell=8a1e6384a007fff, /cell",
    "cell=ffffffffffffffff, /cell"
  })
  void requestHasEitherAPositionOrACellOfTheAllowedResolutions(String query, String pointer) {
    JsonNode problem = visitor.get(AROUND + query).expect(400).json();

    assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
  }

  private static H3Cell cellOf(Spot spot, int resolution) {
    return H3Cell.of(spot.cell(resolution), resolution, resolution, "/cell");
  }

  private static Spot spot(Position position) {
    return new Spot(position.latitude(), position.longitude());
  }

  private List<Long> ids(String query) {
    return Zones.ids(around(here, query).expect(200).json());
  }

  private ApiResponse around(Spot spot, String query) {
    return visitor.get(AROUND + spot.query() + query);
  }

  private JsonNode watched(Spot spot, int limit) {
    return visitor.get(WATCH + spot.query() + "&limit=" + limit).expect(200).json();
  }

  private static double radius(JsonNode watched) {
    return watched.path("refresh").path("radius").asDouble();
  }

  private static JsonNode find(long zone, JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(found -> found.path("id").asLong() == zone)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(String.format(Locale.ROOT, "No %d in %s", zone, list)));
  }

  private void set(long zone, String body) {
    users.root().api().put(Zones.PATH + zone, body).expect(200);
  }
}
