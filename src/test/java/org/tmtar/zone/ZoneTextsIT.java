package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The texts of zones and objects, and the images of zones. */
@IntegrationTest
class ZoneTextsIT {

  private static final String AROUND = "/api/zones/around?";
  private static final String WATCH = "/api/zones/watch?limit=1&";

  private static final String TRANSLATED = """
      {"description":"Old","language":"en","translations":{"uk":{"title":"Брама","description":"Давня"}}}
      """;

  private final Api anonymous;
  private final Users users;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final Locations locations;
  private final long city;
  private final Api editor;
  private final Api visitor;
  private final Spot centre = Spot.alone();

  ZoneTextsIT(
      Api anonymous,
      Users users,
      Zones zones,
      Objects objects,
      Uploads uploads,
      Locations locations) {
    this.anonymous = anonymous;
    this.users = users;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.locations = locations;
    this.city = locations.createPublicUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
    this.visitor = users.newcomer().api();
  }

  @Test
  void zoneWithATitleOnlyStatesNoLanguage() {
    long zone = zones.at(city, centre).create();

    ApiResponse read = visitor.get(Zones.PATH + zone).expect(200);

    for (String member : List.of(
        "description",
        "image_file_name",
        "image_file_url",
        "image_alt",
        "language",
        "translations")) {
      assertThat(read.json().path(member).isNull()).as(member).isTrue();
    }
    assertThat(read.header("Content-Language")).isEmpty();
    editor.put(Zones.PATH + zone, read.body()).expect(200);
    assertThat(
            visitor.get(Zones.PATH + zone).expect(200).json().path("language").isNull())
        .isTrue();
  }

  @Test
  void textsAreInTheLanguageOfTheReaderEverywhere() {
    long zone = zones.at(city, centre).titled("Gate").create();
    editor.put(Zones.PATH + zone, TRANSLATED).expect(200);
    Api ukrainian = visitor.withHeader("Accept-Language", "uk");

    ApiResponse read = ukrainian.get(Zones.PATH + zone).expect(200);

    assertThat(read.text("title")).isEqualTo("Брама");
    assertThat(read.text("description")).isEqualTo("Давня");
    assertThat(read.header("Content-Language")).contains("uk");
    assertThat(read.text("language")).isEqualTo("en");
    assertThat(read.json().at("/translations/en/title").asText()).isEqualTo("Gate");
    assertThat(read.header("ETag")).isNotEqualTo(visitor.get(Zones.PATH + zone).header("ETag"));
    for (JsonNode found : List.of(
        ukrainian.get(AROUND + centre.query()).expect(200).json().path(0),
        ukrainian.get(WATCH + centre.query()).expect(200).json().at("/zones/0"),
        editor
            .withHeader("Accept-Language", "uk")
            .get(Zones.PATH)
            .expect(200)
            .json()
            .path(0),
        anonymous.get("/api/visit/zones/" + zone + "?language=uk").expect(200).json())) {
      assertThat(found.path("title").asText()).isEqualTo("Брама");
    }
    assertThat(visitor
            .get(AROUND + centre.query())
            .expect(200)
            .json()
            .at("/0/title")
            .asText())
        .isEqualTo("Gate");
  }

  @Test
  void longTextsAreCompleteWhereManyZonesAreRead() {
    String description = "Д".repeat(3000);
    long near = zones.at(city, centre).with("description", description).create();
    long secret = zones
        .at(city, centre.north(20))
        .secret()
        .with("description", description)
        .create();
    long far = zones.at(city, centre.north(200)).create();

    JsonNode around = visitor.get(AROUND + centre.query()).expect(200).json();
    JsonNode watched =
        visitor.get("/api/zones/watch?" + centre.query()).expect(200).json().path("zones");

    assertThat(Zones.ids(around)).containsExactly(near, secret, far);
    assertThat(around.at("/0/description").asText()).isEqualTo(description);
    assertThat(around.at("/1/description").asText()).isEqualTo(description);
    assertThat(around.at("/1/unlock").isTextual()).isTrue();
    assertThat(Zones.ids(watched)).startsWith(near, far).doesNotContain(secret);
    assertThat(watched.at("/0/description").asText()).isEqualTo(description);
  }

  @Test
  void objectsHaveAnAlternativeText() {
    long subzone = zones.in(zones.at(city, centre).create(), centre).create();
    long object = objects
        .in(subzone)
        .named("Lion")
        .with("description", "A copy")
        .with("alt", "A lion with wings")
        .with("language", "en")
        .create();
    String path = Objects.PATH + object;
    editor
        .put(path, "{\"translations\":{\"uk\":{\"name\":\"Лев\",\"alt\":\"Лев із крилами\"}}}")
        .expect(200);
    Api ukrainian = visitor.withHeader("Accept-Language", "uk");

    for (JsonNode found : List.of(
        ukrainian.get(path).expect(200).json(),
        ukrainian.get(Objects.PATH + "subzone/" + subzone).expect(200).json().path(0))) {
      assertThat(found.path("name").asText()).isEqualTo("Лев");
      assertThat(found.path("alt").asText()).isEqualTo("Лев із крилами");
      assertThat(found.path("description").isNull()).isTrue();
    }
    editor
        .put(path, "{\"translations\":{\"de\":{\"alt\":\"Ein L\u00f6we\"}}}")
        .expectInvalid("/translations/de/name");
    editor
        .put(path, "{\"description\":\"%s\"}".formatted("x".repeat(5001)))
        .expectInvalid("/description");
    editor
        .put(path, "{\"translations\":{\"no language\":{\"name\":\"x\"}}}")
        .expectInvalid("/translations");
    assertThat(visitor.get(path).expect(200).text("alt")).isEqualTo("A lion with wings");
  }

  @Test
  void undeterminedIsALanguageLikeOthers() {
    long zone = zones
        .at(city, centre)
        .titled("Gate")
        .with("language", "und")
        .with("translations", Map.of("uk", Map.of("title", "Брама")))
        .create();
    String path = Zones.PATH + zone;

    editor.put(path, "{\"language\":\"uk\"}").expect(200);
    ApiResponse changed =
        editor.put(path, "{\"language\":\"und\",\"title\":\"Door\"}").expect(200);

    assertThat(changed.text("language")).isEqualTo("und");
    assertThat(changed.json().path("translations").toString())
        .isEqualTo(
            "{\"uk\":{\"title\":\"Брама\",\"description\":null},\"und\":{\"title\":\"Door\",\"description\":null}}");
    assertThat(visitor.get(path).expect(200).header("Content-Language")).contains("und");
  }

  @Test
  void titleOfANewZoneTakesPrecedenceOverItsTranslation() {
    long zone = zones
        .at(city, centre)
        .titled("Gate")
        .with("translations", Map.of("en", Map.of("title", "Door", "description", "Old")))
        .create();

    ApiResponse created = editor.get(Zones.PATH + zone).expect(200);
    assertThat(created.text("title")).isEqualTo("Gate");
    assertThat(created.text("description")).isEqualTo("Old");
  }

  @Test
  void textsAreInTheAudit() {
    long zone = zones.at(city, centre).titled("Gate").create();
    editor.put(Zones.PATH + zone, TRANSLATED).expect(200);
    editor.delete(Zones.PATH + zone).expect(200);

    String entries = editor.get("/api/audit?resource=zones").expect(200).body();

    assertThat(entries).contains("Давня", "\"language\": \"en\"");
  }

  @Test
  void alternativeTextOfTheImageIsInEveryResponse() {
    String image = uploads.as(editor).png().create();
    long zone = zones.at(city, centre).with("image_file_name", image).create();
    editor.put(Uploads.PATH + image, "{\"alt\":\"A tower\"}").expect(200);

    for (JsonNode shown : List.of(
        visitor.get(Zones.PATH + zone).expect(200).json(),
        editor.get(Zones.PATH + "?location_id=" + city).expect(200).json().path(0),
        visitor.get(AROUND + centre.query()).expect(200).json().path(0),
        visitor
            .get(Zones.PATH + "watch?limit=1&" + centre.query())
            .expect(200)
            .json()
            .at("/zones/0"))) {
      assertThat(shown.path("id").asLong()).isEqualTo(zone);
      assertThat(shown.path("image_alt").asText()).isEqualTo("A tower");
    }
  }

  @Test
  void imageIsOfTheLocationOrAboveAndIsCountedAsAUse() {
    String image = uploads.as(editor).png().create();
    String model = uploads.as(editor).glb().create();
    String elsewhere = uploads.png().to(locations.createUnder(Locations.ROOT)).create();
    long zone = zones.at(city, centre).create();
    String path = Zones.PATH + zone;

    for (String invalid : List.of(model, elsewhere, "0".repeat(40) + ".png")) {
      editor.put(path, image(invalid)).expectInvalid("/image_file_name");
    }
    assertThat(editor.put(path, image(image)).expect(200).text("image_file_url"))
        .isEqualTo(Uploads.PATH + image);
    assertThat(visitor
            .get(AROUND + centre.query())
            .expect(200)
            .json()
            .at("/0/image_file_url")
            .asText())
        .isEqualTo(Uploads.PATH + image);
    editor.delete(Uploads.PATH + image).expectProblem(409, "file-in-use");
    editor.delete(Uploads.PATH + image + "?force=true").expect(200);
    assertThat(editor.get(path).expect(200).json().path("image_file_name").isNull())
        .isTrue();
  }

  @Test
  void protectedImageHasASignedPathAndIsWithheldFromAnyone() {
    String image = uploads.as(editor).png().asProtected().create();
    long zone = zones.at(city, centre).create();
    editor.put(Zones.PATH + zone, image(image)).expect(200);

    for (JsonNode found : List.of(
        visitor.get(Zones.PATH + zone).expect(200).json(),
        visitor.get(AROUND + centre.query()).expect(200).json().path(0),
        visitor.get(WATCH + centre.query()).expect(200).json().at("/zones/0"))) {
      String path = found.path("image_file_url").asText();
      assertThat(path).startsWith(Uploads.PATH + image + "?expires=");
      anonymous.get(path).expect(200);
    }
    visitor.get(Uploads.PATH + image).expect(200);
    anonymous.get(Uploads.PATH + image).expectMissingBearer();
    for (JsonNode found : List.of(
        anonymous.get(Zones.PATH + zone).expect(200).json(),
        anonymous.get("/api/visit/zones/" + zone).expect(200).json(),
        anonymous.get("/api/visit?location_id=" + city).expect(200).json().at("/zones/0"))) {
      assertThat(found.path("id").asLong()).isEqualTo(zone);
      assertThat(found.path("image_file_name").isNull()).isTrue();
      assertThat(found.path("image_file_url").isNull()).isTrue();
    }
  }

  @Test
  void imageOfASecretZoneIsHiddenWithIt() {
    String image = uploads.as(editor).png().create();
    long zone = zones.at(city, centre).secret().create();
    editor.put(Zones.PATH + zone, image(image)).expect(200);

    anonymous.get(Uploads.PATH + image).expectProblem(404, "not-found");
    visitor.get(Uploads.PATH + image).expectProblem(404, "not-found");
    JsonNode inside = visitor.get(AROUND + centre.query()).expect(200).json().path(0);
    anonymous.get(inside.path("image_file_url").asText()).expect(200);
    visitor
        .withHeader("Zone-Unlock", inside.path("unlock").asText())
        .get(Uploads.PATH + image)
        .expect(200);
    editor.put(Zones.PATH + zone, "{\"secret\":false}").expect(200);
    anonymous.get(Uploads.PATH + image).expect(200);
  }

  @Test
  void imageOfALocationAboveForbidsThatAnEditorBelowMakesTheZoneSecret() {
    String image = uploads.as(editor).png().create();
    long district = locations.createUnder(city);
    Api editorBelow = users.administratorOf(district).api();
    long zone = zones.at(district, centre).create();
    editorBelow.put(Zones.PATH + zone, image(image)).expect(200);

    editorBelow.put(Zones.PATH + zone, "{\"secret\":true}").expectProblem(409, "conflict");
    editor.put(Zones.PATH + zone, "{\"secret\":true}").expect(200);
  }

  @Test
  void moveOfALocationClearsImagesOutOfReach() {
    long district = locations.createUnder(city);
    String image = uploads.as(editor).png().create();
    long zone = zones.at(district, centre).create();
    editor.put(Zones.PATH + zone, image(image)).expect(200);
    long elsewhere = locations.createUnder(Locations.ROOT);

    locations.move(district, elsewhere).expectProblem(409, "files-out-of-reach");
    users
        .root()
        .api()
        .put("/api/locations/" + district + "?force=true", "{\"root\":%d}".formatted(elsewhere))
        .expect(200);

    assertThat(visitor
            .get(Zones.PATH + zone)
            .expect(200)
            .json()
            .path("image_file_name")
            .isNull())
        .isTrue();
  }

  private static String image(String filename) {
    return "{\"image_file_name\":\"%s\"}".formatted(filename);
  }
}
