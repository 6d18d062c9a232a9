package org.tmtar.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The collections of features for geographic information systems. */
@IntegrationTest
class OgcIT {

  private static final String OGC = "/ogc";
  private static final String COLLECTIONS = OGC + "/collections";
  private static final List<String> ALL =
      List.of("locations", "events", "zones", "subzones", "objects");

  static final List<AccessRule<OgcIT>> RULES = List.of(
      AccessRule.of("getOgcLandingPage", RightsMatrix.ALL, (test, api) -> api.get(OGC)),
      AccessRule.of(
          "getOgcConformance", RightsMatrix.ALL, (test, api) -> api.get(OGC + "/conformance")),
      AccessRule.of("getOgcDefinition", RightsMatrix.ALL, (test, api) -> api.get(OGC + "/api")),
      AccessRule.of("listOgcCollections", RightsMatrix.ALL, (test, api) -> api.get(COLLECTIONS)),
      AccessRule.of(
          "getOgcCollection", RightsMatrix.ALL, (test, api) -> api.get(COLLECTIONS + "/zones")),
      AccessRule.of("listOgcItems", RightsMatrix.ALL, (test, api) -> api.get(items("zones"))),
      AccessRule.of(
          "getOgcItem",
          RightsMatrix.ALL,
          (test, api) -> api.get(items("locations") + "/" + test.city)));

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

  /** The city is public. The country above it is not. */
  OgcIT(
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
    this.country = locations.createAt(centre.latitude(), centre.longitude(), Locations.ROOT);
    this.city = locations.createAt(centre.latitude(), centre.longitude(), country);
    locations.setPublic(city, true).expect(200);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedForAllCallers() {
    return new RightsMatrix(anonymous, users, locations).tests(RULES, this);
  }

  @Test
  void everyDocumentIsFoundFromTheLandingPage() {
    JsonNode landing = anonymous.get(OGC).expect(200).json();

    assertThat(landing.path("links").findValuesAsText("rel"))
        .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
    for (JsonNode link : landing.path("links")) {
      ApiResponse response = follow(anonymous, link).expect(200);
      assertThat(response.header("Content-Type").orElse(""))
          .startsWith(link.path("type").asText().replaceFirst(";.*", ""));
    }
    JsonNode collections = anonymous.get(COLLECTIONS + "/").expect(200).json().path("collections");
    assertThat(collections.findValuesAsText("id")).containsExactlyElementsOf(ALL);
    for (JsonNode collection : collections) {
      assertThat(collection)
          .isEqualTo(anonymous
              .get(COLLECTIONS + "/" + collection.path("id").asText())
              .expect(200)
              .json());
      for (JsonNode link : collection.path("links")) {
        follow(anonymous, link).expect(200);
      }
    }
    JsonNode definition = follow(anonymous, link(landing, "service-desc")).json();
    assertThat(definition.at("/servers/0/url").asText()).endsWith(OGC);
    assertThat(anonymous.get(OGC + "/conformance").json().path("conformsTo")).hasSize(4);
  }

  /** A cache would send such links, with a host that one client has chosen, to all other clients. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        OGC,
        OGC + "/api",
        COLLECTIONS,
        COLLECTIONS + "/zones",
        COLLECTIONS + "/zones/items?limit=1",
        COLLECTIONS + "/zones/items?f=html"
      })
  void linksNeverNameTheHostOfTheRequest(String path) {
    try (RawConnection client = anonymous.raw()) {
      assertThat(client.getAsHost("other.example", path).expect(200).body())
          .contains(anonymous.server().resolve(OGC).toString())
          .doesNotContain("other.example", "https://" + anonymous.server().getAuthority());
    }
  }

  @Test
  void featuresWithoutABearerAreThoseThatArePublic() {
    Content open = create(city);
    Content closed = create(country);

    assertThat(ids(anonymous, "locations")).containsExactly(city);
    assertThat(ids(anonymous, "events")).containsExactly(open.event());
    assertThat(ids(anonymous, "zones")).containsExactly(open.zone());
    assertThat(ids(anonymous, "subzones")).containsExactly(open.subzone());
    assertThat(ids(anonymous, "objects")).containsExactly(open.object());
    for (Hidden hidden : concat(List.of(closed.all(), open.hidden(), closed.hidden()))) {
      anonymous.get(item(hidden)).expectProblem(404, "not-found");
    }
    for (Hidden shown : open.all()) {
      anonymous.get(item(shown)).expect(200);
    }
  }

  @Test
  void userSeesWhatIsShownToUsers() {
    Content open = create(city);
    Content closed = create(country);
    Api user = users.newcomer().api();
    Api resident = users.newcomer().api();
    resident.put("/api/users", "{\"location_id\":%d}".formatted(country)).expect(200);

    for (Api reader : List.of(user, resident)) {
      assertThat(ids(reader, "locations")).containsExactly(country, city);
      assertThat(ids(reader, "zones")).containsExactlyInAnyOrder(open.zone(), closed.zone());
      assertThat(ids(reader, "subzones"))
          .containsExactlyInAnyOrder(open.subzone(), closed.subzone());
      assertThat(ids(reader, "objects")).containsExactlyInAnyOrder(open.object(), closed.object());
      for (Hidden hidden : concat(List.of(open.hidden(), closed.hidden()))) {
        reader.get(item(hidden)).expectProblem(404, "not-found");
      }
    }
    assertThat(ids(user, "events")).containsExactly(open.event());
    assertThat(ids(resident, "events")).containsExactlyInAnyOrder(open.event(), closed.event());
  }

  @Test
  void administratorSeesEverythingThereAndNothingMoreElsewhere() {
    Content open = create(city);
    Content closed = create(country);
    Api editor = users.administratorOf(city).api();

    for (Hidden hidden : concat(List.of(open.all(), open.hidden()))) {
      editor.get(item(hidden)).expect(200);
    }
    for (Hidden hidden : closed.hidden()) {
      editor.get(item(hidden)).expectProblem(404, "not-found");
    }
    assertThat(ids(editor, "zones")).hasSize(4).contains(closed.zone());
    anonymous.withBearer("x").get(items("zones")).expectRefusedBearer("");
  }

  @Test
  void protectedFilesAreWithheld() {
    Api editor = users.administratorOf(city).api();
    String image = uploads.as(editor).png().to(city).create();
    editor.put(Uploads.PATH + image, "{\"visibility\":\"protected\"}").expect(200);
    long event = events.news(city).with("image_file_name", image).create();

    for (Api reader : List.of(anonymous, editor)) {
      JsonNode properties =
          reader.get(items("events") + "/" + event).expect(200).json().path("properties");
      assertThat(properties.path("image_file_url").isNull()).isTrue();
    }
  }

  @Test
  void pagesContainEveryFeatureOnceInTheOrderOfTheirIds() {
    List<Long> created = IntStream.range(0, 23)
        .mapToObj(number -> zones.at(city, centre.north(number)).create())
        .sorted()
        .toList();
    List<Long> read = new ArrayList<>();
    String path = items("zones") + "?limit=7&" + box();
    while (path != null) {
      JsonNode page = anonymous.get(path).expect(200).json();
      List<Long> ids = Zones.ids(page.path("features"));
      assertThat(page.path("numberReturned").asLong()).isEqualTo(ids.size());
      assertThat(ids).hasSizeBetween(1, 7);
      read.addAll(ids);
      path = next(page).orElse(null);
    }

    assertThat(read).containsExactlyElementsOf(created);
    assertThat(ids(anonymous.get(items("zones") + "?" + box()))).hasSize(10);
    assertThat(ids(anonymous.get(items("zones") + "?limit=1001&" + box()))).hasSize(23);
  }

  @Test
  void pageOfManyFeaturesIsCompleteAlthoughItIsReadInBatches() {
    List<Long> created = IntStream.range(0, 105)
        .mapToObj(number -> zones.at(city, centre).create())
        .sorted()
        .toList();

    ApiResponse page = anonymous.get(items("zones") + "?limit=103&" + box()).expect(200);

    assertThat(ids(page)).containsExactlyElementsOf(created.subList(0, 103));
    assertThat(ids(anonymous.get(next(page.json()).orElseThrow())))
        .containsExactlyElementsOf(created.subList(103, 105));
  }

  @Test
  void featuresStandWhereTheyAreAndHaveTheMembersOfTheirResource() {
    Content open = create(city);
    long unplaced = locations.createPublicUnder(city);

    for (Hidden shown : open.all()) {
      JsonNode feature = anonymous.get(item(shown)).expect(200).json();
      assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
      assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(centre.longitude());
      assertThat(feature.at("/geometry/coordinates/1").asDouble()).isEqualTo(centre.latitude());
      assertThat(feature.path("properties").has("latitude")).isFalse();
      follow(anonymous, link(feature, "self")).expect(200);
      follow(anonymous, link(feature, "collection")).expect(200);
    }
    JsonNode zone = anonymous.get(items("zones") + "/" + open.zone()).json();
    assertThat(zone.at("/properties/radius").asDouble()).isEqualTo(100);
    JsonNode place = anonymous.get(items("locations") + "/" + unplaced).json();
    assertThat(place.path("geometry").isNull()).isTrue();
  }

  @Test
  void circlesArePolygonsOnRequest() {
    long zone = zones.at(city, centre).create();
    String path = items("zones") + "/" + zone + "?geometry=";

    JsonNode area = anonymous.get(path + "polygon").expect(200).json().path("geometry");

    assertThat(area.path("type").asText()).isEqualTo("Polygon");
    assertThat(area.at("/coordinates/0")).hasSize(65);
    assertThat(anonymous.get(path + "point").json().at("/geometry/type").asText())
        .isEqualTo("Point");
    anonymous.get(path + "circle").expectInvalid("/geometry");
    assertThat(anonymous.get(path + "polygon&f=html").expect(200).body())
        .contains("<ellipse ", "<dd>Point</dd>");
  }

  @Test
  void boxMayCrossTheAntimeridianAndHaveHeights() {
    long west = zones.at(city, -41.5, 179.9).create();
    long east = zones.at(city, -41.5, -179.9).create();
    String across = "?limit=1000&bbox=179.8,-41.6,-179.8,-41.4";

    assertThat(ids(anonymous.get(items("zones") + across))).contains(west, east);
    assertThat(ids(anonymous.get(items("zones") + "?bbox=179.8,-41.6,0,180,-41.4,9")))
        .contains(west)
        .doesNotContain(east);
    assertThat(ids(anonymous.get(items("zones") + "?bbox=-179.8,-41.6,179.8,-41.4&limit=1000")))
        .doesNotContain(west, east);
  }

  @Test
  void timeSelectsTheEventsThatTakePlaceThen() {
    long concert = events
        .news(city)
        .with("starts_at", "2031-05-01T18:00:00Z")
        .with("ends_at", "2031-05-01T20:00:00Z")
        .create();
    long news = events
        .news(city)
        .published(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2090-01-01T00:00:00Z"))
        .create();
    long zone = zones.at(city, centre).create();

    assertThat(idsAt("2031-05-01T19:00:00Z")).containsExactly(concert, news);
    assertThat(idsAt("2031-05-01T20:00:00Z/..")).containsExactly(concert, news);
    assertThat(idsAt("2031-05-01T20:00:01Z/..")).containsExactly(news);
    assertThat(idsAt("../2019-12-31T00:00:00Z")).isEmpty();
    assertThat(idsAt("2090-01-02T00:00:00Z/2090-01-03T00:00:00Z")).isEmpty();
    assertThat(ids(anonymous.get(items("zones") + "?datetime=2019-01-01T00:00:00Z&" + box())))
        .containsExactly(zone);
  }

  private List<Long> idsAt(String time) {
    return ids(anonymous.get(items("events") + "?limit=1000&datetime=" + time + "&" + box()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bbox=1,2,3:/bbox",
        "bbox=:/bbox",
        "bbox=1,2,3,x:/bbox",
        "bbox=0,91,1,92:/bbox",
        "datetime=yesterday:/datetime",
        "datetime=../..:/datetime",
        "limit=0:/limit",
        "limit=-1:/limit",
        "limit=x:/limit",
        "limit=99999999999999999999:/limit",
        "after=-1:/after",
        "after=x:/after",
        "f=xml:/f",
        "f=:/f",
        "geometry=:/geometry",
        "Limit=1:/query",
        "crs=x:/query",
        "%3Cscript%3E=1:/query"
      })
  void parameterThatIsUnknownOrInvalidIsRefused(String sample) {
    String[] parts = sample.split(":", -1);
    for (String collection : ALL) {
      anonymous.get(items(collection) + "?" + parts[0]).expectInvalid(parts[1]);
    }
  }

  @Test
  void clientThatHasADocumentReceivesItOnlyIfItHasChanged() {
    Api editor = users.administratorOf(city).api();
    long zone = zones.at(city, centre).create();
    String feature = items("zones") + "/" + zone;
    for (String path : List.of(
        OGC, OGC + "/conformance", OGC + "/api", COLLECTIONS, COLLECTIONS + "/zones", feature)) {
      for (String form : List.of("?f=json", "?f=html")) {
        String tag = anonymous.get(path + form).expect(200).header("ETag").orElseThrow();
        ApiResponse known =
            anonymous.withHeader("If-None-Match", tag).get(path + form).expect(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).contains(tag);
        assertThat(String.join(",", known.headers("Vary"))).contains("Accept");
      }
    }
    Api reader = anonymous.withHeader(
        "If-None-Match", anonymous.get(feature).header("ETag").orElseThrow());
    assertThat(reader.get(feature).expect(304).header("Cache-Control").orElse(""))
        .startsWith("public");
    reader.get(feature + "?f=html").expect(200);
    reader.get(feature + "?geometry=polygon").expect(200);
    editor.put("/api/zones/" + zone, "{\"title\":\"another\"}").expect(200);
    reader.get(feature).expect(200);
    anonymous.withHeader("If-Match", "\"0\"").get(feature).expectProblem(412, "stale-version");
  }

  @Test
  void parametersOfOtherDocumentsAreRefused() {
    for (String path :
        List.of(OGC, OGC + "/conformance", OGC + "/api", COLLECTIONS, COLLECTIONS + "/zones")) {
      anonymous.get(path + "?limit=1").expectInvalid("/query");
      anonymous.get(path + "?f=xml").expectInvalid("/f");
      anonymous.get(path + "?f=json").expect(200);
    }
    anonymous.get(items("locations") + "/" + city + "?limit=1").expectInvalid("/query");
  }

  @Test
  void unknownPathIs404AndWritingIs405() {
    for (String path : List.of(
        COLLECTIONS + "/users",
        COLLECTIONS + "/ZONES",
        items("files"),
        items("users") + "/1",
        items("zones") + "/999999999")) {
      anonymous.get(path).expectProblem(404, "not-found");
    }
    anonymous.get(OGC + "/x").expectProblem(404, "not-found");
    anonymous.get(items("zones") + "/x").expectProblem(404, "not-found");
    anonymous.get(items("zones") + "/%3Fx").expectProblem(404, "not-found");
    assertThat(anonymous.post(items("zones"), "{}").expect(405).header("Allow").orElse(""))
        .contains("GET");
  }

  @Test
  void formIsChosenByTheParameterAndOtherwiseByAccept() {
    String page = items("zones") + "?" + box();
    Api browser = anonymous.withHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(type(browser.get(page))).startsWith("text/html");
    assertThat(type(browser.get(page + "&f=json"))).isEqualTo("application/geo+json");
    assertThat(type(anonymous.get(page))).isEqualTo("application/geo+json");
    assertThat(type(anonymous.withHeader("Accept", "*/*").get(page)))
        .isEqualTo("application/geo+json");
    assertThat(type(anonymous.get(page + "&f=html"))).startsWith("text/html");
    assertThat(String.join(",", anonymous.get(page).headers("Vary"))).contains("Accept");
  }

  @Test
  void clientThatAcceptsNoFormIsRefusedUnlessTheParameterSelectsOne() {
    Api client = anonymous.withHeader("Accept", "text/csv, application/ld+json");
    for (String path : List.of(
        OGC,
        OGC + "/conformance",
        OGC + "/api",
        COLLECTIONS,
        COLLECTIONS + "/zones",
        items("zones"),
        items("locations") + "/" + city)) {
      assertThat(client.get(path).expectProblem(406, "not-acceptable").text("detail"))
          .contains("json", "text/html");
      client.get(path + "?f=json").expect(200);
      anonymous.withHeader("Accept", "application/json").get(path).expect(200);
    }
  }

  @Test
  void pagesInHtmlLeadToEachFeatureAndTheirContentIsText() {
    long zone =
        zones.at(city, centre).titled("<script>alert(1)</script> & more").create();
    zones.at(city, centre).create();

    ApiResponse list =
        anonymous.get(items("zones") + "?f=html&limit=1&" + box()).expect(200);

    assertThat(list.body())
        .contains("/ogc/collections/zones/items/" + zone + "\"", "The next page")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
        .doesNotContain("<script");
    ApiResponse item = anonymous.get(items("zones") + "/" + zone + "?f=html").expect(200);
    assertThat(item.body()).contains("&lt;script&gt;").doesNotContain("<script");
    for (ApiResponse page : List.of(list, item)) {
      assertThat(page.body()).containsOnlyOnce("<svg ").containsOnlyOnce("<ellipse ");
    }
    assertThat(item.header("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
  }

  @Test
  void pageOfFeaturesWithoutAPositionHasNoMap() {
    long unplaced = locations.createPublicUnder(city);

    for (String geometry : List.of("point", "polygon")) {
      String query = "?f=html&geometry=" + geometry;
      assertThat(anonymous
              .get(items("locations") + "/" + unplaced + query)
              .expect(200)
              .body())
          .doesNotContain("<svg");
      assertThat(
              anonymous.get(items("locations") + "/" + city + query).expect(200).body())
          .contains("<svg");
    }
  }

  /** The content of one location: what is shown, and what is hidden from visitors. */
  private Content create(long location) {
    long zone = zones.at(location, centre).create();
    long subzone = zones.in(zone, centre).create();
    long object = objects.in(subzone).create();
    long event = events.news(location).create();
    long secret = zones.at(location, centre).secret().create();
    long inSecret = zones.in(secret, centre).create();
    long inactive = zones.at(location, centre).inactive().create();
    long inactiveSubzone = zones.in(zone, centre).inactive().create();
    List<Hidden> hidden = List.of(
        new Hidden("zones", secret),
        new Hidden("zones", inactive),
        new Hidden("subzones", inSecret),
        new Hidden("subzones", inactiveSubzone),
        new Hidden("subzones", zones.in(inactive, centre).create()),
        new Hidden("objects", objects.in(inSecret).create()),
        new Hidden("objects", objects.in(inactiveSubzone).create()),
        new Hidden("objects", objects.in(subzone).inactive().create()),
        new Hidden("events", events.news(location).inactive().create()),
        new Hidden(
            "events",
            events
                .news(location)
                .published(Instant.parse("2090-01-01T00:00:00Z"), null)
                .create()));
    return new Content(zone, subzone, object, event, hidden);
  }

  private record Content(long zone, long subzone, long object, long event, List<Hidden> hidden) {

    List<Hidden> all() {
      return List.of(
          new Hidden("zones", zone),
          new Hidden("subzones", subzone),
          new Hidden("objects", object),
          new Hidden("events", event));
    }
  }

  /** A feature, which is hidden from some callers. */
  private record Hidden(String collection, long id) {}

  private static List<Hidden> concat(List<List<Hidden>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  private static String item(Hidden feature) {
    return items(feature.collection()) + "/" + feature.id();
  }

  private static String items(String collection) {
    return COLLECTIONS + "/" + collection + "/items";
  }

  /** The rectangle around the position of this test. Other tests create locations without a position. */
  private String box() {
    return "bbox=%s,%s,%s,%s"
        .formatted(
            centre.longitude() - 0.1,
            centre.latitude() - 0.1,
            centre.longitude() + 0.1,
            centre.latitude() + 0.1);
  }

  /** The ids of the features in the rectangle that have a position. */
  private List<Long> ids(Api reader, String collection) {
    List<Long> ids = new ArrayList<>();
    Optional<String> path = Optional.of(items(collection) + "?limit=1000&" + box());
    while (path.isPresent()) {
      JsonNode page = reader.get(path.get()).expect(200).json();
      page.path("features").forEach(feature -> {
        if (!feature.path("geometry").isNull()) {
          ids.add(feature.path("id").asLong());
        }
      });
      path = next(page);
    }
    return ids;
  }

  private static List<Long> ids(ApiResponse response) {
    return response
        .expect(200)
        .json()
        .path("features")
        .valueStream()
        .filter(feature -> !feature.path("geometry").isNull())
        .map(feature -> feature.path("id").asLong())
        .toList();
  }

  private static Optional<String> next(JsonNode page) {
    return page.path("links")
        .valueStream()
        .filter(link -> link.path("rel").asText().equals("next"))
        .map(link -> relative(link.path("href").asText()))
        .findFirst();
  }

  private static JsonNode link(JsonNode document, String relation) {
    return document
        .path("links")
        .valueStream()
        .filter(link -> link.path("rel").asText().equals(relation))
        .findFirst()
        .orElseThrow();
  }

  private ApiResponse follow(Api reader, JsonNode link) {
    URI uri = URI.create(link.path("href").asText());
    assertThat(uri.getAuthority()).isEqualTo(reader.server().getAuthority());
    return reader.get(relative(uri.toString()));
  }

  private static String relative(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String type(ApiResponse response) {
    return response.expect(200).header("Content-Type").orElse("");
  }
}
