package org.tmtar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/** The filters and the cursor of the audit, and the labels of actors. */
@IntegrationTest
class AuditFilterIT {

  private static final String PATH = "/api/audit?";

  private final Users users;
  private final Zones zones;
  private final long city;
  private final long district;
  private final long elsewhere;
  private final Person root;
  private final Person editor;
  private final Person editorBelow;
  private final Spot spot = Spot.alone();

  AuditFilterIT(Users users, Zones zones, Locations locations) {
    this.users = users;
    this.zones = zones;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.elsewhere = locations.createUnder(Locations.ROOT);
    this.root = users.root();
    this.editor = users.administratorOf(city);
    this.editorBelow = users.administratorOf(district);
  }

  @Test
  void locationSelectsTheEntriesOfItAndBelow() {
    long above = zones.at(city, spot).create();
    long below = zones.at(district, spot).create();

    assertThat(zonesIn("location_id=" + district, editor)).containsExactly(below);
    assertThat(zonesIn("location_id=" + city, editor)).containsExactly(below, above);
    assertThat(zonesIn("location_id=" + city, root)).containsExactly(below, above);
    assertThat(zonesIn("location_id=" + elsewhere, editor)).isEmpty();
  }

  @Test
  void locationDoesNotDiscloseTheHiddenSideOfAMove() {
    long zone = zones.at(city, spot).create();
    root.api()
        .put(Zones.PATH + zone, "{\"location_id\":%d}".formatted(elsewhere))
        .expect(200);

    String moves = "action=update&resource=zones&location_id=";
    assertThat(entries(moves + city, editor)).hasSize(1);
    assertThat(entries(moves + elsewhere, editor)).isEmpty();
    assertThat(entries(moves + elsewhere, root)).hasSize(1);
  }

  @Test
  void resourceIdAndActionSelectEntries() {
    long zone = zones.at(city, spot).create();
    editor.api().put(Zones.PATH + zone, "{\"radius\":7}").expect(200);
    zones.at(city, spot).create();
    String ofZone = "resource=zones&resource_id=" + zone;

    assertThat(actions(ofZone)).containsExactly("update", "create");
    assertThat(actions(ofZone + "&action=create")).containsExactly("create");
    assertThat(actions(ofZone + "&action=theft")).isEmpty();
    assertThat(actions("resource_id=" + zone + "&actor=" + editor.id())).containsExactly("update");
  }

  @Test
  void resourceIdDoesNotDiscloseTheResourceOfARefusedMove() {
    long zone = zones.at(elsewhere, spot).create();
    Person other = users.administratorOf(elsewhere);
    other
        .api()
        .put(Zones.PATH + zone, "{\"location_id\":%d}".formatted(city))
        .expectProblem(403, "access-denied");

    assertThat(entries("action=refuse&actor=" + other.id(), editor)).hasSize(1);
    assertThat(entries("action=refuse&resource_id=" + zone, editor)).isEmpty();
    assertThat(entries("action=refuse&resource_id=" + zone, other)).hasSize(1);
  }

  @Test
  void periodSelectsEntries() {
    long first = zones.at(city, spot).create();
    Instant between = Instant.now();
    long second = zones.at(city, spot).create();

    assertThat(zonesIn("until=" + between, editor)).containsExactly(first);
    assertThat(zonesIn("from=" + between, editor)).containsExactly(second);
    assertThat(zonesIn(
            "from=" + between.minusSeconds(60) + "&until=" + between.plusSeconds(60), editor))
        .containsExactly(second, first);
    assertThat(zonesIn("until=2020-01-01T00:00:00Z", editor)).isEmpty();
  }

  @Test
  void cursorReadsEveryEntryOnceWhileNewEntriesAreRecorded() {
    Instant start = Instant.now().minusSeconds(60);
    List<Long> created = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      created.add(0, zones.at(district, spot).create());
    }

    for (String period : List.of("", "&from=" + start)) {
      List<Long> read = new ArrayList<>();
      String query =
          PATH + "resource=zones&action=create&per_page=2&location_id=" + district + period;
      JsonNode part = editor.api().get(query).expect(200).json();
      while (!part.isEmpty()) {
        read.addAll(
            part.findValues("resource_id").stream().map(JsonNode::asLong).toList());
        zones.at(city, spot).create();
        part = editor
            .api()
            .get(query + "&after=" + part.path(part.size() - 1).path("id").asText())
            .expect(200)
            .json();
      }
      assertThat(read).isEqualTo(created);
    }
  }

  @Test
  void labelOfTheActorIsShownToItsAdministrators() {
    long zone = zones.at(district, spot).create();
    editorBelow.api().put(Zones.PATH + zone, "{\"radius\":5}").expect(200);
    editor.api().put(Zones.PATH + zone, "{\"radius\":6}").expect(200);
    String query = "resource=zones&action=update&resource_id=" + zone;

    assertThat(labels(query, root)).containsExactly(editor.identity(), editorBelow.identity());
    assertThat(labels(query, editor)).containsExactly(editor.identity(), editorBelow.identity());
    assertThat(labels(query, editorBelow)).containsExactly("null", editorBelow.identity());
  }

  @Test
  void exportOfAnAccountHasNoLabelsOfOthers() {
    root.appoint(editorBelow.id(), district).expect(200);

    String export =
        editorBelow.api().get("/api/users/profile/export").expect(200).body();

    assertThat(export).doesNotContain("\"actor_label\":\"" + Users.ROOT + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"action=look", "from=x", "until=", "resource_id=0", "after=x", "location_id=0"})
  void invalidValueIsRefusedWithItsParameter(String query) {
    ApiResponse refused = editor.api().get(PATH + query);

    refused.expectInvalid("/" + query.replaceFirst("=.*", ""));
  }

  private List<JsonNode> entries(String query, Person reader) {
    return reader.api().get(PATH + query).expect(200).json().valueStream().toList();
  }

  private List<String> actions(String query) {
    return entries(query, editor).stream()
        .map(entry -> entry.path("action").asText())
        .toList();
  }

  private List<String> labels(String query, Person reader) {
    return entries(query, reader).stream()
        .map(entry -> entry.path("actor_label").asText())
        .toList();
  }

  private List<Long> zonesIn(String query, Person reader) {
    return entries("resource=zones&action=create&" + query, reader).stream()
        .map(entry -> entry.path("resource_id").asLong())
        .toList();
  }
}
