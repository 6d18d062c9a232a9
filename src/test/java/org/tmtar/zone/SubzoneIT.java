package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** Subzones, which lie inside of their zones. */
@IntegrationTest
class SubzoneIT {

  private static final String PATH = Zones.SUBZONES;

  private final Zones zones;
  private final Api editor;
  private final Api visitor;
  private final long city;
  private final long zone;
  private final Spot centre = Spot.alone();

  SubzoneIT(Users users, Zones zones, Locations locations) {
    this.zones = zones;
    this.city = locations.createUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
    this.visitor = users.newcomer().api();
    this.zone = zones.at(city, centre).radius(100).create();
  }

  @Test
  void newSubzoneHasALocationHeaderAndAllMembers() {
    Zones.Draft draft = zones.in(zone, centre).titled("Tower").radius(7.5);

    ApiResponse created = editor.post(draft.path(), draft.json()).expect(201);

    assertThat(created.body())
        .isEqualTo(("{\"id\":%s,\"zone_id\":%d,\"title\":\"Tower\",\"latitude\":%s,"
                + "\"longitude\":%s,\"radius\":7.5,\"active\":true,\"uid\":\"%s\"}")
            .formatted(
                created.text("id"),
                zone,
                centre.latitude(),
                centre.longitude(),
                created.text("uid")));
    String address = created.header("Location").orElseThrow();
    assertThat(address).endsWith(PATH + created.text("id"));
    ApiResponse found = editor.get(URI.create(address).getPath()).expect(200);
    assertThat(found.body()).isEqualTo(created.body());
    assertThat(found.header("ETag")).isEqualTo(created.header("ETag")).contains("\"1\"");
    assertThat(readZone().path("subzones").path(0)).isEqualTo(created.json());
  }

  @Test
  void updateOfOneMemberKeepsTheOthersAndTheZone() {
    long other = zones.at(city, centre).create();
    long subzone = zones.in(zone, centre).create();
    JsonNode before = read(subzone);

    JsonNode after = editor
        .put(
            PATH + subzone,
            "{\"title\":\"New\",\"radius\":\"20\",\"id\":1,\"zone_id\":%d}".formatted(other))
        .expect(200)
        .json();

    assertThat(after.path("title").asText()).isEqualTo("New");
    assertThat(after.path("radius").asDouble()).isEqualTo(20);
    for (String member : List.of("id", "zone_id", "latitude", "longitude", "active")) {
      assertThat(after.path(member)).as(member).isEqualTo(before.path(member));
    }
    assertThat(read(subzone)).isEqualTo(after);
  }

  @Test
  void nullIsRefusedForEveryMember() {
    long subzone = zones.in(zone, centre).create();

    editor
        .put(
            PATH + subzone,
            "{\"title\":null,\"latitude\":null,\"longitude\":null,\"radius\":null,\"active\":null}")
        .expectInvalid("/title", "/latitude", "/longitude", "/radius", "/active");
  }

  @Test
  void unchangedSubzoneIsNotModifiedAndAStaleUpdateIsRefused() {
    long subzone = zones.in(zone, centre).create();
    String tag = editor.get(PATH + subzone).header("ETag").orElseThrow();
    editor.withHeader("If-None-Match", tag).get(PATH + subzone).expect(304);
    Api knowing = editor.withHeader("If-Match", tag);

    knowing.put(PATH + subzone, "{\"radius\":20}").expect(200);

    knowing.put(PATH + subzone, "{}").expectProblem(412, "stale-version");
    knowing.delete(PATH + subzone).expectProblem(412, "stale-version");
    editor.withHeader("If-None-Match", tag).get(PATH + subzone).expect(200);
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "90, 10", "99.5, 0.5", "-50, 50"})
  void subzoneMayTouchTheEdge(double metresNorth, double radius) {
    zones.in(zone, centre.north(metresNorth)).radius(radius).create();
  }

  @ParameterizedTest
  @CsvSource({"0, 100.01", "90, 10.01", "99.5, 0.51", "101, 1", "500, 2000", "-50, 50.01"})
  void subzoneMayNotExtendBeyondItsZone(double metresEast, double radius) {
    Zones.Draft draft = zones.in(zone, centre.east(metresEast)).radius(radius);

    editor.post(draft.path(), draft.json()).expectInvalid("/radius");

    assertThat(readZone().path("subzones")).isEmpty();
  }

  @Test
  void updateMayNotExtendASubzoneBeyondItsZone() {
    long subzone = zones.in(zone, centre.north(80)).create();
    JsonNode before = read(subzone);

    editor.put(PATH + subzone, "{\"radius\":20.01}").expectInvalid("/radius");
    editor
        .put(PATH + subzone, "{\"latitude\":%s}".formatted(centre.north(91).latitude()))
        .expectInvalid("/radius");
    editor
        .put(PATH + subzone, "{\"longitude\":%s}".formatted(-centre.longitude()))
        .expectInvalid("/radius");

    assertThat(read(subzone)).isEqualTo(before);
    editor.put(PATH + subzone, "{\"radius\":19.99}").expect(200);
  }

  @Test
  void zoneMustContainItsSubzonesAfterAnUpdate() {
    zones.in(zone, centre.north(80)).create();
    zones.in(zone, centre.north(-80)).inactive().create();
    JsonNode before = readZone();

    editor.put(Zones.PATH + zone, "{\"radius\":89.99}").expectProblem(409, "conflict");
    ApiResponse moved = editor
        .put(Zones.PATH + zone, "{\"latitude\":%s}".formatted(centre.north(11).latitude()))
        .expectProblem(409, "conflict");
    assertThat(moved.text("detail")).contains("Number of subzones: 1");

    assertThat(readZone()).isEqualTo(before);
    editor.put(Zones.PATH + zone, "{\"radius\":90}").expect(200);
    editor.put(Zones.PATH + zone, "{\"title\":\"Same ground\"}").expect(200);
  }

  @Test
  void circlesAreRightAcrossTheAntimeridianAndAtAPole() {
    long pacific = zones.at(city, -16.5, 180).create();
    zones.in(pacific, new Spot(-16.5, -179.9995)).create();
    zones.in(pacific, new Spot(-16.5, 179.9995)).create();
    long pole = zones.at(city, 90, 0).create();
    zones.in(pole, new Spot(89.9995, 123)).create();
    Zones.Draft outside = zones.in(pole, new Spot(89.999, 123));

    editor.post(outside.path(), outside.json()).expectInvalid("/radius");
  }

  @Test
  void everyChangeOfASubzoneChangesTheEntityTagOfItsZone() {
    String empty = tagOfZone();
    long subzone = zones.in(zone, centre).create();
    String made = tagOfZone();
    editor.put(PATH + subzone, "{\"title\":\"New\"}").expect(200);
    String changed = tagOfZone();
    editor.put(PATH + subzone, "{\"title\":\"New\"}").expect(200);
    String same = tagOfZone();
    editor.delete(PATH + subzone + "?dry_run=true").expect(200);
    String tried = tagOfZone();
    editor.delete(PATH + subzone).expect(200);

    assertThat(List.of(empty, made, changed, tagOfZone())).doesNotHaveDuplicates();
    assertThat(List.of(same, tried)).containsOnly(changed);
  }

  @Test
  void inactiveSubzoneIsVisibleToEditorsOnly() {
    long shown = zones.in(zone, centre).create();
    long hidden = zones.in(zone, centre).inactive().create();

    assertThat(Zones.ids(visitor.get(Zones.PATH + zone).expect(200).json().path("subzones")))
        .containsExactly(shown);
    ApiResponse list = visitor.get(Zones.PATH + zone + "/subzones").expect(200);
    assertThat(Zones.ids(list.json())).containsExactly(shown);
    assertThat(list.header("X-Total-Count")).contains("1");
    visitor.get(PATH + shown).expect(200);
    visitor.get(PATH + hidden).expectProblem(404, "not-found");
    assertThat(Zones.ids(readZone().path("subzones"))).containsExactly(shown, hidden);
    assertThat(Zones.ids(editor.get(Zones.PATH + zone + "/subzones").expect(200).json()))
        .containsExactly(shown, hidden);
    editor.get(PATH + hidden).expect(200);
  }

  @Test
  void subzonesOfAnInactiveZoneAreVisibleToEditorsOnly() {
    long subzone = zones.in(zone, centre).create();
    editor.put(Zones.PATH + zone, "{\"active\":false}").expect(200);

    visitor.get(Zones.PATH + zone).expectProblem(404, "not-found");
    visitor.get(Zones.PATH + zone + "/subzones").expectProblem(404, "not-found");
    visitor.get(PATH + subzone).expectProblem(404, "not-found");
    editor.get(PATH + subzone).expect(200);
  }

  @Test
  void listIsReadInPages() {
    List<Long> all =
        IntStream.range(0, 5).mapToObj(i -> zones.in(zone, centre).create()).toList();
    String path = Zones.PATH + zone + "/subzones";

    ApiResponse second = visitor.get(path + "?page=2&per_page=2").expect(200);

    assertThat(Zones.ids(second.json())).isEqualTo(all.subList(2, 4));
    assertThat(second.header("X-Total-Count")).contains("5");
    assertThat(String.join(", ", second.headers("Link")))
        .contains("rel=\"first\"", "rel=\"prev\"", "rel=\"next\"", "rel=\"last\"");
    assertThat(visitor.get(path + "?page=4&per_page=2").expect(200).json()).isEmpty();
    visitor.get(path + "?page=0&per_page=1001").expectInvalid("/page", "/per_page");
  }

  @Test
  void deletedSubzoneIsNotFound() {
    long subzone = zones.in(zone, centre).create();

    ApiResponse tried = editor.delete(PATH + subzone + "?dry_run=true").expect(200);
    assertThat(tried.text("status")).isEqualTo("Preview");
    read(subzone);
    ApiResponse done = editor.delete(PATH + subzone).expect(200);
    assertThat(done.text("status")).isEqualTo("Success");
    assertThat(done.json().path("id").asLong()).isEqualTo(subzone);

    editor.get(PATH + subzone).expectProblem(404, "not-found");
    editor.put(PATH + subzone, "{}").expectProblem(404, "not-found");
    editor.delete(PATH + subzone).expectProblem(404, "not-found");
    assertThat(readZone().path("subzones")).isEmpty();
  }

  @Test
  void changesOfASubzoneAreAudited() {
    Zones.Draft draft = zones.in(zone, centre);
    ApiResponse created = editor.post(draft.path(), draft.json()).expect(201);
    editor.put(PATH + created.text("id"), "{\"radius\":20}").expect(200);
    editor.delete(PATH + created.text("id")).expect(200);

    JsonNode entries = editor.get("/api/audit?resource=subzones").expect(200).json();

    assertThat(entries.findValuesAsText("action")).containsExactly("delete", "update", "create");
    assertThat(entries.findValuesAsText("location_id")).containsOnly(Long.toString(city));
    assertThat(entries.path(2).path("after")).isEqualTo(created.json());
    assertThat(entries.path(1).path("after").toString()).isEqualTo("{\"radius\":20.0}");
    assertThat(entries.path(0).path("before").path("zone_id").asLong()).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "0", "99999999999999999999", "x", "-1"})
  void unknownSubzonesAreNotFound(String id) {
    Api unchecked = editor;
    unchecked.get(PATH + id).expectProblem(404, "not-found");
    unchecked.put(PATH + id, "{}").expectProblem(404, "not-found");
    unchecked.delete(PATH + id).expectProblem(404, "not-found");
    Zones.Draft draft = zones.in(999_999_999, centre);
    editor.post(draft.path(), draft.json()).expectProblem(404, "not-found");
  }

  @Test
  void invalidBodiesAreRefused() {
    refuse("{}", "/title", "/latitude", "/longitude", "/radius");
    refuse("[]", "");
    refuse("null", "");
    refuse(with("title", ""), "/title");
    refuse(with("title", "x".repeat(256)), "/title");
    refuse(with("title", "two\nlines"), "/title");
    refuse(with("latitude", 91), "/latitude");
    refuse(with("longitude", -181), "/longitude");
    refuse(with("radius", 0), "/radius");
    refuse(with("radius", -1), "/radius");
    refuse(with("radius", 2000.01), "/radius");
    refuse(with("radius", "x"), "/radius");
    refuse(with("active", 5), "/active");
    for (String member : List.of("latitude", "longitude", "radius")) {
      for (String value : List.of("NaN", "Infinity", "-Infinity")) {
        editor
            .post(Zones.PATH + zone + "/subzones", with(member, value))
            .expectProblem(400, "invalid-request");
      }
    }
    assertThat(readZone().path("subzones")).isEmpty();
  }

  private JsonNode read(long subzone) {
    return editor.get(PATH + subzone).expect(200).json();
  }

  private JsonNode readZone() {
    return editor.get(Zones.PATH + zone).expect(200).json();
  }

  private String tagOfZone() {
    return editor.get(Zones.PATH + zone).header("ETag").orElseThrow();
  }

  private String with(String member, Object value) {
    return zones.in(zone, centre).with(member, value).json();
  }

  private void refuse(String body, String... pointers) {
    editor.post(Zones.PATH + zone + "/subzones", body).expectInvalid(pointers);
  }
}
