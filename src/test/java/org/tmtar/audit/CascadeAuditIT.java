package org.tmtar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/**
 * The audit of the resources that are deleted with another resource. Its entries have the members of the
 * entries of a single change, which the service writes from the response body, with the same values.
 */
@IntegrationTest
class CascadeAuditIT {

  /**
   * The members of response bodies that these entries omit, by the name of the resource: those that are
   * derived from other members, and the time of the last change.
   */
  private static final Map<String, Set<String>> OMITTED = Map.of(
      "events",
      Set.of(
          "title",
          "short_description",
          "description",
          "image_file_url",
          "image_alt",
          "update_date"),
      "objects",
      Set.of("target_image_url", "asset_url", "asset_usdz_url"));

  private final Users users;
  private final Locations locations;
  private final Zones zones;
  private final Objects objects;
  private final Events events;
  private final Uploads uploads;
  private final Person root;
  private long location;
  private long zone;
  private long subzone;

  CascadeAuditIT(
      Users users,
      Locations locations,
      Zones zones,
      Objects objects,
      Events events,
      Uploads uploads) {
    this.users = users;
    this.locations = locations;
    this.zones = zones;
    this.objects = objects;
    this.events = events;
    this.uploads = uploads;
    this.root = users.root();
  }

  @BeforeEach
  void createOneOfEachKind() {
    Spot spot = Spot.alone();
    location = locations.createUnder(Locations.ROOT);
    zone = zones.at(location, spot).radius(80.5).secret().create();
    subzone = zones.in(zone, spot).radius(7.25).inactive().create();
    objects
        .in(subzone)
        .target(uploads.png().to(location).create())
        .asset(uploads.glb().to(location).create())
        .usdz(uploads.usdz().to(location).asProtected().create())
        .with("target_width", 0.4)
        .with("scale", 2.5)
        .create();
  }

  @Test
  void deletionOfALocationRecordsEachResourceCompletely() {
    long below = root.api()
        .post(
            "/api/locations/",
            "{\"name\":\"below\",\"root\":%d,\"latitude\":1.5,\"longitude\":-2.25}"
                .formatted(location))
        .expect(201)
        .json()
        .path("id")
        .asLong();
    zones.at(location, Spot.alone()).with("secret", false).inactive().create();
    objects.in(subzone).inactive().create();
    events
        .news(location)
        .with("description", "in full")
        .with("image_file_name", uploads.png().to(location).create())
        .translated("uk", "Новина")
        .published(Instant.parse("2030-01-01T10:00:00Z"), Instant.parse("2030-02-01T10:00:00Z"))
        .create();
    events
        .sale(below)
        .inactive()
        .published(Instant.parse("2031-01-01T10:00:00Z"), null)
        .create();

    Map<String, List<JsonNode>> entries = deletedWith("/api/locations/" + location);

    assertThat(entries.keySet())
        .containsExactly("events", "files", "locations", "objects", "subzones", "zones");
    assertThat(entries.get("locations")).hasSize(2);
    assertThat(entries.get("files")).hasSize(4);
    assertThat(entries.get("events")).hasSize(2);
    assertThat(entries.get("zones")).hasSize(2);
    entries.values().forEach(all -> all.forEach(this::assertComplete));
  }

  @Test
  void deletionOfAZoneRecordsItsSubzonesAndObjectsCompletely() {
    Map<String, List<JsonNode>> entries = deletedWith(Zones.PATH + zone);

    assertThat(entries.keySet()).containsExactly("objects", "subzones", "zones");
    entries.values().forEach(all -> all.forEach(this::assertComplete));
  }

  @Test
  void deletionOfASubzoneRecordsItsObjectsCompletely() {
    Map<String, List<JsonNode>> entries = deletedWith(Zones.SUBZONES + subzone);

    assertThat(entries.keySet()).containsExactly("objects", "subzones");
    entries.values().forEach(all -> all.forEach(this::assertComplete));
  }

  /** Deletes a resource and returns the entries of the deletion, by the names of the resources. */
  private Map<String, List<JsonNode>> deletedWith(String path) {
    Person editor = users.administratorOf(Locations.ROOT);
    editor.api().delete(path).expect(200);
    root.appoint(editor.id(), null).expect(200);
    Map<String, List<JsonNode>> byResource = new TreeMap<>();
    entries("actor=" + editor.id()).stream()
        .filter(entry -> entry.path("action").asText().equals("delete"))
        .forEach(entry -> byResource.merge(
            entry.path("resource").asText(), List.of(entry), CascadeAuditIT::concat));
    return byResource;
  }

  private static List<JsonNode> concat(List<JsonNode> first, List<JsonNode> second) {
    return Stream.of(first, second).flatMap(List::stream).toList();
  }

  /** Compares the entry of a deletion with the entry of the creation of the same resource. */
  private void assertComplete(JsonNode deletion) {
    String resource = deletion.path("resource").asText();
    JsonNode before = deletion.path("before");
    JsonNode created = entries("resource=" + resource).stream()
        .filter(entry -> entry.path("action").asText().equals("create"))
        .filter(entry -> entry.path("resource_id").equals(deletion.path("resource_id")))
        .findFirst()
        .orElseThrow()
        .path("after");
    Set<String> members = new TreeSet<>();
    created.fieldNames().forEachRemaining(members::add);
    members.removeAll(OMITTED.getOrDefault(resource, Set.of()));

    assertThat(before.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(members);
    for (String member : members) {
      assertThat(value(before.path(member)))
          .as("%s of %s", member, resource)
          .isEqualTo(value(created.path(member)));
    }
  }

  /** The value of a member; numbers and times are equal in every notation. */
  private static Object value(JsonNode member) {
    if (member.isNumber()) {
      return member.doubleValue();
    }
    boolean isTime = member.isTextual() && member.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*");
    return isTime ? OffsetDateTime.parse(member.asText()).toInstant() : member;
  }

  private List<JsonNode> entries(String filter) {
    JsonNode list =
        root.api().get("/api/audit?per_page=1000&" + filter).expect(200).json();
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
