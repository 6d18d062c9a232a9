package org.tmtar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.file.content.Sha256;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.InterleavedRequests;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Locks;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** Tests the import of an archive into a location. */
@IntegrationTest
class ImportIT {

  static final List<AccessRule<ImportIT>> RULES = List.of(AccessRule.of(
      "importIntoLocation",
      RightsMatrix.HERE_OR_ABOVE,
      (test, api) -> post(api, test.matrix.here(), "", test.archiveOfNothing())));

  private static final String MANIFEST = "manifest.json";

  private static final String COUNTS = "{\"locations\":%d,\"files\":%d,\"events\":%d,\"zones\":%d,"
      + "\"subzones\":%d,\"objects\":%d}";

  private static final String NONE = COUNTS.formatted(0, 0, 0, 0, 0, 0);

  private final RightsMatrix matrix;
  private final Locations locations;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final TestDatabase database;
  private final InterleavedRequests interleaved;
  private final Api editor;
  private final long city;
  private final long source;
  private final long target;

  ImportIT(
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
    this.interleaved = new InterleavedRequests(database);
    this.city = locations.createUnder(Locations.ROOT);
    this.source = locations.createUnder(city);
    this.target = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void importIntoAnEmptyLocationEqualsTheExportedOne() {
    fill(source);
    ZipSample exported = export(source);

    JsonNode done =
        send(target, "?new_uids=true", exported.zipped()).expect(200).json();

    assertThat(done.path("created").toString()).isEqualTo(COUNTS.formatted(2, 3, 2, 2, 1, 1));
    assertThat(done.path("updated").toString()).isEqualTo(NONE);
    assertThat(done.path("unchanged").toString()).isEqualTo(NONE);
    ZipSample imported = export(target);
    assertThat(withoutUids(imported)).isEqualTo(withoutUids(exported));
    exported.names().stream()
        .filter(name -> name.startsWith("files/"))
        .forEach(name -> assertThat(imported.bytes(name)).isEqualTo(exported.bytes(name)));
  }

  @Test
  void importAfterADeletionRestoresTheResourcesWithTheirUids() {
    fill(source);
    ZipSample exported = export(source);
    long archived = locations.createUnder(city);
    deleteAll(source);

    send(archived, "", exported.zipped()).expect(200);

    ZipSample imported = export(archived);
    for (ArchiveKind kind : ArchiveKind.values()) {
      assertThat(imported.lines(kind.entry()))
          .as(kind.plural())
          .containsExactlyInAnyOrderElementsOf(exported.lines(kind.entry()));
    }
  }

  @Test
  void importOfTheSameArchiveAgainChangesNothing() {
    fill(source);
    ZipSample exported = export(source);

    JsonNode again = send(source, "", exported.zipped()).expect(200).json();

    assertThat(again.path("unchanged").toString()).isEqualTo(COUNTS.formatted(2, 3, 2, 2, 1, 1));
    assertThat(again.path("created").toString()).isEqualTo(NONE);
    assertThat(again.path("updated").toString()).isEqualTo(NONE);
    assertThat(lines(export(source))).isEqualTo(lines(exported));
  }

  @Test
  void nullThatMeansADefaultMeansTheSameInARepeatedImport() {
    Spot spot = Spot.alone();
    UUID zone = UUID.randomUUID();
    UUID subzone = UUID.randomUUID();
    Map<String, Map<String, String>> ukrainian = Map.of("uk", Map.of("title", "Брама"));
    byte[] archive = ZipSample.of(archiveOfNothing())
        .with(
            "events.jsonl",
            line(
                "uid",
                UUID.randomUUID(),
                "event_type",
                "news",
                "title",
                "x",
                "short_description",
                "x",
                "language",
                null,
                "active",
                null,
                "translations",
                null,
                "publish_from",
                null,
                "time_zone",
                null))
        .with(
            "zones.jsonl",
            line(
                "uid",
                zone,
                "title",
                "x",
                "latitude",
                spot.latitude(),
                "longitude",
                spot.longitude(),
                "radius",
                10,
                "active",
                null,
                "secret",
                null,
                "language",
                null,
                "translations",
                ukrainian))
        .with(
            "subzones.jsonl",
            line(
                "uid",
                subzone,
                "zone",
                zone,
                "title",
                "x",
                "latitude",
                spot.latitude(),
                "longitude",
                spot.longitude(),
                "radius",
                5,
                "active",
                null))
        .with(
            "objects.jsonl",
            line(
                "uid",
                UUID.randomUUID(),
                "subzone",
                subzone,
                "name",
                "x",
                "scale",
                null,
                "active",
                null,
                "anchor",
                null,
                "language",
                null,
                "translations",
                null))
        .zipped();

    JsonNode first = send(target, "", archive).expect(200).json();
    JsonNode again = send(target, "", archive).expect(200).json();

    assertThat(first.path("created").toString()).isEqualTo(COUNTS.formatted(0, 0, 1, 1, 1, 1));
    assertThat(again.path("unchanged").toString()).isEqualTo(COUNTS.formatted(0, 0, 1, 1, 1, 1));
  }

  @Test
  void resourceThatExistsIsChangedToThatOfTheArchive() {
    long event =
        events.news(source).translated("uk", "Подія").translated("pl", "x").create();
    ZipSample exported = export(source);
    editor
        .put(
            "/api/events/" + event,
            "{\"title\":\"Another\",\"translations\":{\"uk\":null,\"de\":{\"title\":\"y\",\"short_description\":\"z\"}}}")
        .expect(200);

    JsonNode done = send(source, "", exported.zipped()).expect(200).json();

    assertThat(done.at("/updated/events").asInt()).isEqualTo(1);
    assertThat(export(source).lines("events.jsonl")).isEqualTo(exported.lines("events.jsonl"));
  }

  @Test
  void memberThatALineDoesNotHaveKeepsItsValue() {
    long below = locations.createUnder(source);
    String image = uploads.png().to(source).create();
    long event = events
        .news(below)
        .translated("uk", "Подія")
        .with("image_file_name", image)
        .create();
    ZipSample exported = export(source);
    ObjectNode line = (ObjectNode) exported.lines("events.jsonl").get(0);
    line.remove(List.of("location", "image_file", "translations"));
    JsonNode before = editor.get("/api/events/" + event).expect(200).json();

    JsonNode done = send(source, "", exported.with("events.jsonl", line + "\n").zipped())
        .expect(200)
        .json();

    assertThat(done.at("/unchanged/events").asInt()).isEqualTo(1);
    assertThat(editor.get("/api/events/" + event).expect(200).json()).isEqualTo(before);
  }

  @Test
  void eventsKeepTheirOrderInFeeds() {
    String older = "older " + UUID.randomUUID();
    String newer = "newer " + UUID.randomUUID();
    events.news(source).titled(older).create();
    events.news(source).titled(newer).published(Instant.now(), null).create();

    send(target, "?new_uids=true", export(source).zipped()).expect(200);

    assertThat(titlesNewestFirst(source)).containsExactly(newer, older);
    assertThat(titlesNewestFirst(target)).containsExactly(newer, older);
  }

  @Test
  void timeOfCreationIsNeitherChangedNorInTheFuture() {
    Instant start = Instant.now();
    UUID uid = UUID.randomUUID();
    send(target, "", archiveOfEventCreated(uid, "2999-01-01T00:00:00Z")).expect(200);
    send(target, "", archiveOfEventCreated(uid, "2001-01-01T00:00:00Z")).expect(200);
    Instant end = Instant.now();

    List<JsonNode> lines = export(target).lines("events.jsonl");
    assertThat(lines).hasSize(1);
    assertThat(Instant.parse(lines.get(0).path("created_at").asText()))
        .isBetween(start.truncatedTo(ChronoUnit.SECONDS), end);
  }

  @Test
  void timeOfCreationMustBeATime() {
    byte[] archive = archiveOfEventCreated(UUID.randomUUID(), "yesterday");

    ApiResponse refused = send(target, "", archive).expectProblem(400, "invalid-request");

    assertThat(problems(refused))
        .containsExactly("events.jsonl 1 created_at must have a valid value");
  }

  @Test
  void importAboveTheExportedLocationMovesNothing() {
    String image = uploads.png().to(city).create();
    events.news(source).with("image_file_name", image).create();
    locations.createUnder(source);
    ZipSample before = export(city);

    JsonNode done = send(city, "", export(source).zipped()).expect(200).json();

    assertThat(done.path("unchanged").toString()).isEqualTo(COUNTS.formatted(1, 1, 1, 0, 0, 0));
    assertThat(lines(export(city))).isEqualTo(lines(before));
  }

  @Test
  void zoneOfTheArchiveBeginsToUseAFileOfTheArchiveDuringTheImport() throws Exception {
    String image = uploads.png().to(source).create();
    long zone = zones.at(source, Spot.alone()).create();
    byte[] archive = export(source).zipped();

    List<ApiResponse> responses = interleaved.runBehind(
        "SELECT 1 FROM files WHERE filename = '%s' FOR UPDATE".formatted(image),
        () -> send(source, "", archive),
        () -> editor.put(Zones.PATH + zone, "{\"image_file_name\":\"%s\"}".formatted(image)));

    responses.forEach(response -> response.expect(200));
  }

  @Test
  void zoneIsChangedWhileTheImportRenamesItsLocation() throws Exception {
    long district = locations.createUnder(source);
    long zone = zones.at(district, Spot.alone()).create();
    byte[] archive = export(source).zipped();
    editor.put(Locations.PATH + district, "{\"name\":\"Renamed\"}").expect(200);

    List<ApiResponse> responses = interleaved.runBehind(
        "SELECT 1 FROM zones WHERE id = %d FOR UPDATE".formatted(zone),
        () -> send(source, "", archive),
        () -> editor.put(Zones.PATH + zone, "{\"active\":false}"));

    responses.forEach(response -> response.expect(200));
  }

  @Test
  void importIsRefusedBeforeItsBodyIsReadWhileTheTreeIsLocked() throws Exception {
    try (Connection other = database.dataSource().getConnection()) {
      lockTree(other);
      // The response to this body would be 400.
      ApiResponse refused =
          send(target, "", new byte[] {1}).expectProblem(503, "service-unavailable");
      assertThat(refused.header("Retry-After")).isPresent();
    }
    send(target, "", new byte[] {1}).expectProblem(400, "invalid-request");
  }

  @Test
  void importWhoseBodyWasReadWaitsLongerForTheTree() throws Exception {
    objects.of(source).create();
    byte[] archive = export(source).zipped();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Connection before = database.dataSource().getConnection();
        Connection after = database.dataSource().getConnection()) {
      lockTree(before);
      Future<ApiResponse> response = threads.submit(() -> send(target, "?new_uids=true", archive));
      Locks.awaitWaiterFor(before);
      // The next in the queue has the lock after the request has had it for the first time.
      Future<?> locked = threads.submit(() -> lockTree(after));
      Locks.awaitWaitersFor(before, 2);
      before.rollback();
      locked.get();
      Locks.awaitWaiterFor(after);
      // Other transactions wait for 2 s.
      LockSupport.parkNanos(Duration.ofMillis(2500).toNanos());
      assertThat(response).isNotDone();
      after.rollback();

      response.get().expect(200);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Locks the structure of the tree until the end of a transaction. */
  private static Void lockTree(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(%d)".formatted(0x746d7461_72000001L));
    }
    return null;
  }

  @Test
  void dryRunStatesTheConsequencesAndChangesNothing() {
    fill(source);
    byte[] archive = export(source).zipped();

    JsonNode preview =
        send(target, "?dry_run=true&new_uids=true", archive).expect(200).json();

    assertThat(preview.path("created").toString()).isEqualTo(COUNTS.formatted(2, 3, 2, 2, 1, 1));
    assertThatNothingIsIn(target);
    assertThat(send(target, "?new_uids=true", archive).expect(200).json()).isEqualTo(preview);
  }

  @Test
  void uidThatExistsElsewhereIsAConflict() {
    events.news(source).create();
    events.news(source).create();

    ApiResponse refused = send(target, "", export(source).zipped());

    refused.expectProblem(409, "conflict");
    assertThat(refused.json().path("problems")).hasSize(2);
    assertThat(refused.json().at("/problems/1/file").asText()).isEqualTo("events.jsonl");
    assertThat(refused.json().at("/problems/1/line").asInt()).isEqualTo(2);
    assertThatNothingIsIn(target);
  }

  @Test
  void importWithNewUidsAgainChangesNothing() {
    fill(source);
    byte[] archive = export(source).zipped();
    send(target, "?new_uids=true", archive).expect(200);

    JsonNode again = send(target, "?new_uids=true", archive).expect(200).json();

    assertThat(again.path("unchanged").toString()).isEqualTo(COUNTS.formatted(2, 3, 2, 2, 1, 1));
    assertThat(again.path("created").toString()).isEqualTo(NONE);
  }

  @Test
  void allProblemsOfLinesAreListedAndNothingIsChanged() {
    String place = UUID.randomUUID().toString();
    ZipSample archive = ZipSample.of(archiveOfNothing())
        .with("locations.jsonl", line("uid", place, "name", "Good") + "{]\n" + "[]\n")
        .with(
            "zones.jsonl",
            line(
                    "uid",
                    UUID.randomUUID(),
                    "location",
                    place,
                    "title",
                    "",
                    "latitude",
                    91,
                    "longitude",
                    0,
                    "radius",
                    9000)
                + line("uid", UUID.randomUUID(), "location", UUID.randomUUID(), "title", "x")
                + line("uid", place, "title", "x", "latitude", 0, "longitude", 0, "radius", 1));

    ApiResponse refused = send(target, "", archive.zipped()).expectProblem(400, "invalid-request");

    assertThat(problems(refused))
        .contains(
            "locations.jsonl 2 must be well-formed JSON",
            "locations.jsonl 3 must be a JSON object",
            "zones.jsonl 1 latitude must be at most 90",
            "zones.jsonl 1 radius must be at most 2000",
            "zones.jsonl 2 location must be the uid of a resource in locations.jsonl",
            "zones.jsonl 3 uid must not be that of another line");
    assertThatNothingIsIn(target);
  }

  @Test
  void ruleOfASingleRequestRefusesTheWholeArchive() {
    UUID zone = UUID.randomUUID();
    ZipSample archive = ZipSample.of(archiveOfNothing())
        .with(
            "zones.jsonl",
            line("uid", zone, "title", "x", "latitude", 0, "longitude", 0, "radius", 10))
        .with(
            "subzones.jsonl",
            line(
                "uid",
                UUID.randomUUID(),
                "zone",
                zone,
                "title",
                "x",
                "latitude",
                0,
                "longitude",
                0,
                "radius",
                20));

    ApiResponse refused = send(target, "", archive.zipped()).expectProblem(400, "invalid-request");

    assertThat(problems(refused))
        .containsExactly("subzones.jsonl 1 radius must not extend the subzone beyond its zone");
    assertThatNothingIsIn(target);
  }

  @Test
  void locationsCannotFormACycle() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    ZipSample archive = ZipSample.of(archiveOfNothing())
        .with(
            "locations.jsonl",
            line("uid", first, "name", "a", "parent", second)
                + line("uid", second, "name", "b", "parent", first));

    ApiResponse refused = send(target, "", archive.zipped()).expectProblem(400, "invalid-request");

    assertThat(problems(refused))
        .contains("locations.jsonl 1 parent must be the uid of a resource in locations.jsonl");
  }

  @Test
  void contentsAreCheckedAsUploads() {
    byte[] html = "<html>".getBytes(StandardCharsets.UTF_8);
    byte[] png = Samples.png(4, 4);
    String wrong = "files/" + "0".repeat(64) + ".png";
    Map<String, byte[]> invalid = Map.of(
        "files/" + sha256(html) + ".png",
        html,
        wrong,
        png,
        "files/" + sha256(png) + ".gif",
        png,
        "files/" + sha256(Arrays.copyOf(png, 40)) + ".png",
        Arrays.copyOf(png, 40));

    invalid.forEach((name, content) -> {
      ApiResponse refused = send(
              target, "", ZipSample.of(archiveOfNothing()).with(name, content).zipped())
          .expectProblem(400, "invalid-request");
      assertThat(refused.json().at("/problems/0/file").asText()).isEqualTo(name);
    });
    assertThatNothingIsIn(target);
  }

  @Test
  void contentsThatAreTooLargeAltogetherAreRefused() {
    byte[] binary = new byte[30_000_000];
    new Random(1).nextBytes(binary);
    byte[] glb = Samples.glb(
        "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"byteLength\":%d}]}"
            .formatted(binary.length),
        binary);
    String content = sha256(glb) + ".glb";
    String lines = Stream.generate(() -> line("uid", UUID.randomUUID(), "content", content))
        .limit(72)
        .collect(Collectors.joining());

    ApiResponse refused = send(
            target,
            "",
            ZipSample.of(archiveOfNothing())
                .with("files/" + content, glb)
                .with("files.jsonl", lines)
                .zipped())
        .expectProblem(400, "invalid-request");

    assertThat(problems(refused))
        .containsExactly(
            "files.jsonl 72 content must not increase the total size of all files to more than 2147483647 bytes");
    assertThatNothingIsIn(target);
  }

  @Test
  void entriesThatAreNotOfTheFormatAreRefused() {
    for (String name : List.of(
        "../locations.jsonl",
        "/etc/passwd",
        "files/../../x.png",
        "C:\\x.png",
        "users.jsonl",
        "files/",
        "files/link")) {
      refused(ZipSample.of(archiveOfNothing()).with(name, "{}").zipped(), "without paths");
    }
    refused(ZipSample.of(archiveOfNothing()).without(MANIFEST).zipped(), "first entry");
    refused(
        ZipSample.of(archiveOfNothing())
            .with(MANIFEST, "{\"format\":\"tmtar-archive\",\"version\":2}")
            .zipped(),
        "later release");
    refused(
        ZipSample.of(archiveOfNothing())
            .with(MANIFEST, "{\"format\":\"zip\",\"version\":1}")
            .zipped(),
        "format");
    refused(
        ZipSample.of(archiveOfNothing())
            .with(
                MANIFEST, "{\"format\":\"tmtar-archive\",\"version\":1,\"counts\":{\"events\":1}}")
            .zipped(),
        "as many lines");
  }

  @Test
  void emptyDirectoryOfContentsIsAccepted() {
    send(target, "", ZipSample.of(archiveOfNothing()).with("files/", "").zipped())
        .expect(200);
  }

  @Test
  void repeatedEntryIsRefused() {
    byte[] archive = ZipSample.of(archiveOfNothing())
        .with("zones.jsonl", "")
        .with("zones.json1", "")
        .zipped();
    byte[] repeated = new String(archive, StandardCharsets.ISO_8859_1)
        .replace("zones.json1", "zones.jsonl")
        .getBytes(StandardCharsets.ISO_8859_1);

    refused(repeated, "same name");
  }

  @Test
  void archiveThatExpandsTooFarIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(ZipSample.of(archiveOfNothing()).bytes(MANIFEST));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("events.jsonl"));
      byte[] lines = "\n".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 64; i++) {
        zip.write(lines);
      }
      zip.closeEntry();
    }

    refused(bomb.toByteArray(), "compression ratio of at most 200");
  }

  @Test
  void tooManyLinesAndTooLongLinesAreRefused() {
    String many = Stream.generate(() -> line("uid", UUID.randomUUID()))
        .limit(100_001)
        .collect(Collectors.joining());
    String line = "\""
        + Stream.generate(() -> UUID.randomUUID().toString())
            .limit(60_000)
            .collect(Collectors.joining())
        + "\"";

    refused(ZipSample.of(archiveOfNothing()).with("zones.jsonl", many).zipped(), "100000 lines");
    refused(ZipSample.of(archiveOfNothing()).with("zones.jsonl", line).zipped(), "2097152 bytes");
  }

  @Test
  void carriageReturnsAreRefused() {
    for (String end : List.of("\r", "\r\n")) {
      refused(
          ZipSample.of(archiveOfNothing())
              .with("zones.jsonl", line("uid", UUID.randomUUID()).replace("\n", end))
              .zipped(),
          "carriage return");
    }
  }

  @Test
  void truncatedArchiveIsRefusedAtEveryByte() {
    uploads.png().to(source).create();
    byte[] archive = export(source).zipped();
    TreeSet<Integer> lengths = new TreeSet<>(List.of(0, 1, archive.length - 1));
    for (int length = 0; length < archive.length; length += archive.length / 40) {
      lengths.add(length);
    }

    for (int length : lengths) {
      send(target, "?new_uids=true", Arrays.copyOf(archive, length)).expect(400);
    }
    assertThatNothingIsIn(target);
  }

  @Test
  void bodyOfAnotherTypeIsRefused() {
    editor
        .withHeader("Content-Type", "text/html")
        .sendBytes("POST", path(target), "<html>".getBytes(StandardCharsets.UTF_8))
        .expect(415);
  }

  /** Creates two locations, three files, two events, two zones, a subzone and an object. */
  private void fill(long location) {
    long below = locations.createAt(50.5, 30.5, location);
    locations.setPublic(below, true).expect(200);
    long deep = locations.createUnder(below);
    String image = uploads.png().to(location).create();
    String glb = uploads.glb().to(below).asProtected().create();
    String again = uploads.of(Samples.png(3, 3)).to(deep).create();
    editor
        .put(Uploads.PATH + image, "{\"label\":\"The gate\",\"alt\":\"A gate\"}")
        .expect(200);
    events
        .news(location)
        .translated("uk", "Подія")
        .with("description", "Long\ntext")
        .with("image_file_name", image)
        .with("starts_at", "2031-01-01T10:00:00Z")
        .with("time_zone", "Europe/Kyiv")
        .create();
    events.sale(deep).inactive().with("publish_until", "2030-01-01T00:00:00Z").create();
    Spot spot = Spot.alone();
    zones
        .at(deep, spot)
        .with("image_file_name", again)
        .with("language", "en")
        .with("description", "A zone")
        .create();
    long zone = zones.at(below, spot).secret().radius(12.5).create();
    long subzone = zones.in(zone, spot).inactive().create();
    objects
        .in(subzone)
        .target(image)
        .asset(glb)
        .with("heading", 90)
        .with("level", -1)
        .create();
  }

  private byte[] archiveOfEventCreated(UUID uid, String time) {
    return ZipSample.of(archiveOfNothing())
        .with(
            "events.jsonl",
            line(
                "uid",
                uid,
                "event_type",
                "news",
                "title",
                "x",
                "short_description",
                "x",
                "created_at",
                time))
        .zipped();
  }

  /** The titles of the events of a location, in the order of feeds. */
  private List<String> titlesNewestFirst(long location) {
    List<String> titles = new ArrayList<>();
    editor
        .get("/api/events/all?location_id=" + location)
        .expect(200)
        .json()
        .forEach(event -> titles.add(event.path("title").asText()));
    return titles;
  }

  private void deleteAll(long location) {
    editor.delete("/api/locations/" + location).expect(200);
  }

  private ZipSample export(long location) {
    return ZipSample.of(
        editor.get("/api/locations/%d/export".formatted(location)).expect(200).bytes());
  }

  private ApiResponse send(long location, String query, byte[] archive) {
    return post(editor, location, query, archive);
  }

  private static ApiResponse post(Api api, long location, String query, byte[] archive) {
    return api.withHeader("Content-Type", "application/zip")
        .sendBytes("POST", path(location) + query, archive);
  }

  private static String path(long location) {
    return "/api/locations/%d/import".formatted(location);
  }

  private void refused(byte[] archive, String detail) {
    ApiResponse refused = send(target, "", archive).expectProblem(400, "invalid-request");
    assertThat(refused.text("detail")).contains(detail);
    assertThat(refused.json().path("problems")).hasSize(1);
  }

  private void assertThatNothingIsIn(long location) {
    assertThat(export(location).json(MANIFEST).path("counts"))
        .allSatisfy(count -> assertThat(count.asInt()).isZero());
  }

  private byte[] archiveOfNothing() {
    return ZipSample.empty().zipped();
  }

  private static String sha256(byte[] content) {
    MessageDigest digest = Sha256.begin();
    digest.update(content);
    return Sha256.end(digest);
  }

  private static List<String> problems(ApiResponse refused) {
    List<String> problems = new ArrayList<>();
    refused
        .json()
        .path("problems")
        .forEach(problem -> problems.add("%s %s %s"
            .formatted(
                problem.path("file").asText(),
                problem.path("line").asText(),
                problem.path("detail").asText())));
    return problems;
  }

  private static String line(Object... members) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < members.length; i += 2) {
      line.putPOJO(
          (String) members[i],
          members[i + 1] instanceof UUID uid ? uid.toString() : members[i + 1]);
    }
    return line + "\n";
  }

  private static Map<String, List<JsonNode>> lines(ZipSample archive) {
    Map<String, List<JsonNode>> lines = new HashMap<>();
    for (ArchiveKind kind : ArchiveKind.values()) {
      lines.put(kind.plural(), archive.lines(kind.entry()));
    }
    return lines;
  }

  /**
   * The lines of an archive. Uids are replaced by the kind and the position of their line, so that the links
   * between resources are compared.
   */
  private static Map<String, List<String>> withoutUids(ZipSample archive) {
    Map<String, String> names = new HashMap<>();
    Map<String, List<String>> lines = new HashMap<>();
    for (ArchiveKind kind : ArchiveKind.values()) {
      List<String> replaced = new ArrayList<>();
      for (JsonNode line : archive.lines(kind.entry())) {
        names.put(line.path("uid").asText(), kind.plural() + " " + names.size());
        String text = line.toString();
        for (Map.Entry<String, String> name : names.entrySet()) {
          text = text.replace(name.getKey(), name.getValue());
        }
        replaced.add(text);
      }
      lines.put(kind.plural(), replaced);
    }
    return lines;
  }
}
