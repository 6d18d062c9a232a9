package org.tmtar.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Await;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/** Bundles over HTTP. {@code BundleHistoriesIT} tests the content of differences. */
@IntegrationTest
class BundleIT {

  static final List<AccessRule<BundleIT>> RULES = List.of(AccessRule.of(
      "getBundle", RightsMatrix.SIGNED_IN, (test, api) -> api.get(path(test.matrix.here()))));

  private static final List<String> LISTS =
      List.of("locations", "events", "zones", "subzones", "objects", "files");

  private final RightsMatrix matrix;
  private final Locations locations;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final Users users;
  private final TestDatabase database;
  private final long city;
  private final long museum;
  private final Api editor;
  private final Person reader;
  private final Api visitor;
  private final Spot spot = Spot.alone();

  BundleIT(
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
    this.users = users;
    this.database = database;
    this.city = locations.createUnder(Locations.ROOT);
    this.museum = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
    this.reader = users.newcomer();
    this.visitor = reader.api();
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void bundleHasTheVisibleContentOfTheLocationAndTheEventsAbove() {
    long hall = locations.createUnder(museum);
    String image = uploads.png().to(city).create();
    String model = uploads.glb().to(city).asProtected().create();
    long above = events
        .news(city)
        .with("image_file_name", image)
        .translated("uk", "Подія")
        .create();
    long below = events.sale(hall).create();
    events.news(hall).inactive().create();
    events.news(hall).published(Instant.now().plus(Duration.ofHours(1)), null).create();
    long zone = zones.at(hall, spot).create();
    long subzone = zones.in(zone, spot).create();
    long object = objects.in(subzone).target(image).asset(model).create();
    objects.in(subzone).inactive().create();
    objects.in(zones.in(zone, spot).inactive().create()).create();
    objects.in(zones.in(zones.at(hall, spot).secret().create(), spot).create()).create();
    zones.at(hall, spot).inactive().create();
    zones.at(city, spot).create();

    JsonNode bundle = bundle(visitor.withHeader("Accept-Language", "uk"), museum);

    assertThat(Objects.ids(bundle.path("locations")))
        .containsExactly(Locations.ROOT, city, museum, hall);
    assertThat(Objects.ids(bundle.path("events"))).contains(above, below);
    assertThat(bundle.path("events").valueStream())
        .filteredOn(event -> event.path("location_id").asLong() != Locations.ROOT)
        .extracting(event -> event.path("id").asLong())
        .containsExactly(above, below);
    assertThat(Zones.ids(bundle.path("zones"))).containsExactly(zone);
    assertThat(Zones.ids(bundle.path("subzones"))).containsExactly(subzone);
    assertThat(Objects.ids(bundle.path("objects"))).containsExactly(object);
    assertThat(bundle.at("/objects/0/asset_url").asText()).isEqualTo(Uploads.PATH + model);
    assertThat(names(bundle)).contains(image, model).doesNotHaveDuplicates();
    assertThat(bundle.path("deleted").valueStream()).allMatch(JsonNode::isEmpty);
    assertThat(bundle(users.root().api(), museum).path("zones")).isEqualTo(bundle.path("zones"));
  }

  @Test
  void differenceHasOnlyWhatHasChanged() {
    String image = uploads.png().to(city).create();
    long zone = zones.at(museum, spot).create();
    long subzone = zones.in(zone, spot).create();
    long object = objects.in(subzone).target(image).create();
    long hidden = zones.at(museum, spot).create();
    long event = events.news(museum).create();
    zones.at(museum, spot).create();
    JsonNode before = bundle(visitor, museum);
    editor.put(Zones.PATH + zone, "{\"secret\":true}").expect(200);
    editor.put(Zones.PATH + hidden, "{\"active\":false}").expect(200);
    editor.put("/api/events/" + event, "{\"title\":\"Changed\"}").expect(200);
    long added = zones.at(museum, spot).create();

    JsonNode difference = difference(museum, before);

    assertThat(Zones.ids(difference.path("zones"))).containsExactly(added);
    assertThat(difference.path("events").valueStream())
        .extracting(each -> each.path("title").asText())
        .contains("Changed");
    assertThat(numbers(difference.at("/deleted/zones"))).containsExactlyInAnyOrder(zone, hidden);
    assertThat(numbers(difference.at("/deleted/subzones"))).containsExactly(subzone);
    assertThat(numbers(difference.at("/deleted/objects"))).containsExactly(object);
    assertThat(difference.at("/deleted/files").valueStream())
        .extracting(JsonNode::asText)
        .contains(image);
    JsonNode next = difference(museum, difference);
    assertThat(next.path("zones")).isEmpty();
    assertThat(next.at("/deleted/zones")).isEmpty();
  }

  @Test
  void alternativeTextOfAnImageIsAChangeOfWhatShowsIt() {
    String image = uploads.png().to(city).create();
    long zone = zones.at(museum, spot).with("image_file_name", image).create();
    zones.at(museum, spot).create();
    long event = events.news(museum).with("image_file_name", image).create();
    JsonNode before = bundle(visitor, museum);

    editor.put(Uploads.PATH + image, "{\"alt\":\"A tower\"}").expect(200);

    JsonNode difference = difference(museum, before);
    assertThat(Zones.ids(difference.path("zones"))).containsExactly(zone);
    assertThat(difference.at("/zones/0/image_alt").asText()).isEqualTo("A tower");
    assertThat(alts(difference, event)).containsExactly("A tower");
    editor.put(Uploads.PATH + image, "{\"label\":\"Tower\"}").expect(200);
    assertThat(difference(museum, difference).path("zones")).isEmpty();
  }

  @Test
  void alternativeTextOfAProtectedImageIsNotInTheBundle() {
    String image = uploads.png().to(city).create();
    editor.put(Uploads.PATH + image, "{\"alt\":\"A tower\"}").expect(200);
    long event = events.news(museum).with("image_file_name", image).create();
    JsonNode whilePublic = bundle(visitor, museum);

    editor.put(Uploads.PATH + image, "{\"visibility\":\"protected\"}").expect(200);
    JsonNode whileProtected = difference(museum, whilePublic);
    editor.put(Uploads.PATH + image, "{\"visibility\":\"public\"}").expect(200);

    assertThat(alts(whilePublic, event)).containsExactly("A tower");
    assertThat(alts(whileProtected, event)).containsExactly("null");
    assertThat(alts(difference(museum, whileProtected), event)).containsExactly("A tower");
  }

  /** A file to which a secret zone or an object in one refers is protected everywhere. */
  @Test
  void itemsWithAnImageChangeWhenSecretContentBeginsOrCeasesToUseIt() {
    String image = uploads.png().to(city).create();
    editor.put(Uploads.PATH + image, "{\"alt\":\"A tower\"}").expect(200);
    long zone = zones.at(museum, spot).with("image_file_name", image).create();
    long event = events.news(museum).with("image_file_name", image).create();
    long other = zones.at(city, spot).with("image_file_name", image).create();
    JsonNode before = bundle(visitor, museum);

    editor.put(Zones.PATH + other, "{\"secret\":true}").expect(200);

    JsonNode hidden = difference(museum, before);
    assertThat(Zones.ids(hidden.path("zones"))).containsExactly(zone);
    assertThat(hidden.at("/zones/0/image_alt").isNull()).isTrue();
    assertThat(alts(hidden, event)).containsExactly("null");
    editor.delete(Zones.PATH + other).expect(200);
    JsonNode shown = difference(museum, hidden);
    assertThat(hidden.at("/deleted/zones")).isEmpty();
    assertThat(shown.at("/zones/0/image_alt").asText()).isEqualTo("A tower");
    assertThat(alts(shown, event)).containsExactly("A tower");
    long secret = zones.at(city, spot).secret().create();
    objects.in(zones.in(secret, spot).create()).target(image).create();
    JsonNode ofObject = difference(museum, shown);
    assertThat(alts(ofObject, event)).containsExactly("null");
    editor.put(Zones.PATH + secret, "{\"secret\":false}").expect(200);
    assertThat(alts(difference(museum, ofObject), event)).containsExactly("A tower");
  }

  @Test
  void alternativeTextOfTheImageOfASecretZoneIsNotInTheBundle() {
    String image = uploads.png().to(city).create();
    editor.put(Uploads.PATH + image, "{\"alt\":\"A tower\"}").expect(200);
    long event = events.news(museum).with("image_file_name", image).create();

    zones.at(museum, spot).secret().with("image_file_name", image).create();

    assertThat(alts(bundle(visitor, museum), event)).containsExactly("null");
  }

  /** The bundle is read after the publication of the event is committed, and before the text is. */
  @Test
  void alternativeTextThatChangesDuringThePublicationIsInTheDifference() throws Exception {
    String image = uploads.png().to(city).create();
    Instant now = Instant.now();
    long event = events
        .news(museum)
        .published(now.plus(Duration.ofHours(1)), null)
        .with("image_file_name", image)
        .create();
    JsonNode before;

    try (Connection publisher = database.dataSource().getConnection();
        Statement publication = publisher.createStatement();
        Connection describer = database.dataSource().getConnection();
        Statement description = describer.createStatement()) {
      publisher.setAutoCommit(false);
      describer.setAutoCommit(false);
      publication.execute(
          "UPDATE events SET publish_from = now() - interval '1 hour' WHERE id = " + event);
      description.execute(
          "UPDATE files SET alt = 'A tower' WHERE filename = '%s'".formatted(image));
      publisher.commit();
      before = bundle(visitor, museum);
      describer.commit();
    }

    assertThat(alts(before, event)).containsExactly("null");
    assertThat(alts(difference(museum, before), event)).containsExactly("A tower");
  }

  @Test
  void movedLocationLeavesOneBundleAndEntersAnother() {
    long hall = locations.createUnder(museum);
    long other = locations.createUnder(city);
    long event = events.news(hall).create();
    long zone = zones.at(hall, spot).create();
    JsonNode left = bundle(visitor, museum);
    JsonNode entered = bundle(visitor, other);

    locations.move(hall, other).expect(200);

    JsonNode leaving = difference(museum, left);
    assertThat(numbers(leaving.at("/deleted/locations"))).contains(hall);
    assertThat(numbers(leaving.at("/deleted/events"))).contains(event);
    assertThat(numbers(leaving.at("/deleted/zones"))).contains(zone);
    JsonNode entering = difference(other, entered);
    assertThat(Objects.ids(entering.path("locations"))).contains(hall, other);
    assertThat(Objects.ids(entering.path("events"))).contains(event);
    assertThat(Zones.ids(entering.path("zones"))).containsExactly(zone);
  }

  @Test
  void deletedLocationIsNamedWithItsContent() {
    long hall = locations.createUnder(museum);
    String target = uploads.png().to(hall).create();
    String asset = uploads.glb().to(hall).create();
    long event = events.news(hall).create();
    long zone = zones.at(hall, spot).create();
    long subzone = zones.in(zone, spot).create();
    long object = objects.in(subzone).target(target).asset(asset).create();
    JsonNode before = bundle(visitor, museum);

    editor.delete("/api/locations/" + hall).expect(200);

    JsonNode deleted = difference(museum, before).path("deleted");
    assertThat(numbers(deleted.path("locations"))).containsExactly(hall);
    assertThat(numbers(deleted.path("events"))).containsExactly(event);
    assertThat(numbers(deleted.path("zones"))).containsExactly(zone);
    assertThat(numbers(deleted.path("subzones"))).containsExactly(subzone);
    assertThat(numbers(deleted.path("objects"))).containsExactly(object);
    assertThat(deleted.path("files").valueStream())
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(target, asset);
  }

  @Test
  void clientLearnsNothingOfChangesInSecretZones() {
    long zone = zones.at(museum, spot).secret().create();
    long subzone = zones.in(zone, spot).create();
    JsonNode before = bundle(visitor, museum);
    long object = objects.in(subzone).target(uploads.png().to(city).create()).create();
    editor.put(Objects.PATH + object, "{\"name\":\"x\"}").expect(200);
    editor.delete(Objects.PATH + object).expect(200);
    editor.put(Zones.PATH + zone, "{\"title\":\"x\"}").expect(200);
    events.news(museum).published(Instant.now().plus(Duration.ofHours(1)), null).create();

    JsonNode difference = difference(museum, before);

    for (String list : List.of("zones", "subzones", "objects")) {
      assertThat(difference.path(list)).isEmpty();
      assertThat(difference.path("deleted").path(list)).isEmpty();
    }
    assertThat(events(difference, museum)).isEmpty();
  }

  @Test
  void unchangedBundleIs304ByItsEntityTag() {
    zones.at(museum, spot).create();
    ApiResponse first = visitor.get(path(museum)).expect(200);
    assertThat(first.header("Cache-Control")).contains("private, no-cache");
    AtomicReference<String> tag = new AtomicReference<>();
    // A transaction of a background task may have been open, so that the zone is sent once more.
    Await.until(
        () -> {
          tag.set(visitor.get(path(museum)).expect(200).header("ETag").orElseThrow());
          return visitor
                  .withHeader("If-None-Match", tag.get())
                  .get(path(museum))
                  .status()
              == 304;
        },
        "a bundle is unchanged");

    zones.at(museum, spot).create();

    visitor.withHeader("If-None-Match", tag.get()).get(path(museum)).expect(200);
    visitor.withHeader("If-None-Match", "\"1-2-3\", W/\"x\"").get(path(museum)).expect(200);
  }

  @Test
  void cursorThatIsNotOfThisBundleIs410() {
    String cursor = bundle(visitor, museum).path("cursor").asText();
    String[] parts = cursor.split("-", 3);

    visitor.get(path(museum) + "?since=" + cursor).expect(200);
    for (String other : List.of(
        bundle(visitor, city).path("cursor").asText(),
        "1-" + parts[1] + "-" + parts[2],
        parts[0] + "-1-" + parts[2],
        cursor.substring(0, cursor.length() - 2),
        "0",
        "",
        "9".repeat(400))) {
      visitor.get(path(museum) + "?since=" + other).expectProblem(410, "unusable-cursor");
    }
  }

  @Test
  void responseIsCompressedForClientsThatAcceptThis() throws IOException {
    long zone = zones.at(museum, spot).create();

    // The contract describes the body that a client decodes.
    ApiResponse compressed = Api.withoutContract(visitor.server())
        .withBearer(reader.accessToken())
        .withHeader("Accept-Encoding", "gzip")
        .get(path(museum))
        .expect(200);

    assertThat(compressed.header("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers("Vary")).contains("Accept-Encoding");
    try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(compressed.bytes()))) {
      assertThat(Zones.ids(new JsonMapper().readTree(body).path("zones"))).containsExactly(zone);
    }
    assertThat(visitor.get(path(museum)).header("Content-Encoding")).isEmpty();
  }

  @Test
  void locationThatDoesNotExistIs404() {
    visitor.get(path(999_999_999)).expectProblem(404, "not-found");
  }

  private static String path(long location) {
    return "/api/locations/" + location + "/bundle";
  }

  private static JsonNode bundle(Api api, long location) {
    JsonNode bundle = api.get(path(location)).expect(200).json();
    assertThat(LISTS).allMatch(list -> bundle.path(list).isArray());
    return bundle;
  }

  private JsonNode difference(long location, JsonNode earlier) {
    return visitor
        .get(path(location) + "?since=" + earlier.path("cursor").asText())
        .expect(200)
        .json();
  }

  private static List<Long> events(JsonNode difference, long location) {
    return difference
        .path("events")
        .valueStream()
        .filter(event -> event.path("location_id").asLong() == location)
        .map(event -> event.path("id").asLong())
        .toList();
  }

  /** The alternative text of the image of an event; empty if the bundle does not have the event. */
  private static List<String> alts(JsonNode bundle, long event) {
    return bundle
        .path("events")
        .valueStream()
        .filter(each -> each.path("id").asLong() == event)
        .map(each -> each.path("image_alt").asText())
        .toList();
  }

  private static List<Long> numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asLong).toList();
  }

  private static List<String> names(JsonNode bundle) {
    return bundle
        .path("files")
        .valueStream()
        .map(file -> file.path("filename").asText())
        .toList();
  }
}
