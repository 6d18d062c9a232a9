package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.InterleavedRequests;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Locks;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/**
 * Pairs of operations that could violate a rule together. In each test the second operation starts after
 * the first one has made its checks and before it commits. The rule holds afterwards.
 */
@IntegrationTest
class LockOrderIT {

  private static final String LOCATIONS = "/api/locations/";
  private static final String EVENTS = "/api/events/";

  /** The number of states of an object that the move of its zone records at the new location. */
  private static final long RECORDED_BY_MOVE = 1;

  private final Api anonymous;
  private final Users users;
  private final Locations locations;
  private final Zones zones;
  private final Objects objects;
  private final Events events;
  private final TestDatabase database;
  private final InterleavedRequests interleaved;
  private final Api root;
  private final long city;
  private final long district;
  private final Api editor;
  private final Api editorBelow;
  private final Uploads uploads;
  private final Spot centre = Spot.alone();

  LockOrderIT(
      Api anonymous,
      Users users,
      Locations locations,
      Zones zones,
      Objects objects,
      Events events,
      Uploads uploads,
      TestDatabase database) {
    this.anonymous = anonymous;
    this.users = users;
    this.locations = locations;
    this.zones = zones;
    this.objects = objects;
    this.events = events;
    this.uploads = uploads;
    this.database = database;
    this.interleaved = new InterleavedRequests(database);
    this.root = users.root().api();
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
    this.editorBelow = users.administratorOf(district).api();
  }

  // objects and zones

  @Test
  void zoneDoesNotBecomeSecretWhileOneOfItsObjectsBeginsToUseAPublicFile() throws Exception {
    String logo = uploads.as(editor).png().create();
    long zone = zones.at(district, centre).create();
    long object = objects.in(zones.in(zone, centre).create()).create();

    List<ApiResponse> responses = interleaved.run(
        () -> editorBelow.put(Objects.PATH + object, target(logo)),
        () -> editorBelow.put(Zones.PATH + zone, "{\"secret\":true}"));

    responses.get(0).expect(200);
    responses.get(1).expectProblem(409, "conflict");
    anonymous.get(Uploads.PATH + logo).expect(200);
  }

  @Test
  void objectDoesNotUseAPublicFileWhileItsZoneBecomesSecret() throws Exception {
    String logo = uploads.as(editor).png().create();
    long zone = zones.at(district, centre).create();
    long subzone = zones.in(zone, centre).create();
    long object = objects.in(subzone).create();

    List<ApiResponse> responses = interleaved.run(
        () -> editorBelow.put(Zones.PATH + zone, "{\"secret\":true}"),
        () -> editorBelow.put(Objects.PATH + object, target(logo)));

    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/target_image_file");
    anonymous.get(Uploads.PATH + logo).expect(200);
  }

  @Test
  void concurrentlyCreatedObjectCountsForItsZone() throws Exception {
    String logo = uploads.as(editor).png().create();
    long zone = zones.at(district, centre).create();
    String body = objects.in(zones.in(zone, centre).create()).target(logo).json();

    List<ApiResponse> responses = interleaved.run(
        () -> editorBelow.post(Objects.PATH, body),
        () -> editorBelow.put(Zones.PATH + zone, "{\"secret\":true}"));

    responses.get(0).expect(201);
    responses.get(1).expectProblem(409, "conflict");
  }

  @Test
  void zoneDoesNotMoveAwayFromAFileThatOneOfItsObjectsBeginsToUse() throws Exception {
    String image = uploads.as(editorBelow).png().create();
    long zone = zones.at(district, centre).create();
    long object = objects.in(zones.in(zone, centre).create()).create();
    String away = "{\"location_id\":%d}".formatted(city);

    List<ApiResponse> responses = interleaved.run(
        () -> editorBelow.put(Objects.PATH + object, target(image)),
        () -> editor.put(Zones.PATH + zone, away));
    responses.get(0).expect(200);
    responses.get(1).expectProblem(409, "conflict");

    editor.put(Objects.PATH + object, "{\"target_image_file\":null}").expect(200);
    responses = interleaved.run(
        () -> editor.put(Zones.PATH + zone, away),
        () -> editor.put(Objects.PATH + object, target(image)));
    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/target_image_file");
  }

  @Test
  void objectIsDeletedWhereItsZoneIsMovingTo() throws Exception {
    long zone = zones.at(district, centre).create();
    long object = objects.in(zones.in(zone, centre).create()).create();

    interleaved
        .runBeside(moveToCity(zone), () -> editor.delete(Objects.PATH + object))
        .expect(200);

    assertThat(recordedInCity(object)).isGreaterThan(RECORDED_BY_MOVE);
  }

  @Test
  void objectLosesItsDeletedFileWhereItsZoneIsMovingTo() throws Exception {
    String image = uploads.as(editor).png().create();
    long zone = zones.at(district, centre).create();
    long object = objects.in(zones.in(zone, centre).create()).target(image).create();

    interleaved
        .runBeside(moveToCity(zone), () -> editor.delete(Uploads.PATH + image + "?force=true"))
        .expect(200);

    assertThat(recordedInCity(object)).isGreaterThan(RECORDED_BY_MOVE);
  }

  // files and references to them

  @Test
  void imageIsDeletedWhileTheLocationOfItsZoneMovesOutOfItsReach() throws Exception {
    String image = uploads.as(editor).png().create();
    long zone = zones.at(district, centre).create();
    editor
        .put(Zones.PATH + zone, "{\"image_file_name\":\"%s\"}".formatted(image))
        .expect(200);

    List<ApiResponse> responses = interleaved.runBehind(
        "SELECT 1 FROM files WHERE filename = '%s' FOR UPDATE".formatted(image),
        () -> root.put(
            LOCATIONS + district + "?force=true", "{\"root\":%d}".formatted(Locations.ROOT)),
        () -> editor.delete(Uploads.PATH + image + "?force=true"));

    responses.forEach(response -> response.expect(200));
    assertThat(root.get(Zones.PATH + zone)
            .expect(200)
            .json()
            .path("image_file_name")
            .isNull())
        .isTrue();
  }

  @Test
  void fileThatAnEventBeginsToUseIsNotDeleted() throws Exception {
    String image = uploads.as(editor).png().create();
    String body = events.news(district).with("image_file_name", image).json();

    List<ApiResponse> responses =
        interleaved.run(() -> editor.post(EVENTS, body), () -> editor.delete(Uploads.PATH + image));

    responses.get(0).expect(201);
    responses.get(1).expectProblem(409, "file-in-use");
  }

  @Test
  void fileThatIsBeingDeletedIsNotUsed() throws Exception {
    String image = uploads.as(editor).png().create();
    String event = events.news(district).with("image_file_name", image).json();
    String object = objects.of(district).target(image).json();

    List<ApiResponse> responses = interleaved.run(
        () -> editor.delete(Uploads.PATH + image), () -> editor.post(EVENTS, event));

    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/image_file_name");
    editor.post(Objects.PATH, object).expectInvalid("/target_image_file");
  }

  @Test
  void fileThatIsBeingProtectedIsNotUsedByAnEditorBelow() throws Exception {
    String image = uploads.as(editor).png().create();
    String protect =
        "UPDATE files SET visibility = 'protected' WHERE filename = '%s'".formatted(image);

    interleaved
        .runBeside(
            protect,
            () -> editorBelow.post(
                EVENTS, events.news(district).with("image_file_name", image).json()))
        .expectInvalid("/image_file_name");
  }

  // events and locations

  @Test
  void concurrentlyCreatedEventIsDeletedWithItsLocation() throws Exception {
    String body = events.news(district).json();

    List<ApiResponse> responses =
        interleaved.run(() -> editor.post(EVENTS, body), () -> editor.delete(LOCATIONS + district));

    long event = responses.get(0).expect(201).json().path("id").asLong();
    responses.get(1).expect(200);
    root.get(EVENTS + event).expectProblem(404, "not-found");
    assertThat(count("SELECT count(*) FROM audit_entries WHERE action = 'delete'"
            + " AND resource = 'events' AND resource_id = " + event))
        .isOne();
  }

  @Test
  void nothingIsCreatedInALocationThatIsBeingDeleted() throws Exception {
    long other = locations.createUnder(city);
    String event = events.news(district).json();
    String zone = zones.at(other, centre).json();

    List<ApiResponse> responses =
        interleaved.run(() -> editor.delete(LOCATIONS + district), () -> root.post(EVENTS, event));
    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/location_id");

    responses =
        interleaved.run(() -> editor.delete(LOCATIONS + other), () -> root.post(Zones.PATH, zone));
    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/location_id");
  }

  @Test
  void locationDoesNotMoveAwayFromAFileThatAnEventBeginsToUse() throws Exception {
    String image = uploads.as(editor).png().asProtected().create();
    String body = events.news(district).with("image_file_name", image).json();
    long elsewhere = locations.createUnder(Locations.ROOT);

    List<ApiResponse> responses =
        interleaved.run(() -> editor.post(EVENTS, body), () -> locations.move(district, elsewhere));

    responses.get(0).expect(201);
    responses.get(1).expectProblem(409, "files-out-of-reach");
    long next = locations.createUnder(city);
    long object = objects.of(next).create();
    responses = interleaved.run(
        () -> editor.put(Objects.PATH + object, target(image)),
        () -> locations.move(next, elsewhere));
    responses.get(0).expect(200);
    responses.get(1).expectProblem(409, "files-out-of-reach");
  }

  @Test
  void eventDoesNotUseAFileThatItsLocationIsMovingAwayFrom() throws Exception {
    String image = uploads.as(editor).png().create();
    long event = events.news(district).create();
    long object = objects.of(district).create();
    long elsewhere = locations.createUnder(Locations.ROOT);

    List<ApiResponse> responses = interleaved.run(
        () -> locations.move(district, elsewhere),
        () -> root.put(EVENTS + event, "{\"image_file_name\":\"%s\"}".formatted(image)));

    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/image_file_name");
    locations.move(district, city).expect(200);
    responses = interleaved.run(
        () -> locations.move(district, elsewhere),
        () -> root.put(Objects.PATH + object, target(image)));
    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/target_image_file");
  }

  @Test
  void fileIsNotUploadedForALocationThatIsMovingAwayFromItsEditor() throws Exception {
    long elsewhere = locations.createUnder(Locations.ROOT);

    List<ApiResponse> responses = interleaved.run(
        () -> locations.move(district, elsewhere),
        () -> uploads.as(editor).png().to(district).send());

    responses.get(0).expect(200);
    responses.get(1).expectProblem(403, "access-denied");
  }

  // subzones and zones

  @Test
  void zoneDoesNotShrinkWhileASubzoneIsCreatedNearItsEdge() throws Exception {
    long zone = zones.at(district, centre).radius(100).create();
    Zones.Draft edge = zones.in(zone, centre).radius(90);

    List<ApiResponse> responses = interleaved.run(
        () -> editor.post(edge.path(), edge.json()),
        () -> editor.put(Zones.PATH + zone, "{\"radius\":50}"));
    responses.get(0).expect(201);
    responses.get(1).expectProblem(409, "conflict");

    long other = zones.at(district, centre).radius(100).create();
    Zones.Draft out = zones.in(other, centre).radius(90);
    responses = interleaved.run(
        () -> editor.put(Zones.PATH + other, "{\"radius\":50}"),
        () -> editor.post(out.path(), out.json()));
    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/radius");
  }

  // zones and locations

  @Test
  void zoneThatMovesIntoALocationIsDeletedWithIt() throws Exception {
    long zone = zones.at(city, centre).create();

    List<ApiResponse> responses = interleaved.run(
        () -> editor.put(Zones.PATH + zone, "{\"location_id\":%d}".formatted(district)),
        () -> editor.delete(LOCATIONS + district));

    responses.get(0).expect(200);
    responses.get(1).expect(200);
    root.get(Zones.PATH + zone).expectProblem(404, "not-found");
  }

  @Test
  void zoneNeitherMovesIntoNorOutOfALocationThatIsBeingDeleted() throws Exception {
    long zone = zones.at(city, centre).create();
    List<ApiResponse> responses = interleaved.run(
        () -> editor.delete(LOCATIONS + district),
        () -> root.put(Zones.PATH + zone, "{\"location_id\":%d}".formatted(district)));
    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/location_id");

    long location = locations.createUnder(city);
    long inside = zones.at(location, centre).create();
    responses = interleaved.run(
        () -> editor.delete(LOCATIONS + location),
        () -> root.put(Zones.PATH + inside, "{\"location_id\":%d}".formatted(city)));
    responses.get(0).expect(200);
    responses.get(1).expectProblem(404, "not-found");
  }

  // users and locations

  @Test
  void administratorOfALocationThatIsBeingDeletedIsNotAppointed() throws Exception {
    Person person = users.newcomer();
    Person admin = users.root();

    List<ApiResponse> responses = interleaved.run(
        () -> editor.delete(LOCATIONS + district), () -> admin.appoint(person.id(), district));

    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/admin_location_id");
  }

  @Test
  void administratorThatIsBeingAppointedLosesTheDeletedLocation() throws Exception {
    Person person = users.administratorOf(city);
    Person admin = users.root();

    List<ApiResponse> responses = interleaved.run(
        () -> admin.appoint(person.id(), district), () -> editor.delete(LOCATIONS + district));

    responses.get(0).expect(200);
    responses.get(1).expect(200);
    assertThat(person.profile().path("admin_location_id").isNull()).isTrue();
  }

  @Test
  void userThatMovesToALocationThatIsBeingDeletedHasNoHomeLocation() throws Exception {
    Person person = users.newcomer();
    String body = "{\"location_id\":%d}".formatted(district);

    List<ApiResponse> responses = interleaved.run(
        () -> editor.delete(LOCATIONS + district), () -> person.api().put("/api/users/", body));

    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/location_id");
  }

  @Test
  void lastRootIsNotDemotedConcurrentlyWithTheOthers() throws Exception {
    Person last = users.administratorOf(Locations.ROOT);
    Person admin = users.root();
    String demoteOthers = "UPDATE users SET admin_location_id = NULL"
        + " WHERE admin_location_id = 1 AND id <> " + last.id();
    try {
      interleaved
          .runBeside(demoteOthers, () -> last.appoint(last.id(), null))
          .expectProblem(409, "last-root");
    } finally {
      last.appoint(admin.id(), Locations.ROOT).expect(200);
      admin.appoint(last.id(), null).expect(200);
    }
  }

  // locations

  @Test
  void concurrentMovesDoNotCreateACycle() throws Exception {
    long one = locations.createUnder(city);
    long other = locations.createUnder(city);

    List<ApiResponse> responses =
        interleaved.run(() -> locations.move(one, other), () -> locations.move(other, one));

    responses.get(0).expect(200);
    responses.get(1).expectProblem(409, "conflict");
  }

  @Test
  void siblingsDoNotGetTheSameName() throws Exception {
    String name = Locations.newName();
    long sibling = locations.createUnder(city);

    List<ApiResponse> responses = interleaved.run(
        () -> editor.post(LOCATIONS, Locations.body(name, city)),
        () -> editor.put(LOCATIONS + sibling, "{\"name\":\"%s\"}".formatted(name)));

    responses.get(0).expect(201);
    responses.get(1).expectProblem(409, "conflict");
  }

  @Test
  void locationDoesNotMoveBelowALocationThatIsBeingDeleted() throws Exception {
    long moved = locations.createUnder(city);

    List<ApiResponse> responses = interleaved.run(
        () -> editor.delete(LOCATIONS + district), () -> locations.move(moved, district));

    responses.get(0).expect(200);
    responses.get(1).expectInvalid("/root");
    assertThat(locations.get(moved).path("root").asLong()).isEqualTo(city);
  }

  @Test
  void locationThatMovesBelowAnotherLocationIsDeletedWithIt() throws Exception {
    long moved = locations.createUnder(city);

    List<ApiResponse> responses = interleaved.run(
        () -> locations.move(moved, district), () -> editor.delete(LOCATIONS + district));

    responses.get(0).expect(200);
    responses.get(1).expect(200);
    anonymous.get(LOCATIONS + moved).expectProblem(404, "not-found");
  }

  // deadlocks and long waits

  @Test
  void deadlockIs503WithRetryAfter() throws Exception {
    long zone = zones.at(district, centre).create();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Connection other = database.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SET LOCAL deadlock_timeout = '1h'");
      statement.execute("SELECT id FROM zones WHERE id = %d FOR UPDATE".formatted(zone));
      Future<ApiResponse> response =
          thread.submit(() -> editor.put(Zones.PATH + zone, "{\"title\":\"Other\"}"));
      Locks.awaitWaiterFor(other);
      statement.execute("SELECT id FROM locations WHERE id = %d FOR UPDATE".formatted(district));
      other.rollback();

      assertThat(response.get().expectProblem(503, "service-unavailable").header("Retry-After"))
          .isPresent();
    } finally {
      thread.shutdownNow();
    }
    editor.put(Zones.PATH + zone, "{\"title\":\"Other\"}").expect(200);
  }

  @Test
  void requestDoesNotWaitLongForALockedTable() throws Exception {
    Api visitor = users.newcomer().api();
    try (Connection other = database.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("LOCK TABLE zones IN ACCESS EXCLUSIVE MODE");
      Future<ApiResponse> waiting = CompletableFuture.supplyAsync(
          () -> visitor.get("/api/zones/around?latitude=1&longitude=1"));

      assertThat(waiting.get().expectProblem(503, "service-unavailable").header("Retry-After"))
          .isPresent();
      assertThat(anonymous.get("/api/health").expect(200).body()).isEqualTo("Healthy");
      other.rollback();
    }
  }

  /** The statement of another transaction, which moves a zone from the district to the city. */
  private String moveToCity(long zone) {
    return "UPDATE zones SET location_id = %d WHERE id = %d".formatted(city, zone);
  }

  /** The number of states of an object that are recorded for the bundle of the city. */
  private long recordedInCity(long object) throws SQLException {
    return count(
        "SELECT count(*) FROM bundle_changes WHERE kind = 'objects' AND item_id = %d AND location_id = %d"
            .formatted(object, city));
  }

  private static String target(String filename) {
    return "{\"target_image_file\":\"%s\"}".formatted(filename);
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
