package org.tmtar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

/** Tests the export of the content of a location. */
@IntegrationTest
class ExportIT {

  static final List<AccessRule<ExportIT>> RULES = List.of(AccessRule.of(
      "exportLocation",
      RightsMatrix.HERE_OR_ABOVE,
      (test, api) -> api.get(path(test.matrix.here()))));

  private final RightsMatrix matrix;
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
