package org.tmtar.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The content that is readable without an account. */
@IntegrationTest
class VisitIT {

  private static final String VISIT = "/api/visit?";
  private static final String AT = VISIT + "location_id=";
  private static final String VISITED_ZONE = "/api/visit/zones/";
  private static final String OLDER = "/api/visit/events?location_id=";
  private static final String EVENTS = "/api/events/";
  private static final String LOCATIONS = "/api/locations/";

  /** An id that was never assigned. */
  private static final long NONE = 999_999_999;

  private final Api anonymous;
  private final Users users;
  private final Locations locations;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final Spot centre = Spot.alone();
  private final long country;
  private final long city;
  private final long museum;

  /** The city is public, and so is the museum below it. The country above it is not. */
  VisitIT(
      Api anonymous,
      Users users,
      Locations locations,
      Events events,
      Zones zones,
      Objects objects,
      Uploads uploads) {
    this.anonymous = anonymous;
    this.users = users;
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.country = locations.createUnder(Locations.ROOT);
    this.city = locations.createAt(centre.latitude(), centre.longitude(), country);
    this.museum = locations.createUnder(city);
    locations.setPublic(city, true).expect(200);
  }

  @Test
  void nearestPublicLocationIsFoundByACoarsePosition() {
    Spot nearer = centre.north(500);
    locations.createAt(nearer.latitude(), nearer.longitude(), country);
    Spot farther = centre.north(4000);
    long other = locations.createAt(farther.latitude(), farther.longitude(), country);
    locations.setPublic(other, true).expect(200);

    JsonNode visit = visit(centre);

    assertThat(visit.at("/location/id").asLong()).isEqualTo(city);
    assertThat(visit.at("/location/public").asBoolean()).isTrue();
    assertThat(Locations.ids(visit.path("ancestors"))).containsExactly(country, Locations.ROOT);
    assertThat(visit.path("zones_within").asInt()).isEqualTo(5000);
  }

  @Test
  void positionWithMoreThanTwoDecimalsIsRefused() {
    for (String latitude :
        List.of("50.451", "50.450", "5e1", "50.", ".5", "+5", "x", "91", "NaN")) {
      anonymous.get(VISIT + "longitude=1&latitude=" + latitude).expectInvalid("/latitude");
    }
    anonymous.get(VISIT + "latitude=1&longitude=-180.01").expectInvalid("/longitude");
    anonymous.get(VISIT + "latitude=1").expectInvalid("/longitude");
    anonymous.get("/api/visit").expectInvalid("/latitude");
    anonymous.get(AT + city + "&latitude=1&longitude=1").expectInvalid("/location_id");
    anonymous.get(AT + city + "&language=e").expectInvalid("/language");
    anonymous.get(AT + 0).expectInvalid("/location_id");
    for (String latitude : List.of("-90", "90.00", "0", "-0.5", "1.5")) {
      anonymous.get(VISIT + "longitude=180&latitude=" + latitude).expect(200);
    }
  }

  @Test
  void locationThatIsNotPublicIsLikeAMissingOne() {
    long closed = locations.createUnder(city);
    locations.setPublic(closed, false).expect(200);
    long below = locations.createUnder(closed);
    String none = anonymous.get(AT + NONE).expectProblem(404, "not-found").text("detail");

    for (long location : List.of(country, closed, below)) {
      assertThat(anonymous.get(AT + location).expectProblem(404, "not-found").text("detail"))
          .isEqualTo(none);
    }
    anonymous.get(AT + museum).expect(200);
  }

  @Test
  void feedHasTheEventsOfPublicLocationsOnly() {
    long ofMuseum = events.news(museum).create();
    long ofCity = events.news(city).create();
    long sale = events.sale(city).create();
    events.news(country).create();
    events.news(city).inactive().create();
    events.news(city).published(Instant.parse("2090-01-01T00:00:00Z"), null).create();
    events
        .news(city)
        .published(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-02-01T00:00:00Z"))
        .create();

    JsonNode visit = anonymous.get(AT + museum).expect(200).json();

    assertThat(Events.ids(visit.path("news"))).containsExactly(ofCity, ofMuseum);
    assertThat(Events.ids(visit.path("sales"))).containsExactly(sale);
  }

  @Test
  void olderEventsFollowByCursorWithoutAnAccount() {
    List<Long> all = IntStream.range(0, VisitService.MAX_EVENTS + 2)
        .mapToObj(number -> events.news(number % 2 == 0 ? city : museum).create())
        .sorted(Comparator.reverseOrder())
        .toList();
    events.sale(city).create();

    JsonNode visit = at(museum);
    String path = OLDER + museum + "&type=news";
    JsonNode older = anonymous
        .get(path + "&after=" + visit.path("news_after").asText())
        .expect(200)
        .json();

    assertThat(Stream.of(visit.path("news"), older.path("events"))
            .flatMap(part -> Events.ids(part).stream()))
        .containsExactlyElementsOf(all);
    assertThat(older.path("after").isNull()).isTrue();
    assertThat(visit.path("sales_after").isNull()).isTrue();
    ApiResponse newest = anonymous.get(path).expect(200);
    assertThat(newest.json().path("events")).isEqualTo(visit.path("news"));
    anonymous
        .withHeader("If-None-Match", newest.header("ETag").orElseThrow())
        .get(path)
        .expect(304);
  }

  @Test
  void olderEventsAreThoseOfAPublicLocation() {
    anonymous.get(OLDER + country + "&type=news").expectProblem(404, "not-found");
    anonymous.get(OLDER + NONE + "&type=news").expectProblem(404, "not-found");
    anonymous.get(OLDER + city).expectInvalid("/type");
    anonymous.get(OLDER + city + "&type=all").expectInvalid("/type");
    anonymous.get(OLDER + city + "&type=sales&after=x").expectInvalid("/after");
    anonymous.get("/api/visit/events?type=news").expectInvalid("/location_id");
  }

  @Test
  void topmostPublicLocationsAreListedAtAnyDepth() {
    long closed = locations.createUnder(city);
    locations.setPublic(closed, false).expect(200);
    long reopened = locations.createPublicUnder(locations.createUnder(closed));
    locations.createPublicUnder(city);

    assertThat(topmost()).contains(city, reopened).doesNotContain(museum, country, closed);

    locations.setPublic(country, true).expect(200);
    assertThat(topmost()).contains(country, reopened).doesNotContain(city);
  }

  private List<Long> topmost() {
    List<Long> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      ApiResponse list = anonymous.get("/api/visit/locations?page=" + page).expect(200);
      assertThat(list.header("Cache-Control")).contains("public, max-age=60");
      List<Long> ids = Locations.ids(list.json());
      if (ids.isEmpty()) {
        return all;
      }
      all.addAll(ids);
    }
  }

  @Test
  void alternativeTextOfAnImageReachesVisitors() {
    String image = uploads.png().to(city).create();
    events.news(city).with("image_file_name", image).create();
    long zone = zones.at(city, centre).with("image_file_name", image).create();
    String tag = tag(AT + city);
    String ofZone = tag(VISITED_ZONE + zone);

    users.root().api().put(Uploads.PATH + image, "{\"alt\":\"A tower\"}").expect(200);

    JsonNode visit = at(city);
    assertThat(visit.at("/news/0/image_alt").asText()).isEqualTo("A tower");
    assertThat(visit.at("/zones/0/image_alt").asText()).isEqualTo("A tower");
    assertThat(anonymous.get(VISITED_ZONE + zone).expect(200).text("image_alt"))
        .isEqualTo("A tower");
    expectOther(tag, AT + city);
    expectOther(ofZone, VISITED_ZONE + zone);
  }

  @Test
  void feedChangesWithTheNextRequestAfterALocationBecomesPublicOrMoves() {
    long news = events.news(country).create();
    assertThat(Events.ids(at(museum).path("news"))).isEmpty();

    locations.setPublic(country, true).expect(200);
    assertThat(Events.ids(at(museum).path("news"))).containsExactly(news);
    locations.setPublic(country, null).expect(200);
    assertThat(Events.ids(at(museum).path("news"))).isEmpty();

    long elsewhere = locations.createPublicUnder(Locations.ROOT);
    long other = events.news(elsewhere).create();
    locations.move(museum, elsewhere).expect(200);
    assertThat(Events.ids(at(museum).path("news"))).containsExactly(other);
    locations.move(museum, country).expect(200);
    anonymous.get(AT + museum).expectProblem(404, "not-found");
  }

  @Test
  void everyLocationBelowInheritsTheNearestValueAbove() {
    long room = locations.createUnder(museum);
    long closed = locations.createUnder(room);
    locations.setPublic(closed, false).expect(200);
    long opened = locations.createUnder(closed);
    locations.setPublic(opened, true).expect(200);

    for (long location : List.of(city, museum, room, opened)) {
      anonymous.get(AT + location).expect(200);
    }
    anonymous.get(AT + closed).expectProblem(404, "not-found");

    locations.setPublic(city, null).expect(200);
    for (long location : List.of(city, museum, room, closed)) {
      anonymous.get(AT + location).expectProblem(404, "not-found");
    }
    anonymous.get(AT + opened).expect(200);
    assertThat(locations.get(city).path("public").isNull()).isTrue();
  }

  @Test
  void locationIsCreatedPublic() {
    String body =
        "{\"name\":\"%s\",\"root\":%d,\"public\":true}".formatted(Locations.newName(), country);

    ApiResponse created = users.root().api().post(LOCATIONS, body).expect(201);

    assertThat(created.json().path("public").asBoolean()).isTrue();
    anonymous.get(AT + created.text("id")).expect(200);
  }

  @Test
  void zonesAreThoseOfPublicLocationsWithinReach() {
    long near = zones.at(museum, centre.north(200)).create();
    long far = zones.at(city, centre.east(5050)).create();
    long elsewhere =
        zones.at(locations.createPublicUnder(Locations.ROOT), centre).create();
    zones.at(city, centre.east(5150)).create();
    zones.at(country, centre).create();
    zones.at(city, centre).inactive().create();
    zones.at(city, centre).secret().create();
    long subzone = zones.in(near, centre.north(200)).create();
    objects.in(subzone).create();
    objects.in(subzone).create();
    objects.in(subzone).inactive().create();
    objects.in(zones.in(near, centre.north(200)).inactive().create()).create();

    for (JsonNode visit : List.of(visit(centre), at(city))) {
      assertThat(Zones.ids(visit.path("zones"))).containsExactly(elsewhere, near, far);
      assertThat(visit.at("/zones/0/objects").asInt()).isZero();
      assertThat(visit.at("/zones/1/objects").asInt()).isEqualTo(2);
    }
  }

  @Test
  void locationWithoutAPositionHasItsOwnZones() {
    long first = zones.at(museum, centre).create();
    long second = zones.at(museum, centre.north(20_000)).create();
    zones.at(city, centre).create();

    JsonNode visit = at(museum);

    assertThat(Zones.ids(visit.path("zones"))).containsExactly(first, second);
    assertThat(visit.path("zones_within").isNull()).isTrue();
  }

  @Test
  void longTextsAreCompleteAndInTheLanguageOfTheReader() {
    String description = "Д".repeat(3000);
    long near = zones
        .at(museum, centre)
        .with("language", "en")
        .with("translations", Map.of("uk", Map.of("title", "Брама", "description", description)))
        .create();
    long far = zones.at(museum, centre.north(200)).titled("Gate").create();

    for (String query : List.of(centre.query(), "location_id=" + museum)) {
      ApiResponse visit =
          anonymous.withHeader("Accept-Language", "uk").get(VISIT + query).expect(200);
      assertThat(Zones.ids(visit.json().path("zones"))).containsExactly(near, far);
      assertThat(visit.json().at("/zones/0/title").asText()).isEqualTo("Брама");
      assertThat(visit.json().at("/zones/0/description").asText()).isEqualTo(description);
      assertThat(visit.json().at("/zones/1/title").asText()).isEqualTo("Gate");
      assertThat(visit.header("Content-Language")).contains("uk");
    }
  }

  @Test
  void zoneHasItsContentWithPathsThatNeedNoBearer() {
    long zone = zones.at(city, centre).create();
    long subzone = zones.in(zone, centre).create();
    long hidden = zones.in(zone, centre).inactive().create();
    String image = uploads.png().to(city).create();
    String model = uploads.glb().to(city).asProtected().create();
    long object = objects.in(subzone).target(image).asset(model).create();
    objects.in(subzone).inactive().create();
    objects.in(hidden).create();

    JsonNode content = anonymous.get(VISITED_ZONE + zone).expect(200).json();

    assertThat(content.path("id").asLong()).isEqualTo(zone);
    assertThat(Zones.ids(content.path("subzones"))).containsExactly(subzone);
    assertThat(Objects.ids(content.path("objects"))).containsExactly(object);
    expectWithoutProtectedFile(content.at("/objects/0"), image);
    for (String path : List.of(Objects.PATH + object, Objects.PATH + "subzone/" + subzone)) {
      JsonNode found = anonymous.get(path).expect(200).json();
      expectWithoutProtectedFile(found.isArray() ? found.path(0) : found, image);
    }
    JsonNode ofUser =
        users.newcomer().api().get(Objects.PATH + object).expect(200).json();
    assertThat(ofUser.path("asset_file").asText()).isEqualTo(model);
  }

  private void expectWithoutProtectedFile(JsonNode object, String image) {
    assertThat(object.path("target_image_file").asText()).isEqualTo(image);
    anonymous.get(object.path("target_image_url").asText()).expect(200);
    assertThat(object.path("asset_file").isNull()).isTrue();
    assertThat(object.path("asset_url").isNull()).isTrue();
  }

  @Test
  void protectedImageOfAnEventIsWithheld() {
    String image = uploads.png().to(city).asProtected().create();
    users.root().api().put(Uploads.PATH + image, "{\"alt\":\"A tower\"}").expect(200);
    long event = events.news(city).with("image_file_name", image).create();

    for (JsonNode found :
        List.of(anonymous.get(EVENTS + event).expect(200).json(), at(city).at("/news/0"))) {
      assertThat(found.path("id").asLong()).isEqualTo(event);
      assertThat(found.path("image_file_name").isNull()).isTrue();
      assertThat(found.path("image_file_url").isNull()).isTrue();
      assertThat(found.path("image_alt").isNull()).isTrue();
    }
    assertThat(anonymous.get(EVENTS + event).header("ETag"))
        .isNotEqualTo(users.root().api().get(EVENTS + event).header("ETag"));
  }

  /** One of the zones with the image is not secret, and neither is the object that uses it. */
  @Test
  void imageOfASecretZoneIsWithheldFromTheObjectsOfASubzone() {
    String image = uploads.png().to(city).create();
    zones.at(city, centre).with("image_file_name", image).create();
    zones.at(city, centre).secret().with("image_file_name", image).create();
    long subzone = zones.in(zones.at(city, centre).create(), centre).create();
    objects.in(subzone).target(image).create();
    String list = Objects.PATH + "subzone/" + subzone;

    JsonNode ofAnyone = anonymous.get(list).expect(200).json().path(0);
    assertThat(ofAnyone.path("target_image_file").isNull()).isTrue();
    assertThat(ofAnyone.path("target_image_url").isNull()).isTrue();
    JsonNode ofUser = users.newcomer().api().get(list).expect(200).json().path(0);
    assertThat(ofUser.path("target_image_url").asText()).contains("signature=");
  }

  @Test
  void resourceThatIsNotPublicIsLikeAMissingOneWithoutABearer() {
    long closedZone = zones.at(country, centre).create();
    long inactive = zones.at(city, centre).inactive().create();
    long secret = zones.at(city, centre).secret().create();
    for (long zone : List.of(closedZone, inactive, secret)) {
      long subzone = zones.in(zone, centre).create();
      long object = objects.in(subzone).create();
      expectTheSame(Zones.PATH + zone, Zones.PATH + NONE);
      expectTheSame(VISITED_ZONE + zone, VISITED_ZONE + NONE);
      expectTheSame(Objects.PATH + object, Objects.PATH + NONE);
      expectTheSame(Objects.PATH + "subzone/" + subzone, Objects.PATH + "subzone/" + NONE);
    }
    long open = zones.at(city, centre).create();
    long hidden = zones.in(open, centre).inactive().create();
    expectTheSame(Objects.PATH + objects.in(hidden).create(), Objects.PATH + NONE);
    expectTheSame(Objects.PATH + "subzone/" + hidden, Objects.PATH + "subzone/" + NONE);
    expectTheSame(EVENTS + events.news(country).create(), EVENTS + NONE);
    expectTheSame(EVENTS + events.news(city).inactive().create(), EVENTS + NONE);
    expectTheSame(
        EVENTS
            + events
                .news(city)
                .published(Instant.parse("2090-01-01T00:00:00Z"), null)
                .create(),
        EVENTS + NONE);
    anonymous.get(Zones.PATH + open + "/subzones").expectMissingBearer();
    anonymous.get(Objects.PATH).expectMissingBearer();
  }

  private void expectTheSame(String path, String none) {
    for (String condition : List.of("\"1\"", "*")) {
      Api sender = anonymous
          .withHeader("X-Request-Id", "the-same-for-both")
          .withHeader("If-None-Match", condition);
      ApiResponse response = sender.get(path);
      ApiResponse ofNone = sender.get(none);
      assertThat(response.status()).isEqualTo(ofNone.status()).isIn(401, 404);
      assertThat(response.body()).isEqualTo(ofNone.body());
      assertThat(response.header("Cache-Control")).isEqualTo(ofNone.header("Cache-Control"));
      assertThat(response.header("WWW-Authenticate")).isEqualTo(ofNone.header("WWW-Authenticate"));
    }
  }

  @Test
  void refusedBearerIsRefusedForPublicResourcesToo() {
    long zone = zones.at(city, centre).create();

    anonymous.withBearer("a.b.c").get(Zones.PATH + zone).expectRefusedBearer("");
    anonymous.withBearer("a.b.c").get(VISITED_ZONE + zone).expect(200);
  }

  @Test
  void cachesSeparatePublicResponsesFromThoseToCallers() {
    long zone = zones.at(city, centre).create();
    long event = events.news(city).create();

    for (String path : List.of(Zones.PATH + zone, EVENTS + event, Objects.PATH + object(zone))) {
      ApiResponse toAnyone = anonymous.get(path).expect(200);
      assertThat(toAnyone.header("Cache-Control")).contains("public, max-age=60");
      assertThat(String.join(",", toAnyone.headers("Vary"))).contains("Authorization");
      ApiResponse toCaller = users.root().api().get(path).expect(200);
      assertThat(toCaller.header("Cache-Control").orElse("")).doesNotContain("public");
      assertThat(String.join(",", toCaller.headers("Vary"))).contains("Authorization");
      ApiResponse unchanged = anonymous
          .withHeader("If-None-Match", toAnyone.header("ETag").orElseThrow())
          .get(path);
      assertThat(unchanged.expect(304).header("Cache-Control")).contains("public, max-age=60");
    }
    assertThat(anonymous.get(Zones.PATH + NONE).expectMissingBearer().header("Cache-Control"))
        .contains("no-store");
  }

  private long object(long zone) {
    return objects.in(zones.in(zone, centre).create()).create();
  }

  @Test
  void entityTagOfAVisitChangesWithItsContent() {
    long event = events.news(city).create();
    long zone = zones.at(city, centre).create();
    long object = object(zone);
    Api root = users.root().api();
    String tag = tag(AT + city);
    anonymous.withHeader("If-None-Match", tag).get(AT + city).expect(304);
    String ofZone = tag(VISITED_ZONE + zone);
    anonymous.withHeader("If-None-Match", ofZone).get(VISITED_ZONE + zone).expect(304);

    root.put(EVENTS + event, "{\"title\":\"Other\"}").expect(200);
    String next = expectOther(tag, AT + city);
    root.put(Zones.PATH + zone, "{\"title\":\"Other\"}").expect(200);
    next = expectOther(next, AT + city);
    String nextOfZone = expectOther(ofZone, VISITED_ZONE + zone);
    root.put(Objects.PATH + object, "{\"name\":\"Other\"}").expect(200);
    nextOfZone = expectOther(nextOfZone, VISITED_ZONE + zone);
    root.delete(Objects.PATH + object).expect(200);
    next = expectOther(next, AT + city);
    expectOther(nextOfZone, VISITED_ZONE + zone);
    root.put(LOCATIONS + country, "{\"name\":\"%s\"}".formatted(Locations.newName()))
        .expect(200);
    expectOther(next, AT + city);
  }

  @Test
  void entityTagOfAZoneChangesWithTheProtectionOfTheFilesThatItShows() {
    long zone = zones.at(city, centre).create();
    long subzone = zones.in(zone, centre).create();
    String shown = uploads.png().to(city).create();
    String hidden = uploads.png().to(city).create();
    objects.in(subzone).target(shown).create();
    objects.in(subzone).target(hidden).inactive().create();
    objects.in(zones.in(zone, centre).inactive().create()).target(hidden).create();
    String tag = tag(VISITED_ZONE + zone);
    Api root = users.root().api();

    root.put(Uploads.PATH + hidden, "{\"visibility\":\"protected\"}").expect(200);
    assertThat(tag(VISITED_ZONE + zone)).isEqualTo(tag);
    root.put(Uploads.PATH + shown, "{\"visibility\":\"protected\"}").expect(200);
    String withheld = expectOther(tag, VISITED_ZONE + zone);
    root.put(Uploads.PATH + shown, "{\"visibility\":\"public\"}").expect(200);
    assertThat(tag(VISITED_ZONE + zone)).isNotEqualTo(withheld);
    zones.at(city, centre).secret().with("image_file_name", shown).create();
    assertThat(tag(VISITED_ZONE + zone)).isEqualTo(withheld);
  }

  private String expectOther(String former, String path) {
    String tag = tag(path);
    assertThat(tag).isNotEqualTo(former);
    return tag;
  }

  private String tag(String path) {
    ApiResponse response = anonymous.get(path).expect(200);
    assertThat(response.header("Cache-Control")).contains("public, max-age=60");
    return response.header("ETag").orElseThrow();
  }

  @Test
  void textsAreInTheRequestedLanguage() {
    events.news(city).in("en").titled("Open").translated("uk", "Відкрито").create();

    ApiResponse inUkrainian = anonymous.get(AT + city + "&language=uk").expect(200);

    assertThat(inUkrainian.json().at("/news/0/title").asText()).isEqualTo("Відкрито");
    assertThat(inUkrainian.header("Content-Language")).contains("uk");
    assertThat(at(city).at("/news/0/title").asText()).isEqualTo("Open");
    assertThat(anonymous
            .withHeader("Accept-Language", "uk")
            .get(AT + city)
            .expect(200)
            .json()
            .at("/news/0/title")
            .asText())
        .isEqualTo("Відкрито");
    assertThat(inUkrainian.header("ETag")).isNotEqualTo(anonymous.get(AT + city).header("ETag"));
  }

  /** Only the texts of the object are in two languages. */
  @Test
  void tagOfAZoneDiffersBetweenTheLanguagesOfItsReaders() {
    long zone = zones.at(city, centre).create();
    users
        .root()
        .api()
        .put(
            Objects.PATH + object(zone),
            "{\"language\":\"en\",\"translations\":{\"uk\":{\"name\":\"Лев\"}}}")
        .expect(200);
    String path = VISITED_ZONE + zone;

    ApiResponse inEnglish = anonymous.get(path + "?language=en").expect(200);
    ApiResponse inUkrainian = anonymous.get(path + "?language=uk").expect(200);

    assertThat(inUkrainian.json().at("/objects/0/name").asText()).isEqualTo("Лев");
    assertThat(inUkrainian.header("ETag")).isNotEqualTo(inEnglish.header("ETag"));
    anonymous
        .withHeader("If-None-Match", inEnglish.header("ETag").orElseThrow())
        .get(path + "?language=uk")
        .expect(200);
  }

  @Test
  void userReadsTheSameAsAVisitorWithoutAnAccount() {
    Api user = users.newcomer().api();
    Api editorElsewhere =
        users.administratorOf(locations.createUnder(Locations.ROOT)).api();
    String event = EVENTS + events.news(city).create();

    for (Api reader : List.of(anonymous, user, editorElsewhere)) {
      reader.get(event).expect(200);
    }
    locations.setPublic(city, false).expect(200);
    anonymous.get(event).expectMissingBearer();
    user.get(event).expectProblem(404, "not-found");
    editorElsewhere.get(event).expectProblem(403, "access-denied");
  }

  private JsonNode at(long location) {
    return anonymous.get(AT + location).expect(200).json();
  }

  private JsonNode visit(Spot spot) {
    return anonymous.get(VISIT + spot.query()).expect(200).json();
  }
}
