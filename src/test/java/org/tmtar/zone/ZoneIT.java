package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

@IntegrationTest
class ZoneIT {

  private static final String PATH = Zones.PATH;
  private static final String GEO_JSON = "application/geo+json";

  private final Users users;
  private final Zones zones;
  private final Locations locations;
  private final long city;
  private final Api editor;
  private final Spot spot = Spot.alone();

  ZoneIT(Users users, Zones zones, Locations locations) {
    this.users = users;
    this.zones = zones;
    this.locations = locations;
    this.city = locations.createUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
  }

  @Test
  void newZoneHasALocationHeaderAndAllMembers() {
    ApiResponse created = editor
        .post(PATH, zones.at(city, -30.5, 120.25).radius(60.5).titled("Gate").json())
        .expect(201);

    assertThat(created.body())
        .isEqualTo(("{\"id\":%s,\"title\":\"Gate\",\"location_id\":%d,\"latitude\":-30.5,"
                + "\"longitude\":120.25,\"radius\":60.5,\"active\":true,\"secret\":false,"
                + "\"description\":null,\"image_file_name\":null,\"image_file_url\":null,\"image_alt\":null,"
                + "\"language\":null,\"translations\":null,\"uid\":\"%s\"}")
            .formatted(created.text("id"), city, created.text("uid")));
    String address = created.header("Location").orElseThrow();
    assertThat(address).endsWith(PATH + created.text("id"));
    ApiResponse found = editor.get(URI.create(address).getPath()).expect(200);
    assertThat(found.body()).isEqualTo(created.body().replaceFirst("}$", ",\"subzones\":[]}"));
    assertThat(found.header("ETag")).isEqualTo(created.header("ETag")).contains("\"1\"");
  }

  @Test
  void zoneMayBeCreatedInactiveAndSecret() {
    JsonNode zone = read(zones.at(city, spot).inactive().secret().create());

    assertThat(zone.path("active").asBoolean(true)).isFalse();
    assertThat(zone.path("secret").asBoolean()).isTrue();
  }

  @Test
  void updateOfOneMemberKeepsTheOthers() {
    long zone = zones.at(city, spot).titled("Old").create();

    for (String change : List.of(
        "\"title\":\"New\"",
        "\"latitude\":-1.5",
        "\"longitude\":-2.5",
        "\"radius\":7.5",
        "\"active\":false",
        "\"secret\":true")) {
      editor
          .put(PATH + zone, "{\"id\":1,\"colour\":\"red\",%s}".formatted(change))
          .expect(200);
    }

    ApiResponse untouched = editor.put(PATH + zone, "{}").expect(200);
    assertThat(untouched.body())
        .isEqualTo(("{\"id\":%d,\"title\":\"New\",\"location_id\":%d,\"latitude\":-1.5,"
                + "\"longitude\":-2.5,\"radius\":7.5,\"active\":false,\"secret\":true,"
                + "\"description\":null,\"image_file_name\":null,\"image_file_url\":null,\"image_alt\":null,"
                + "\"language\":null,\"translations\":null,\"uid\":\"%s\"}")
            .formatted(zone, city, untouched.text("uid")));
    assertThat(untouched.header("ETag")).contains("\"7\"");
  }

  @Test
  void nullIsRefusedForEveryMember() {
    long zone = zones.at(city, spot).create();

    editor
        .put(
            PATH + zone,
            "{\"title\":null,\"location_id\":null,\"latitude\":null,\"longitude\":null,"
                + "\"radius\":null,\"active\":null,\"secret\":null}")
        .expectInvalid(
            "/title", "/location_id", "/latitude", "/longitude", "/radius", "/active", "/secret");
  }

  @Test
  void numericStringsAndLongTitlesAreAccepted() {
    String title = "🎉 <b>O'Neill</b> & \"Söhne\" \\ مرحبا" + "🏛".repeat(200);

    ApiResponse created = editor
        .post(
            PATH,
            zones
                .at(city, 0, 0)
                .titled(title)
                .with("location_id", Long.toString(city))
                .with("latitude", "-30.5")
                .with("longitude", "1.2e2")
                .with("radius", "10")
                .json())
        .expect(201);

    assertThat(created.text("title")).isEqualTo(title);
    assertThat(created.json().path("latitude").asDouble()).isEqualTo(-30.5);
    assertThat(created.json().path("longitude").asDouble()).isEqualTo(120);
    assertThat(created.json().path("radius").asDouble()).isEqualTo(10);
    editor
        .put(PATH + created.text("id"), "{\"radius\":\"2000\",\"latitude\":\"90\"}")
        .expect(200);
  }

  @Test
  void updateWithTheReadBodyIsAccepted() {
    long zone = zones.at(city, -90, 180).radius(2000).create();
    zones.in(zone, new Spot(-90, 0)).create();
    ApiResponse read = editor.get(PATH + zone).expect(200);

    ApiResponse sentBack = editor.put(PATH + zone, read.body()).expect(200);

    assertThat(sentBack.header("ETag")).isEqualTo(read.header("ETag"));
    assertThat(editor.get(PATH + zone).body()).isEqualTo(read.body());
  }

  @Test
  void unchangedZoneIsNotModifiedAndAStaleUpdateIsRefused() {
    long zone = zones.at(city, spot).create();
    String tag = editor.get(PATH + zone).header("ETag").orElseThrow();
    ApiResponse unchanged =
        editor.withHeader("If-None-Match", tag).get(PATH + zone).expect(304);
    assertThat(unchanged.body()).isEmpty();

    Api knowing = editor.withHeader("If-Match", tag);
    knowing.put(PATH + zone, "{\"radius\":20}").expect(200);

    knowing.put(PATH + zone, "{\"radius\":30}").expectProblem(412, "stale-version");
    knowing.delete(PATH + zone).expectProblem(412, "stale-version");
    knowing.delete(PATH + zone + "?dry_run=true").expectProblem(412, "stale-version");
    editor.withHeader("If-None-Match", tag).get(PATH + zone).expect(200);
    assertThat(read(zone).path("radius").asDouble()).isEqualTo(20);
    editor.withHeader("If-Match", "*").delete(PATH + zone).expect(200);
  }

  @Test
  void visitorsAndEditorsHaveDifferentEntityTags() {
    long zone = zones.at(city, spot).create();
    Api visitor = users.newcomer().api();
    String ofVisitor = visitor.get(PATH + zone).header("ETag").orElseThrow();

    visitor.withHeader("If-None-Match", ofVisitor).get(PATH + zone).expect(304);
    editor.withHeader("If-None-Match", ofVisitor).get(PATH + zone).expect(200);
    editor.withHeader("If-Match", ofVisitor).put(PATH + zone, "{\"radius\":20}").expect(200);
  }

  @Test
  void zoneMovesOnlyBetweenLocationsOfItsEditor() {
    long district = locations.createUnder(city);
    long elsewhere = locations.createUnder(Locations.ROOT);
    long zone = zones.at(district, spot).create();

    editor.put(PATH + zone, "{\"location_id\":%d}".formatted(city)).expect(200);
    editor
        .put(PATH + zone, "{\"location_id\":%d}".formatted(elsewhere))
        .expectProblem(403, "access-denied");
    editor.put(PATH + zone, "{\"location_id\":999999999}").expectInvalid("/location_id");
    assertThat(read(zone).path("location_id").asLong()).isEqualTo(city);
    users
        .root()
        .api()
        .put(PATH + zone, "{\"location_id\":%d}".formatted(elsewhere))
        .expect(200);
    editor.put(PATH + zone, "{}").expectProblem(403, "access-denied");
  }

  @Test
  void editorsListEverythingOfTheirSubtreeById() {
    long district = locations.createUnder(city);
    long plain = zones.at(city, spot).create();
    long secret = zones.at(district, spot).secret().create();
    long hidden = zones.at(city, spot).inactive().create();
    zones.at(locations.createUnder(Locations.ROOT), spot).create();

    JsonNode list = editor.get(PATH).expect(200).json();

    assertThat(Zones.ids(list)).containsExactly(plain, secret, hidden);
    assertThat(list.path(1).path("secret").asBoolean()).isTrue();
    assertThat(list.path(1).has("subzones")).isFalse();
    assertThat(Zones.listedBy(users.root().api())).contains(plain, secret, hidden);
  }

  @Test
  void listIsReadInPages() {
    List<Long> all =
        IntStream.range(0, 5).mapToObj(i -> zones.at(city, spot).create()).toList();

    for (String mediaType : List.of("application/json", GEO_JSON)) {
      ApiResponse second = editor
          .withHeader("Accept", mediaType)
          .get(PATH + "?page=2&per_page=2")
          .expect(200);
      JsonNode page =
          second.json().has("features") ? second.json().path("features") : second.json();
      assertThat(Zones.ids(page)).isEqualTo(all.subList(2, 4));
      assertThat(second.header("X-Total-Count")).contains("5");
      assertThat(second.links())
          .containsExactlyInAnyOrder(
              "</api/zones/?per_page=2&page=1>; rel=\"first\"",
              "</api/zones/?per_page=2&page=1>; rel=\"prev\"",
              "</api/zones/?per_page=2&page=3>; rel=\"next\"",
              "</api/zones/?per_page=2&page=3>; rel=\"last\"");
      assertThat(second.headers("Vary")).contains("Accept");
    }
    assertThat(editor.get(PATH + "?page=1000000000000").expect(200).json()).isEmpty();
    editor.get(PATH + "?page=0&per_page=1001").expectInvalid("/page", "/per_page");
  }

  @Test
  void listIsGeoJsonIfTheClientAcceptsIt() {
    long zone = zones.at(city, -30.5, 120.25).radius(60).titled("Gate").secret().create();

    ApiResponse map = editor.withHeader("Accept", GEO_JSON).get(PATH).expect(200);

    assertThat(map.header("Content-Type").orElse("")).startsWith(GEO_JSON);
    assertThat(map.body())
        .isEqualTo(("{\"features\":[{\"id\":%d,"
                + "\"geometry\":{\"coordinates\":[120.25,-30.5],\"type\":\"Point\"},"
                + "\"properties\":{\"title\":\"Gate\",\"location_id\":%d,\"radius\":60.0,"
                + "\"active\":true,\"secret\":true,\"description\":null,\"image_file_name\":null,\"image_file_url\":null,\"image_alt\":null,"
                + "\"language\":null,\"translations\":null,\"uid\":\"%s\"},"
                + "\"type\":\"Feature\"}],"
                + "\"type\":\"FeatureCollection\"}")
            .formatted(zone, city, map.json().at("/features/0/properties/uid").asText()));
  }

  @Test
  void deletionRemovesSubzonesAndItsPreviewCountsThem() {
    long zone = zones.at(city, spot).create();
    long part = zones.in(zone, spot).create();
    zones.in(zone, spot).inactive().create();

    assertThat(editor.delete(PATH + zone + "?dry_run=true").expect(200).body())
        .isEqualTo(
            "{\"status\":\"Preview\",\"id\":%d,\"objects\":0,\"subzones\":2}".formatted(zone));
    editor.get(Zones.SUBZONES + part).expect(200);
    assertThat(editor.delete(PATH + zone).expect(200).body())
        .isEqualTo("{\"status\":\"Success\",\"id\":%d}".formatted(zone));

    editor.get(PATH + zone).expectProblem(404, "not-found");
    editor.get(PATH + zone + "/subzones").expectProblem(404, "not-found");
    editor.get(Zones.SUBZONES + part).expectProblem(404, "not-found");
    editor.put(PATH + zone, "{}").expectProblem(404, "not-found");
    editor.delete(PATH + zone).expectProblem(404, "not-found");
    editor.delete(PATH + zone + "?dry_run=true").expectProblem(404, "not-found");
  }

  @Test
  void invalidValueOfDryRunDeletesNothing() {
    long zone = zones.at(city, spot).create();

    editor.delete(PATH + zone + "?dry_run=perhaps").expectInvalid("/dry_run");
    editor.delete(PATH + zone + "?dry_run=").expectInvalid("/dry_run");
    read(zone);
  }

  @Test
  void deletionOfALocationDeletesItsZonesAndAuditsThem() {
    long district = locations.createUnder(city);
    Spot gate = new Spot(-30.5, 120.25);
    long zone = zones.at(district, gate).radius(60.5).secret().create();
    long tower = zones.in(zone, gate).radius(7.5).create();
    JsonNode part = editor.get(Zones.SUBZONES + tower).expect(200).json();
    JsonNode preview = editor
        .delete("/api/locations/" + district + "?dry_run=true")
        .expect(200)
        .json();
    assertThat(preview.path("zones").asLong()).isEqualTo(1);
    assertThat(preview.path("subzones").asLong()).isEqualTo(1);
    JsonNode before = editor.put(PATH + zone, "{}").expect(200).json();

    editor.delete("/api/locations/" + district).expect(200);

    editor.get(PATH + zone).expectProblem(404, "not-found");
    JsonNode ofZone = newest("zones");
    assertThat(ofZone.path("action").asText()).isEqualTo("delete");
    assertThat(ofZone.path("before")).isEqualTo(before);
    assertThat(newest("subzones").path("before")).isEqualTo(part);
    assertThat(newest("subzones").path("request_id")).isEqualTo(ofZone.path("request_id"));
  }

  @Test
  void changesOfAZoneAreAudited() {
    ApiResponse created = editor.post(PATH, zones.at(city, spot).json()).expect(201);
    long zone = created.json().path("id").asLong();
    zones.in(zone, spot).create();
    editor.put(PATH + zone, "{\"radius\":20}").expect(200);
    editor.delete(PATH + zone).expect(200);

    List<JsonNode> entries = StreamSupport.stream(
            editor.get("/api/audit?resource=zones").expect(200).json().spliterator(), false)
        .toList();

    assertThat(entries)
        .extracting(entry -> entry.path("action").asText())
        .containsExactly("delete", "update", "create");
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.path("location_id").asLong()).isEqualTo(city));
    assertThat(entries.get(2).path("after")).isEqualTo(created.json());
    assertThat(entries.get(1).path("before").toString()).isEqualTo("{\"radius\":100.0}");
    assertThat(entries.get(1).path("after").toString()).isEqualTo("{\"radius\":20.0}");
    assertThat(newest("subzones").path("action").asText()).isEqualTo("delete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "0", "99999999999999999999", "x", "-1", "1.5"})
  void unknownZonesAreNotFound(String id) {
    editor.get(PATH + id).expectProblem(404, "not-found");
    editor.get(PATH + id + "/subzones").expectProblem(404, "not-found");
    editor.put(PATH + id, "{}").expectProblem(404, "not-found");
    editor.delete(PATH + id).expectProblem(404, "not-found");
  }

  @Test
  void invalidBodiesAreRefused() {
    refuse("{}", "/title", "/location_id", "/latitude", "/longitude", "/radius");
    refuse("[]", "");
    refuse("null", "");
    refuse(with("location_id", "x"), "/location_id");
    refuse(with("location_id", 999999999), "/location_id");
    refuse(with("location_id", -1), "/location_id");
    refuse(with("location_id", 1.5), "/location_id");
    refuse(with("title", ""), "/title");
    refuse(with("title", " "), "/title");
    refuse(with("title", 5), "/title");
    refuse(with("title", "x".repeat(256)), "/title");
    refuse(with("title", "two\nlines"), "/title");
    refuse(with("title", "a\u0000b"), "/title");
    refuse(with("active", 5), "/active");
    refuse(with("active", "perhaps"), "/active");
    refuse(with("secret", "perhaps"), "/secret");
    editor.post(PATH, "{\"title\":\"a\",\"title\":\"b\"}").expectProblem(400, "malformed-json");
    assertThat(editor.get(PATH).expect(200).json()).isEmpty();
  }

  @Test
  void invalidCirclesAreRefused() {
    long zone = zones.at(city, spot).create();
    for (String member : List.of("latitude", "longitude", "radius")) {
      for (Object value : List.of("NaN", "Infinity", "-Infinity", "x", "", true, List.of())) {
        refuseOnly(member, with(member, value));
      }
      refuseOnly(member, with(member, null));
      editor.put(PATH + zone, "{\"%s\":NaN}".formatted(member)).expect(400);
      editor.put(PATH + zone, "{\"%s\":\"NaN\"}".formatted(member)).expect(400);
      editor.put(PATH + zone, "{\"%s\":1e999}".formatted(member)).expect(400);
    }
    for (Object value : List.of(91, -91, 90.0000001, "-90.1")) {
      refuse(with("latitude", value), "/latitude");
    }
    for (Object value : List.of(181, -181, 180.0000001, "-180.1")) {
      refuse(with("longitude", value), "/longitude");
    }
    for (Object value : List.of(0, -1, 2000.01, "0", -0.0)) {
      refuse(with("radius", value), "/radius");
      editor.put(PATH + zone, "{\"radius\":%s}".formatted(value)).expectInvalid("/radius");
    }
    assertThat(Zones.ids(editor.get(PATH).expect(200).json())).containsExactly(zone);
  }

  @Test
  void concurrentChangesKeepTheSubzoneInsideItsZone() {
    long zone = zones.at(city, spot).create();
    long part = zones.in(zone, spot).radius(5).create();

    List<Integer> statuses = IntStream.range(0, 60)
        .parallel()
        .mapToObj(i -> i % 2 == 0
            ? editor.put(PATH + zone, "{\"radius\":%d}".formatted(i % 4 == 0 ? 20 : 100))
            : editor.put(Zones.SUBZONES + part, "{\"radius\":%d}".formatted(i % 4 == 1 ? 5 : 60)))
        .map(ApiResponse::status)
        .toList();

    assertThat(statuses).isSubsetOf(200, 400, 409).contains(200);
    JsonNode after = read(zone);
    assertThat(after.path("subzones").path(0).path("radius").asDouble())
        .isLessThanOrEqualTo(after.path("radius").asDouble());
  }

  /** The newest audit entry about a resource. */
  private JsonNode newest(String resource) {
    return editor
        .get("/api/audit?per_page=1&resource=" + resource)
        .expect(200)
        .json()
        .path(0);
  }

  private JsonNode read(long zone) {
    return editor.get(PATH + zone).expect(200).json();
  }

  private String with(String member, Object value) {
    return zones.at(city, spot).with(member, value).json();
  }

  private void refuse(String body, String... pointers) {
    editor.post(PATH, body).expectInvalid(pointers);
  }

  /** Expects that all errors are about one member, however many of its rules are violated. */
  private void refuseOnly(String member, String body) {
    ApiResponse response = editor.post(PATH, body).expectProblem(400, "invalid-request");
    assertThat(response.json().path("errors").findValuesAsText("pointer"))
        .as(body)
        .containsOnly("/" + member);
  }
}
