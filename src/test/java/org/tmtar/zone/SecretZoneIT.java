package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/**
 * Secret zones. A caller outside of a secret zone receives exactly the same bytes as for a zone that does
 * not exist.
 */
@IntegrationTest
class SecretZoneIT {

  private static final String AROUND = "/api/zones/around?";
  private static final String GEO_JSON = "application/geo+json";
  private static final String UNLOCK = "Zone-Unlock";

  /** An id that was never assigned. */
  private static final long NONE = 999_999_999;

  private final Api anonymous;
  private final Users users;
  private final Zones zones;
  private final long city;
  private final Api editor;
  private final Api visitor;
  private final Api administratorElsewhere;
  private final Spot centre = Spot.alone();

  SecretZoneIT(Api anonymous, Users users, Zones zones, Locations locations) {
    this.anonymous = anonymous;
    this.users = users;
    this.zones = zones;
    this.city = locations.createPublicUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
    this.visitor = users.newcomer().api();
    this.administratorElsewhere =
        users.administratorOf(locations.createUnder(Locations.ROOT)).api();
  }

  @Test
  void listsForCallersOutsideDoNotDependOnTheZone() {
    zones.at(city, centre.north(500)).create();
    Spot outside = centre.north(100.01);
    List<String> lists = Stream.of(
            AROUND + outside.query(),
            AROUND + outside.query() + "&limit=1",
            AROUND + outside.query() + "&radius=0",
            AROUND + outside.query() + "&radius=50000",
            "/api/zones/watch?" + outside.query() + "&limit=1",
            "/api/zones/watch?" + outside.query() + "&limit=100",
            "/api/zones/watch?" + centre.query() + "&limit=1")
        .toList();
    List<List<String>> before = lists.stream().map(this::inBothForms).toList();
    List<String> ofAdministrator = administrated();

    long secret = zones.at(city, centre).secret().create();
    zones.in(secret, centre).create();

    assertThat(lists.stream().map(this::inBothForms).toList()).isEqualTo(before);
    assertThat(administrated()).isEqualTo(ofAdministrator);
  }

  @Test
  void everyEndpointRespondsToCallersOutsideAsIfTheZoneDidNotExist() {
    long secret = zones.at(city, centre).secret().create();
    long subzone = zones.in(secret, centre).create();

    for (Api caller : List.of(anonymous, visitor, administratorElsewhere)) {
      for (Api sender : List.of(
          caller,
          caller.withHeader("If-None-Match", "*"),
          caller.withHeader("If-None-Match", "\"1\", \"2\", \"2-shown\""),
          caller.withHeader("If-Match", "\"1\""))) {
        expectTheSame(sender, "GET", Zones.PATH, "", null, secret);
        expectTheSame(sender, "HEAD", Zones.PATH, "", null, secret);
        expectTheSame(sender, "OPTIONS", Zones.PATH, "", null, secret);
        expectTheSame(sender, "GET", Zones.PATH, "/subzones", null, secret);
        expectTheSame(sender, "GET", Zones.PATH, "/subzones?page=2&per_page=0", null, secret);
        expectTheSame(sender, "GET", Zones.SUBZONES, "", null, subzone);
        expectTheSame(sender, "HEAD", Zones.SUBZONES, "", null, subzone);
        for (String body : List.of("{}", "{\"radius\":0}", "{\"radius\":1e-9}", "[", "null")) {
          expectTheSame(sender, "PUT", Zones.PATH, "", body, secret);
          expectTheSame(sender, "POST", Zones.PATH, "/subzones", body, secret);
          expectTheSame(sender, "PUT", Zones.SUBZONES, "", body, subzone);
        }
        expectTheSame(sender, "PUT", Zones.PATH, "", "{\"location_id\":999999999}", secret);
        expectTheSame(
            sender, "POST", Zones.PATH, "/subzones", zones.in(secret, centre).json(), secret);
        for (String query : List.of("", "?dry_run=true", "?dry_run=perhaps")) {
          expectTheSame(sender, "DELETE", Zones.PATH, query, null, secret);
          expectTheSame(sender, "DELETE", Zones.SUBZONES, query, null, subzone);
        }
      }
    }
    assertThat(editor.get(Zones.PATH + secret).expect(200).json().path("subzones"))
        .hasSize(1);
  }

  @Test
  void visitorInsideUnlocksTheZoneAndItsContents() {
    long secret = zones.at(city, centre).secret().create();
    long subzone = zones.in(secret, centre).create();
    long hidden = zones.in(secret, centre).inactive().create();

    JsonNode shown = around(visitor, centre.north(99.99)).path(0);

    assertThat(shown.path("id").asLong()).isEqualTo(secret);
    assertThat(shown.path("secret").asBoolean()).isTrue();
    assertThat(shown.path("inside").asBoolean()).isTrue();
    Api opened = visitor.withHeader(UNLOCK, shown.path("unlock").asText());
    assertThat(Zones.ids(opened.get(Zones.PATH + secret).expect(200).json().path("subzones")))
        .containsExactly(subzone);
    assertThat(
            Zones.ids(opened.get(Zones.PATH + secret + "/subzones").expect(200).json()))
        .containsExactly(subzone);
    opened.get(Zones.SUBZONES + subzone).expect(200);
    expectTheSame(opened, "GET", Zones.SUBZONES, "", null, hidden);
    expectClosed(visitor, secret, subzone);
  }

  @Test
  void geoJsonContainsUnlockTokensLikeTheList() {
    long secret = zones.at(city, centre).secret().create();

    JsonNode map = visitor
        .withHeader("Accept", GEO_JSON)
        .get(AROUND + centre.query())
        .expect(200)
        .json();

    String token =
        map.path("features").path(0).path("properties").path("unlock").asText();
    visitor.withHeader(UNLOCK, token).get(Zones.PATH + secret).expect(200);
  }

  @Test
  void publicZoneHasNoUnlockToken() {
    zones.at(city, centre).create();

    assertThat(around(visitor, centre).path(0).path("unlock").isNull()).isTrue();
  }

  @Test
  void tokenUnlocksItsZoneOnly() {
    long one = zones.at(city, centre).secret().create();
    long other = zones.at(city, centre.north(10)).secret().create();
    long partOfOther = zones.in(other, centre.north(10)).create();
    String ofOne = token(visitor, one);

    expectClosed(visitor.withHeader(UNLOCK, ofOne), other, partOfOther);

    String both = "%s , %s".formatted(ofOne, token(visitor, other));
    visitor.withHeader(UNLOCK, both).get(Zones.PATH + one).expect(200);
    visitor.withHeader(UNLOCK, both).get(Zones.SUBZONES + partOfOther).expect(200);
    visitor
        .withHeader(UNLOCK, "nonsense,," + ofOne + ",1.2.3")
        .get(Zones.PATH + one)
        .expect(200);
    visitor
        .withHeader(UNLOCK, token(visitor, other))
        .withHeader(UNLOCK, ofOne)
        .get(Zones.PATH + one)
        .expect(200);
  }

  @Test
  void invalidOrForeignTokenUnlocksNothing() {
    long secret = zones.at(city, centre).secret().create();
    long subzone = zones.in(secret, centre).create();
    String good = token(visitor, secret);
    String[] parts = good.split("\\.", -1);
    String seal = parts[2];

    for (String bad : List.of(
        token(users.newcomer().api(), secret),
        "%d.9999999999.%s".formatted(secret, "A".repeat(43)),
        "%d.1000000000.%s".formatted(secret, seal),
        "%d.%d.%s".formatted(secret, Long.parseLong(parts[1]) + 1, seal),
        "%d.%s.%s".formatted(secret + 1, parts[1], seal),
        good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA"),
        good.substring(0, good.length() - 1),
        good + "A",
        parts[0] + "." + parts[1] + ".",
        good + "." + good,
        Long.toString(secret),
        "*",
        ",",
        "x".repeat(5000))) {
      expectClosed(visitor.withHeader(UNLOCK, bad), secret, subzone);
    }
    visitor.withHeader(UNLOCK, good).get(Zones.PATH + secret).expect(200);
  }

  @Test
  void visitorInsideMayNotChangeTheZone() {
    long secret = zones.at(city, centre).secret().create();
    Api inside = administratorElsewhere.withHeader(UNLOCK, token(administratorElsewhere, secret));

    inside.get(Zones.PATH + secret).expect(200);
    inside.put(Zones.PATH + secret, "{\"radius\":5}").expectProblem(403, "access-denied");
    inside.delete(Zones.PATH + secret).expectProblem(403, "access-denied");
    visitor
        .withHeader(UNLOCK, token(visitor, secret))
        .delete(Zones.PATH + secret)
        .expectProblem(403, "access-denied");
  }

  @Test
  void deactivatedZoneIsHiddenFromTheNextRequest() {
    long secret = zones.at(city, centre).secret().create();
    long subzone = zones.in(secret, centre).create();
    Api inside = visitor.withHeader(UNLOCK, token(visitor, secret));
    inside.get(Zones.PATH + secret).expect(200);

    editor.put(Zones.PATH + secret, "{\"active\":false}").expect(200);

    expectClosed(inside, secret, subzone);
    assertThat(around(visitor, centre)).isEmpty();
  }

  @Test
  void zoneIsSecretFromTheNextRequest() {
    long zone = zones.at(city, centre).create();
    long subzone = zones.in(zone, centre).create();
    visitor.get(Zones.PATH + zone).expect(200);

    editor.put(Zones.PATH + zone, "{\"secret\":true}").expect(200);

    expectClosed(visitor, zone, subzone);
    assertThat(around(visitor, centre.north(101))).isEmpty();
    editor.get(Zones.PATH + zone).expect(200);
    assertThat(Zones.ids(editor.get(Zones.PATH).expect(200).json())).containsExactly(zone);
  }

  @Test
  void administratorOutsideIsTreatedAsAVisitorAround() {
    zones.at(city, centre).secret().create();

    assertThat(around(editor, centre.north(101))).isEmpty();
    assertThat(around(editor, centre)).hasSize(1);
  }

  /** Expects that the sender cannot read anything of a secret zone or its subzone. */
  private static void expectClosed(Api sender, long secret, long subzone) {
    expectTheSame(sender, "GET", Zones.PATH, "", null, secret);
    expectTheSame(sender, "GET", Zones.PATH, "/subzones", null, secret);
    expectTheSame(sender, "GET", Zones.SUBZONES, "", null, subzone);
  }

  private static void expectTheSame(
      Api sender, String method, String path, String rest, String body, long id) {
    Api traced = sender
        .withHeader("X-Request-Id", "the-same-for-both")
        .withHeader("Content-Type", "application/json");
    ApiResponse ofSecret = traced.send(method, path + id + rest, body);
    ApiResponse ofNone = traced.send(method, path + NONE + rest, body);

    assertThat(ofSecret.status()).isEqualTo(ofNone.status());
    assertThat(ofSecret.body()).isEqualTo(ofNone.body());
    assertThat(headers(ofSecret)).isEqualTo(headers(ofNone));
    if (!method.equals("OPTIONS")) {
      assertThat(ofNone.status()).isIn(400, 401, 403, 404);
    }
  }

  /**
   * The headers, without the time and without the connection header, which depends on the state of the
   * connection.
   */
  private static Map<String, List<String>> headers(ApiResponse response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers());
    headers.remove("date");
    headers.remove("connection");
    return headers;
  }

  /** The bodies of a list as JSON and, where available, as GeoJSON. */
  private List<String> inBothForms(String list) {
    return Stream.of("application/json", GEO_JSON + ", */*;q=0.1")
        .map(
            accept -> visitor.withHeader("Accept", accept).get(list).expect(200).body())
        .toList();
  }

  /** The lists that an administrator of another location receives. */
  private List<String> administrated() {
    ApiResponse list = administratorElsewhere.get(Zones.PATH).expect(200);
    ApiResponse map =
        administratorElsewhere.withHeader("Accept", GEO_JSON).get(Zones.PATH).expect(200);
    return List.of(list.body(), list.header("X-Total-Count").orElseThrow(), map.body());
  }

  private String token(Api caller, long secret) {
    return StreamSupport.stream(around(caller, centre).spliterator(), false)
        .filter(zone -> zone.path("id").asLong() == secret)
        .map(zone -> zone.path("unlock").asText())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode around(Api caller, Spot spot) {
    return caller.get(AROUND + spot.query()).expect(200).json();
  }
}
