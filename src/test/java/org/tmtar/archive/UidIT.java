package org.tmtar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** Tests which readers see the id that a resource has in all installations. */
@IntegrationTest
class UidIT {

  private static final String UID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Api anonymous;
  private final Api root;
  private final Users users;
  private final Locations locations;
  private final Api visitor;
  private final Api editor;
  private final long location;
  private final long city;
  private final String place;
  private final String event;
  private final String zone;
  private final String subzone;
  private final String object;

  UidIT(
      Api anonymous,
      Users users,
      Locations locations,
      Events events,
      Zones zones,
      Objects objects) {
    this.anonymous = anonymous;
    this.users = users;
    this.locations = locations;
    root = users.root().api();
    city = locations.createUnder(Locations.ROOT);
    location = locations.createUnder(city);
    place = Locations.PATH + location;
    visitor = users.newcomer().api();
    visitor.put("/api/users", "{\"location_id\":%d}".formatted(location)).expect(200);
    editor = users.administratorOf(city).api();
    event = "/api/events/" + events.news(location).create();
    Spot spot = Spot.alone();
    long zoneId = zones.at(location, spot).create();
    long subzoneId = zones.in(zoneId, spot).create();
    zone = Zones.PATH + zoneId;
    subzone = Zones.SUBZONES + subzoneId;
    object = Objects.PATH + objects.in(subzoneId).create();
  }

  @Test
  void administratorsSeeTheSameUidInEveryResponseWithOneResource() {
    paths().forEach(path -> {
      String uid = editor.get(path).expect(200).text("uid");
      assertThat(uid).as(path).matches(UID);
      assertThat(editor.put(path, "{}").expect(200).text("uid")).as(path).isEqualTo(uid);
    });
  }

  @Test
  void visitorsSeeNoUid() {
    paths().forEach(path -> {
      JsonNode read = visitor.get(path).expect(200).json();
      assertThat(read.has("uid")).as(path).isTrue();
      assertThat(read.path("uid").isNull()).as(path).isTrue();
    });
  }

  @Test
  void administratorAndVisitorHaveDifferentEntityTags() {
    paths().forEach(path -> {
      String tag = visitor.get(path).expect(200).header("ETag").orElseThrow();
      editor.withHeader("If-None-Match", tag).get(path).expect(200);
    });
  }

  @Test
  void listsForVisitorsHaveNoUid() {
    for (String list : List.of("/children", "/ancestors", "/subtree")) {
      String path = Locations.PATH + locations.createUnder(location) + list;
      assertThat(editor.get(path).expect(200).json().findValuesAsText("uid"))
          .as(path)
          .allMatch("null"::equals);
    }
  }

  @Test
  void administratorOfALocationDoesNotSeeTheUidOfItsParent() {
    String path = Locations.PATH + "parent/" + city;

    assertThat(editor.get(path).expect(200).json().path("uid").isNull()).isTrue();
    assertThat(root.get(path).expect(200).text("uid")).matches(UID);
  }

  @Test
  void administratorElsewhereSeesNoUidOfALocation() {
    Api elsewhere = users.administratorOf(locations.createUnder(Locations.ROOT)).api();

    for (Api reader : List.of(anonymous, elsewhere)) {
      assertThat(reader.get(place).expect(200).json().path("uid").isNull()).isTrue();
    }
  }

  @Test
  void listsForAdministratorsHaveTheUid() {
    String query = "?location_id=" + location;

    assertThat(editor.get("/api/zones/" + query).expect(200).json().findValuesAsText("uid"))
        .containsExactly(editor.get(zone).expect(200).text("uid"));
    assertThat(editor.get("/api/events/all" + query).expect(200).json().findValuesAsText("uid"))
        .containsExactly(editor.get(event).expect(200).text("uid"));
  }

  private Stream<String> paths() {
    return Stream.of(place, event, zone, subzone, object);
  }
}
