package org.tmtar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tmtar.arobject.ObjectResponse;
import org.tmtar.event.EventResponse;
import org.tmtar.file.FileResponse;
import org.tmtar.json.JsonBodies;
import org.tmtar.location.LocationResponse;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;
import org.tmtar.zone.SubzoneResponse;
import org.tmtar.zone.ZoneResponse;

/** Tests the export of the content of a location. */
@IntegrationTest
class ExportIT {

  static final List<AccessRule<ExportIT>> RULES = List.of(AccessRule.of(
      "exportLocation",
      RightsMatrix.HERE_OR_ABOVE,
      (test, api) -> api.get(path(test.matrix.here()))));

  private static final Map<ArchiveKind, Class<?>> RESPONSES = Map.of(
      ArchiveKind.LOCATIONS, LocationResponse.class,
      ArchiveKind.FILES, FileResponse.class,
      ArchiveKind.EVENTS, EventResponse.class,
      ArchiveKind.ZONES, ZoneResponse.class,
      ArchiveKind.SUBZONES, SubzoneResponse.class,
      ArchiveKind.OBJECTS, ObjectResponse.class);

  private static final String ID = "The line has the uid instead.";

  private static final String REFERENCE = "The line has the uid of the other resource instead.";

  private static final String PATH = "It is the path of the file for one caller.";

  private static final String DERIVED = "It is derived from the content or from other resources.";

  private static final String OF_FILE = "The line of the file has it.";

  /** The members of responses that lines do not have, with the reason for each. */
  private static final Map<ArchiveKind, Map<String, String>> NOT_EXPORTED = Map.of(
      ArchiveKind.LOCATIONS,
      Map.of("id", ID, "root", REFERENCE, "has_children", DERIVED),
      ArchiveKind.FILES,
      Map.ofEntries(
          Map.entry("id", ID),
          Map.entry("filename", "An import generates a random name."),
          Map.entry("media_type", DERIVED),
          Map.entry("size", DERIVED),
          Map.entry("sha256", DERIVED),
          Map.entry("width", DERIVED),
          Map.entry("height", DERIVED),
          Map.entry("report", DERIVED),
          Map.entry("location_id", REFERENCE),
          Map.entry("created_at", "An import is an upload."),
          Map.entry("version", "It counts the changes in one installation.")),
      ArchiveKind.EVENTS,
      Map.of(
          "id",
          ID,
          "location_id",
          REFERENCE,
          "image_file_name",
          REFERENCE,
          "image_file_url",
          PATH,
          "image_alt",
          OF_FILE,
          "update_date",
          "An import is a change."),
      ArchiveKind.ZONES,
      Map.of(
          "id",
          ID,
          "location_id",
          REFERENCE,
          "image_file_name",
          REFERENCE,
          "image_file_url",
          PATH,
          "image_alt",
          OF_FILE),
      ArchiveKind.SUBZONES,
      Map.of("id", ID, "zone_id", REFERENCE),
      ArchiveKind.OBJECTS,
      Map.of(
          "id",
          ID,
          "subzone_id",
          REFERENCE,
          "target_image_url",
          PATH,
          "asset_url",
          PATH,
          "asset_usdz_url",
          PATH));

  private static final String UID = "The response has the id or the name of the other resource.";

  /** The members of lines that responses do not have, with the reason for each. */
  private static final Map<ArchiveKind, Map<String, String>> ONLY_EXPORTED = Map.of(
      ArchiveKind.LOCATIONS,
      Map.of("parent", UID),
      ArchiveKind.FILES,
      Map.of("location", UID, "content", "It is the name of the entry with the content."),
      ArchiveKind.EVENTS,
      Map.of(
          "location",
          UID,
          "image_file",
          UID,
          "created_at",
          "Feeds order an event without publish_from by it."),
      ArchiveKind.ZONES,
      Map.of("location", UID, "image_file", UID),
      ArchiveKind.SUBZONES,
      Map.of("zone", UID),
      ArchiveKind.OBJECTS,
      Map.of("subzone", UID));

  private final RightsMatrix matrix;
  private final Users users;
  private final Api editor;
  private final Api root;
  private final Locations locations;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final TestDatabase database;
  private final long city;
  private final long district;

  ExportIT(
      Api anonymous,
      Users users,
      Locations locations,
      Events events,
      Zones zones,
      Objects objects,
      Uploads uploads,
      TestDatabase database) {
    this.matrix = new RightsMatrix(anonymous, users, locations);
    this.users = users;
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.database = database;
    this.root = users.root().api();
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(district).api();
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void unknownLocationIsNotFound() {
    root.get(path(Long.MAX_VALUE)).expectProblem(404, "not-found");
  }

  @Test
  void manifestComesFirstAndCountsTheResources() {
    events.news(district).create();
    objects.of(district).create();

    ApiResponse response = editor.get(path(district)).expect(200);

    assertThat(response.header("Content-Type")).contains("application/zip");
    assertThat(response.header("Content-Disposition"))
        .contains("attachment; filename=\"location-%d.zip\"".formatted(district));
    ZipSample archive = ZipSample.of(response.bytes());
    assertThat(archive.names().get(0)).isEqualTo("manifest.json");
    JsonNode manifest = archive.json("manifest.json");
    assertThat(manifest.path("format").asText()).isEqualTo("tmtar-archive");
    assertThat(manifest.path("version").asInt()).isEqualTo(1);
    assertThat(manifest.at("/location/uid").asText())
        .isEqualTo(editor.get("/api/locations/" + district).text("uid"));
    assertThat(manifest.path("counts").toString())
        .isEqualTo(
            "{\"events\":1,\"files\":0,\"locations\":0,\"objects\":1,\"subzones\":1,\"zones\":1}");
  }

  @Test
  void onlyWhatBelongsToTheLocationIsExported() {
    long below = locations.createUnder(district);
    long own = events.news(below).create();
    events.news(city).create();
    objects.of(city).create();

    ZipSample archive = export();

    assertThat(archive.lines("events.jsonl")).singleElement().satisfies(event -> {
      assertThat(event.path("uid").asText())
          .isEqualTo(editor.get("/api/events/" + own).text("uid"));
      assertThat(event.path("location"))
          .isEqualTo(archive.lines("locations.jsonl").get(0).path("uid"));
    });
    assertThat(archive.lines("locations.jsonl").get(0).path("parent").isNull()).isTrue();
    assertThat(archive.lines("objects.jsonl")).isEmpty();
  }

  @Test
  void eventWhoseImageDoesNotExistHasNoImageMember() throws SQLException {
    long event = events.news(district).create();
    assertThat(export().lines("events.jsonl").get(0).path("image_file").isNull())
        .isTrue();

    nameImageThatDoesNotExist(event);

    assertThat(export().lines("events.jsonl").get(0).has("image_file")).isFalse();
  }

  @Test
  void contentsAreThoseOfTheFilesAndEachIsContainedOnce() {
    byte[] content = Samples.png(8, 6);
    uploads.of(content).to(district).create();
    String again = uploads.of(content).to(district).asProtected().create();
    byte[] stored = editor.get(Uploads.PATH + again).expect(200).bytes();

    ZipSample archive = export();

    List<JsonNode> files = archive.lines("files.jsonl");
    assertThat(files).hasSize(2);
    String name = files.get(0).path("content").asText();
    assertThat(files.get(1).path("content").asText()).isEqualTo(name);
    assertThat(archive.names()).filteredOn(entry -> entry.startsWith("files/")).hasSize(1);
    assertThat(archive.bytes("files/" + name)).isEqualTo(stored);
  }

  @Test
  void fileOfALocationAboveIsContainedIfAResourceRefersToIt() {
    String used = uploads.png().to(city).create();
    uploads.png().to(city).create();
    Spot spot = Spot.alone();
    long zone = zones.at(district, spot).secret().create();
    String glb = uploads.glb().to(district).create();
    objects.in(zones.in(zone, spot).create()).target(used).asset(glb).create();

    ZipSample archive = export();

    assertThat(archive.lines("files.jsonl")).hasSize(2);
    JsonNode object = archive.lines("objects.jsonl").get(0);
    assertThat(archive.lines("files.jsonl").stream().map(file -> file.path("uid")))
        .containsExactlyInAnyOrder(object.path("target_image_file"), object.path("asset_file"));
    assertThat(archive.lines("zones.jsonl").get(0).path("secret").asBoolean()).isTrue();
  }

  @Test
  void labelOfAFileIsOnlyExportedForItsAdministrators() {
    String above = uploads.png().named("above.png", "image/png").to(city).create();
    String own =
        uploads.glb().named("own.glb", "model/gltf-binary").to(district).create();
    long subzone = objects.subzoneOf(district);
    objects.in(subzone).target(above).asset(own).create();

    assertThat(labels(editor)).containsExactly("own.glb");
    assertThat(labels(root)).containsExactlyInAnyOrder("above.png", "own.glb");
    assertThat(labels(users.administratorOf(city).api()))
        .containsExactlyInAnyOrder("above.png", "own.glb");
  }

  private List<String> labels(Api caller) {
    ZipSample archive = ZipSample.of(caller.get(path(district)).expect(200).bytes());
    List<JsonNode> files = archive.lines("files.jsonl");
    assertThat(files).hasSize(2);
    return files.stream()
        .filter(file -> file.has("label"))
        .map(file -> file.path("label").asText())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(ArchiveKind.class)
  void linesHaveTheMembersOfResponsesApartFromIntendedDifferences(ArchiveKind kind) {
    locations.createUnder(district);
    uploads.png().to(district).create();
    events.news(district).create();
    objects.of(district).create();

    Set<String> exported = new TreeSet<>();
    export().lines(kind.entry()).get(0).fieldNames().forEachRemaining(exported::add);

    Set<String> expected = membersOf(RESPONSES.get(kind));
    expected.removeAll(NOT_EXPORTED.get(kind).keySet());
    expected.addAll(ONLY_EXPORTED.get(kind).keySet());
    assertThat(exported).isEqualTo(expected);
    assertThat(membersOf(RESPONSES.get(kind)))
        .containsAll(NOT_EXPORTED.get(kind).keySet());
  }

  private static Set<String> membersOf(Class<?> response) {
    ObjectMapper mapper = JsonBodies.mapper();
    return mapper
        .getSerializationConfig()
        .introspect(mapper.constructType(response))
        .findProperties()
        .stream()
        .filter(BeanPropertyDefinition::couldSerialize)
        .map(BeanPropertyDefinition::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names an image as a row from before the foreign key can, which is not checked for such rows. */
  private void nameImageThatDoesNotExist(long event) throws SQLException {
    try (Connection owner = database.dataSource().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute("UPDATE events SET image_file_name = 'gone.png' WHERE id = " + event);
    }
  }

  private ZipSample export() {
    return ZipSample.of(editor.get(path(district)).expect(200).bytes());
  }

  private static String path(long location) {
    return "/api/locations/%d/export".formatted(location);
  }
}
