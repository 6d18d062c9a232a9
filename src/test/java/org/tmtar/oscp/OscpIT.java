package org.tmtar.oscp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The public objects for AR browsers, and the poses of objects. */
@IntegrationTest
class OscpIT {

  private static final String RECORDS = "/oscp/scrs/tmtar";
  private static final String CELL = "?h3Index=";
  private static final String GEOPOSE = "application/geopose+json";

  static final List<AccessRule<OscpIT>> RULES = List.of(
      AccessRule.of(
          "listSpatialContentRecords",
          RightsMatrix.ALL,
          (test, api) -> api.get(RECORDS + CELL + test.centre.cell(9))),
      AccessRule.of(
          "getSpatialContentRecord",
          RightsMatrix.ALL,
          (test, api) -> api.get(RECORDS + "/" + test.record().path("id").asText())));

  private final Api anonymous;
  private final Users users;
  private final Locations locations;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final Spot centre = Spot.alone();
  private final long city;
  private final long subzone;
  private final Api editor;

  OscpIT(
      Api anonymous,
      Users users,
      Locations locations,
      Zones zones,
      Objects objects,
      Uploads uploads) {
    this.anonymous = anonymous;
    this.users = users;
    this.locations = locations;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.city = locations.createPublicUnder(Locations.ROOT);
    this.subzone = zones.in(zones.at(city, centre).create(), centre).create();
    this.editor = users.administratorOf(city).api();
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedForAllCallers() {
    return new RightsMatrix(anonymous, users, locations).tests(RULES, this);
  }

  @Test
  void recordDescribesTheObject() {
    String glb = uploads.as(editor).glb().to(city).create();
    String usdz = uploads.as(editor).usdz().to(city).create();
    long object = objects
        .in(subzone)
        .named("The winged lion")
        .asset(glb)
        .usdz(usdz)
        .with("altitude", 179.5)
        .with("altitude_mode", "ellipsoid")
        .with("heading", 90)
        .with("target_width", 0.4)
        .create();

    JsonNode found = onlyRecord();

    String uid = editor.get(Objects.PATH + object).expect(200).text("uid");
    assertThat(found.path("id").asText()).isEqualTo(uid);
    assertThat(found.path("type").asText()).isEqualTo("scr");
    assertThat(found.path("tenant").asText()).isNotBlank();
    assertThat(found.path("timestamp").asLong()).isPositive();
    JsonNode content = found.path("content");
    assertThat(content.path("id").asText()).isEqualTo(uid);
    assertThat(content.path("type").asText()).isEqualTo("3D");
    assertThat(content.path("title").asText()).isEqualTo("The winged lion");
    assertThat(content.path("description").asText()).isEmpty();
    assertThat(content.path("keywords")).hasSize(2);
    assertThat(content.path("size").asDouble()).isEqualTo(0.4);
    assertThat(content.path("definitions")).isEmpty();
    assertThat(content.path("refs").findValuesAsText("contentType"))
        .containsExactly("model/gltf-binary", "model/vnd.usdz+zip");
    assertThat(content.path("refs").findValuesAsText("url"))
        .containsExactly(
            anonymous.server().resolve(Uploads.PATH + glb).toString(),
            anonymous.server().resolve(Uploads.PATH + usdz).toString());
    assertThat(content.at("/geopose/position/lat").asDouble()).isEqualTo(centre.latitude());
    assertThat(content.at("/geopose/position/lon").asDouble()).isEqualTo(centre.longitude());
    assertThat(content.at("/geopose/position/h").asDouble()).isEqualTo(179.5);
    assertThat(content.at("/geopose/quaternion/z").asDouble())
        .isCloseTo(-Math.sqrt(0.5), offset(1e-9));
    assertThat(anonymous.get(RECORDS + "/" + uid).expect(200).json()).isEqualTo(found);
    assertThat(anonymous
            .withHeader("Accept", GEOPOSE)
            .get(Objects.PATH + object)
            .expect(200)
            .json())
        .isEqualTo(content.path("geopose"));
  }

  @Test
  void urlsOfFilesNeverNameTheHostOfTheRequest() {
    String glb = uploads.as(editor).glb().to(city).create();
    objects.in(subzone).asset(glb).create();

    try (RawConnection client = anonymous.raw()) {
      assertThat(client
              .getAsHost("other.example", RECORDS + CELL + centre.cell(9))
              .expect(200)
              .json()
              .findValuesAsText("url"))
          .containsExactly(anonymous.server().resolve(Uploads.PATH + glb).toString());
    }
  }

  @Test
  void clientThatHasARecordReceivesItOnlyIfItHasChanged() {
    long object = objects.in(subzone).create();
    String record = RECORDS + "/" + onlyRecord().path("id").asText();
    String tag = anonymous.get(record).expect(200).header("ETag").orElseThrow();
    Api client = anonymous.withHeader("If-None-Match", tag);

    ApiResponse known = client.get(record).expect(304);

    assertThat(known.header("ETag")).contains(tag);
    assertThat(known.header("Cache-Control").orElse("")).startsWith("public");
    editor.put(Objects.PATH + object, "{\"name\":\"another\"}").expect(200);
    client.get(record).expect(200);
  }

  @Test
  void unknownAltitudeIsTheGroundAndHasNoGeoPose() {
    long object = objects
        .in(subzone)
        .with("altitude", 12)
        .with("altitude_mode", "rooftop")
        .create();

    JsonNode content = onlyRecord().path("content");

    assertThat(content.at("/geopose/position/h").asDouble()).isZero();
    assertThat(content.at("/geopose/quaternion/w").asDouble()).isEqualTo(1);
    assertThat(content.at("/definitions/0/type").asText()).isEqualTo("altitude_mode");
    assertThat(content.at("/definitions/0/value").asText()).isEqualTo("ground");
    Api browser = anonymous.withHeader("Accept", GEOPOSE);
    browser.get(Objects.PATH + object).expectProblem(406, "not-acceptable");
    browser.get(Objects.PATH + 999_999_999).expectMissingBearer();
    assertThat(anonymous.get(Objects.PATH + object).expect(200).text("altitude"))
        .isEqualTo("12.0");
  }

  @Test
  void representationOfAnObjectDependsOnAccept() {
    String object = Objects.PATH
        + objects
            .in(subzone)
            .with("altitude", 12)
            .with("altitude_mode", "ellipsoid")
            .create();
    for (String type : List.of("application/json", GEOPOSE)) {
      assertThat(anonymous.withHeader("Accept", type).get(object).expect(200).headers("Vary"))
          .as(type)
          .contains("Accept");
    }
  }

  @Test
  void objectWithoutAGeoPoseIsSentAsJsonToAClientThatAcceptsIt() {
    String object = Objects.PATH + objects.in(subzone).create();
    for (String accept : List.of(GEOPOSE + ", application/json;q=0.1", GEOPOSE + ", */*;q=0.1")) {
      Api client = anonymous.withHeader("Accept", accept);
      ApiResponse response = client.get(object).expect(200);

      assertThat(response.header("Content-Type")).contains("application/json");
      assertThat(response.headers("Vary")).contains("Accept");
      assertThat(response.json().has("altitude_mode")).isTrue();
      client
          .withHeader("If-None-Match", response.header("ETag").orElseThrow())
          .get(object)
          .expect(304);
    }
    anonymous
        .withHeader("Accept", GEOPOSE + ", text/html")
        .get(object)
        .expectProblem(406, "not-acceptable");
  }

  @Test
  void hiddenAndPrivateContentIsAbsent() {
    long closed = locations.createUnder(Locations.ROOT);
    long secret = zones.at(city, centre).secret().create();
    long inactive = zones.at(city, centre).inactive().create();
    List<Long> hidden = List.of(
        objects.in(zones.in(zones.at(closed, centre).create(), centre).create()).create(),
        objects.in(zones.in(secret, centre).create()).create(),
        objects.in(zones.in(inactive, centre).create()).create(),
        objects.in(subzone).inactive().create());
    String image = uploads.as(editor).glb().to(city).create();
    editor.put(Uploads.PATH + image, "{\"visibility\":\"protected\"}").expect(200);
    objects.in(subzone).asset(image).create();

    assertThat(onlyRecord().at("/content/refs")).isEmpty();
    for (long object : hidden) {
      String uid = users.root().api().get(Objects.PATH + object).expect(200).text("uid");
      for (Api reader : List.of(anonymous, users.root().api())) {
        reader.get(RECORDS + "/" + uid).expectProblem(404, "not-found");
      }
    }
  }

  @Test
  void cellsThatTheSubzoneMeetsContainTheObject() {
    objects.in(subzone).create();
    for (int resolution = 5; resolution <= 12; resolution++) {
      assertThat(records(centre.cell(resolution)))
          .as("resolution %s", resolution)
          .hasSize(1);
    }
    Spot far = centre.north(30_000);
    assertThat(records(far.cell(7))).isEmpty();
    // The subzone has a radius of 10 m, and a cell of this resolution an edge of about 10 m.
    Spot inside = centre.north(9);
    assertThat(records(inside.cell(12))).hasSize(1);
  }

  @Test
  void subzoneAtTheAntimeridianIsFoundFromBothSides() {
    long at =
        zones.in(zones.at(city, -47.25, 180).create(), new Spot(-47.25, 180)).create();
    String name = "at the antimeridian " + System.nanoTime();
    objects.in(at).named(name).create();
    for (double longitude : List.of(179.9999, -179.9999)) {
      assertThat(records(new Spot(-47.25, longitude).cell(7)).findValuesAsText("title"))
          .contains(name);
    }
  }

  @Test
  void moreRecordsThanABatchAreListed() {
    IntStream.range(0, 103).forEach(number -> objects.in(subzone).create());

    ApiResponse all = anonymous.get(RECORDS + CELL + centre.cell(9)).expect(200);

    assertThat(all.json()).hasSize(103);
    assertThat(all.header("X-Total-Count")).contains("103");
    assertThat(all.header("Link").orElse("")).doesNotContain("next");
  }

  /** Every object before a page is compared with the cell, because the rectangle around it contains others. */
  @Test
  void pagesContainEveryRecordOnce() {
    for (int number = 0; number < 5; number++) {
      objects.in(subzone).create();
      Spot outside = centre.north(1500);
      objects.in(zones.in(zones.at(city, outside).create(), outside).create()).create();
    }
    String list = RECORDS + CELL + centre.cell(9);
    List<String> read = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      ApiResponse response =
          anonymous.get(list + "&keywords=zone&per_page=2&page=" + page).expect(200);
      response.json().forEach(found -> read.add(found.path("id").asText()));
      assertThat(response.header("X-Total-Count")).contains("5");
      assertThat(String.join(",", response.links()).contains("rel=\"next\""))
          .as("page %d", page)
          .isEqualTo(page < 3);
      assertThat(response.header("Link").orElse("")).contains("keywords=zone", "h3Index=");
    }

    assertThat(anonymous.get(list).expect(200).json()).hasSize(5);
    assertThat(read).hasSize(5).doesNotHaveDuplicates();
    assertThat(anonymous.get(list + "&page=4&per_page=2").expect(200).json()).isEmpty();
    anonymous.get(list + "&per_page=1001").expectInvalid("/per_page");
    anonymous.get(list + "&page=0").expectInvalid("/page");
  }

  @Test
  void keywordsSelectRecords() {
    objects.in(subzone).named("The winged Lion").create();
    objects
        .in(subzone)
        .named("The tówer")
        .with("description", "Built 100% of brick")
        .with("language", "en")
        .with("translations", Map.of("uk", Map.of("name", "Вежа")))
        .create();
    String list = RECORDS + CELL + centre.cell(9) + "&keywords=";

    assertThat(anonymous.get(list + "lion").expect(200).json()).hasSize(1);
    assertThat(anonymous.get(list + "LION,tower").expect(200).json()).hasSize(2);
    assertThat(anonymous.get(list + "zone").expect(200).json()).hasSize(2);
    for (String keyword : List.of("100%25", "BRICK", "%D0%92%D0%95%D0%96%D0%90", "x,tower")) {
      assertThat(anonymous.get(list + keyword).expect(200).json()).as(keyword).hasSize(1);
    }
    for (String keyword : List.of("bridge", "uk", "description", "l_on", "%CC%81")) {
      assertThat(anonymous.get(list + keyword).expect(200).json()).as(keyword).isEmpty();
    }
    assertThat(anonymous.get(list).expect(200).json()).hasSize(2);
    anonymous.get(list + "x".repeat(256)).expectInvalid("/keywords");
    anonymous.get(list + "lion,%01").expectInvalid("/keywords");
  }

  @Test
  void invalidRequestsAreRefused() {
    anonymous.get(RECORDS).expectInvalid("/h3Index");
    for (String cell : List.of("", "x", "8f2830828052d25", "831e63fffffffff", "0")) {
      anonymous.get(RECORDS + CELL + cell).expectInvalid("/h3Index");
    }
    for (String path : List.of(
        "/oscp/scrs/other" + CELL + centre.cell(9), RECORDS + "/x", RECORDS + "/1-1-1-1-1")) {
      anonymous.get(path).expectProblem(404, "not-found");
    }
    for (String path : List.of(RECORDS, RECORDS + "/x")) {
      for (String method : List.of("POST", "PUT", "DELETE")) {
        assertThat(
                anonymous.send(method, path, null).expect(405).header("Allow").orElse(""))
            .contains("GET");
      }
    }
    anonymous.get("/oscp/x").expectProblem(404, "not-found");
  }

  @Test
  void pagesOfAllOriginsMayReadRecords() {
    Api page = anonymous.withHeader("Origin", "https://browser.example");
    ApiResponse response = page.withHeader("Accept", "application/vnd.oscp+json; version=1.0;")
        .get(RECORDS + CELL + centre.cell(9))
        .expect(200);

    assertThat(response.header("Access-Control-Allow-Origin")).contains("https://browser.example");
    assertThat(response.header("Content-Type")).contains("application/vnd.oscp+json");
    assertThat(page.get(RECORDS + CELL + centre.cell(9)).header("Content-Type"))
        .contains("application/json");
    page.withHeader("Accept", "text/csv")
        .get(RECORDS + CELL + centre.cell(9))
        .expectProblem(406, "not-acceptable");
  }

  /** Creates an object and returns its record. */
  private JsonNode record() {
    objects.in(subzone).create();
    return records(centre.cell(9)).path(0);
  }

  private JsonNode onlyRecord() {
    JsonNode records = records(centre.cell(9));
    assertThat(records).hasSize(1);
    return records.path(0);
  }

  private JsonNode records(String cell) {
    return anonymous.get(RECORDS + CELL + cell).expect(200).json();
  }
}
