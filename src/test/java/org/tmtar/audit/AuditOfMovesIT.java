package org.tmtar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/**
 * Audit entries of a move between two locations. The administrators of each location see its own side
 * only.
 */
@IntegrationTest
class AuditOfMovesIT {

  private final Users users;
  private final Locations locations;
  private final Zones zones;
  private final Objects objects;
  private final Events events;
  private final TestDatabase database;
  private final Person root;
  private final long former;
  private final long present;
  private final Person formerEditor;
  private final Person presentEditor;

  AuditOfMovesIT(
      Users users,
      Locations locations,
      Zones zones,
      Objects objects,
      Events events,
      TestDatabase database) {
    this.users = users;
    this.locations = locations;
    this.zones = zones;
    this.objects = objects;
    this.events = events;
    this.database = database;
    this.root = users.root();
    this.former = locations.createUnder(Locations.ROOT);
    this.present = locations.createUnder(Locations.ROOT);
    this.formerEditor = users.administratorOf(former);
    this.presentEditor = users.administratorOf(present);
  }

  @Test
  void formerEditorDoesNotSeeTheNewLocationOfASecretZone() {
    long zone = zones.at(former, Spot.alone()).titled("Old title").create();
    root.api()
        .put(
            Zones.PATH + zone,
            "{\"location_id\":%d,\"secret\":true,\"title\":\"Treasure\",\"latitude\":12.345}"
                .formatted(present))
        .expect(200);

    JsonNode there = entry(formerEditor.api(), "zones", zone, "update");
    JsonNode here = entry(presentEditor.api(), "zones", zone, "update");
    JsonNode whole = entry(root.api(), "zones", zone, "update");

    assertThat(there.path("before").path("location_id").asLong()).isEqualTo(former);
    assertThat(there.path("before").path("title").asText()).isEqualTo("Old title");
    assertThat(there.path("after").isNull()).isTrue();
    assertThat(there.path("location_id").asLong()).isEqualTo(former);
    assertThat(here.path("after").path("title").asText()).isEqualTo("Treasure");
    assertThat(here.path("before").isNull()).isTrue();
    assertThat(here.path("location_id").asLong()).isEqualTo(present);
    assertThat(whole.path("before")).isEqualTo(there.path("before"));
    assertThat(whole.path("after")).isEqualTo(here.path("after"));
  }

  @Test
  void editorAboveBothLocationsSeesBothSides() {
    long district = locations.createUnder(former);
    long other = locations.createUnder(former);
    long event = events.news(district).create();
    root.api()
        .put("/api/events/" + event, "{\"location_id\":%d}".formatted(other))
        .expect(200);

    JsonNode entry = entry(formerEditor.api(), "events", event, "update");

    assertThat(entry.path("before").path("location_id").asLong()).isEqualTo(district);
    assertThat(entry.path("after").path("location_id").asLong()).isEqualTo(other);
  }

  @Test
  void entriesOfObjectsAndUsersShowEachSideItsOwnData() {
    long there = objects.subzoneOf(former);
    long here = objects.subzoneOf(present);
    long object = objects.in(there).create();
    root.api()
        .put(Objects.PATH + object, "{\"subzone_id\":%d,\"name\":\"Hidden\"}".formatted(here))
        .expect(200);
    long district = locations.createUnder(former);
    long elsewhere = locations.createUnder(present);
    Person appointed = users.administratorOf(district);
    root.appoint(appointed.id(), elsewhere).expect(200);

    assertThat(sides(entry(formerEditor.api(), "objects", object, "update")))
        .startsWith("{\"name\"")
        .endsWith("\"subzone_id\":%d} -> null".formatted(there));
    assertThat(sides(entry(presentEditor.api(), "objects", object, "update")))
        .isEqualTo("null -> {\"name\":\"Hidden\",\"subzone_id\":%d}".formatted(here));
    String appointment = "{\"admin_location_id\":%d}";
    assertThat(
            sides(entries(formerEditor.api(), "users", appointed.id(), "update").get(0)))
        .isEqualTo(appointment.formatted(district) + " -> null");
    assertThat(sides(entry(presentEditor.api(), "users", appointed.id(), "update")))
        .isEqualTo("null -> " + appointment.formatted(elsewhere));
  }

  @Test
  void editorOfAMovedLocationSeesBothSides() {
    long moved = locations.createUnder(former);
    Person editor = users.administratorOf(moved);
    locations.move(moved, present).expect(200);

    String before = "{\"root\":%d}".formatted(former);
    String after = "{\"root\":%d}".formatted(present);
    assertThat(sides(entry(formerEditor.api(), "locations", moved, "update")))
        .isEqualTo(before + " -> null");
    assertThat(sides(entry(presentEditor.api(), "locations", moved, "update")))
        .isEqualTo("null -> " + after);
    JsonNode own = entry(editor.api(), "locations", moved, "update");
    assertThat(sides(own)).isEqualTo(before + " -> " + after);
    assertThat(own.path("location_id").asLong()).isEqualTo(moved);
  }

  @Test
  void refusedMoveDoesNotDiscloseTheOtherSide() {
    long zone = zones.at(former, Spot.alone()).secret().create();
    formerEditor
        .api()
        .put(Zones.PATH + zone, "{\"location_id\":%d}".formatted(present))
        .expectProblem(403, "access-denied");

    List<JsonNode> here = list(presentEditor.api(), "zones").stream()
        .filter(entry -> entry.path("actor").asLong() == formerEditor.id())
        .toList();

    assertThat(here).hasSize(1);
    assertThat(here.get(0).path("action").asText()).isEqualTo("refuse");
    assertThat(here.get(0).path("resource_id").isNull()).isTrue();
    assertThat(here.get(0).path("after").path("reason").asText()).isNotBlank();
    assertThat(entry(formerEditor.api(), "zones", zone, "refuse")
            .path("location_id")
            .asLong())
        .isEqualTo(former);
    assertThat(entries(root.api(), "zones", zone, "refuse")).hasSize(1);
  }

  @Test
  void entryOfAnEarlierVersionShowsBothSidesToRootOnly() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("""
          INSERT INTO audit_entries
            (at, action, resource, resource_id, location_id, place_ids, before, after, request_id)
          VALUES (now(), 'update', 'zones', 7, %2$d, ARRAY[1, %1$d, %2$d],
            '{"location_id": %1$d}', '{"location_id": %2$d}', 'earlier-%1$d')
          """.formatted(former, present));
    }

    assertThat(list(formerEditor.api(), "zones"))
        .hasSize(1)
        .allMatch(entry -> entry.path("before").isNull() && entry.path("after").isNull())
        .allMatch(entry -> entry.path("location_id").isNull());
    assertThat(list(root.api(), "zones").stream()
            .filter(entry -> entry.path("request_id").asText().equals("earlier-" + former)))
        .hasSize(1)
        .allMatch(entry -> entry.path("after").path("location_id").asLong() == present);
  }

  private static String sides(JsonNode entry) {
    return entry.path("before") + " -> " + entry.path("after");
  }

  private static JsonNode entry(Api api, String resource, long id, String action) {
    List<JsonNode> found = entries(api, resource, id, action);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<JsonNode> entries(Api api, String resource, long id, String action) {
    return list(api, resource).stream()
        .filter(entry -> entry.path("resource_id").asLong() == id)
        .filter(entry -> entry.path("action").asText().equals(action))
        .toList();
  }

  private static List<JsonNode> list(Api api, String resource) {
    JsonNode list =
        api.get("/api/audit?per_page=1000&resource=" + resource).expect(200).json();
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
