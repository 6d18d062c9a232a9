package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** The labels, texts, uses and lists of files, and the changes of them. */
@IntegrationTest
class FileDescriptionIT {

  private static final String PATH = Uploads.PATH;

  private final Api anonymous;
  private final Uploads uploads;
  private final Events events;
  private final Objects objects;
  private final Zones zones;
  private final Locations locations;
  private final long city;
  private final long district;
  private final Api editor;
  private final Api editorBelow;

  FileDescriptionIT(
      Api anonymous,
      Users users,
      Uploads uploads,
      Events events,
      Objects objects,
      Zones zones,
      Locations locations) {
    this.anonymous = anonymous;
    this.events = events;
    this.objects = objects;
    this.zones = zones;
    this.locations = locations;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
    this.editorBelow = users.administratorOf(district).api();
    this.uploads = uploads.as(editor);
  }

  @Test
  void labelIsTheNameOfTheUploadWithoutItsPath() {
    assertThat(uploads
            .png()
            .named("C:\\\\img\\\\Золоті ворота.png", "image/png")
            .send()
            .expect(201)
            .text("label"))
        .isEqualTo("Золоті ворота.png");
    JsonNode unnamed = uploads.png().named(" ", "image/png").send().expect(201).json();
    assertThat(unnamed.path("label")).isEqualTo(unnamed.path("filename"));
  }

  @Test
  void reportOfTheUploadIsKept() {
    JsonNode uploaded = uploads.glb().send().expect(201).json();

    assertThat(uploaded.path("report").path("format").asText()).isEqualTo("glTF 2.0");
    assertThat(editor.get(PATH + "?kind=model").expect(200).json().path(0)).isEqualTo(uploaded);
  }

  @Test
  void labelAndTextAreChangedAndCleared() {
    String file = uploads.png().create();

    ApiResponse changed = editor
        .put(PATH + file, "{\"label\":\"Gate\",\"alt\":\"A gate\\nat night\"}")
        .expect(200);
    assertThat(changed.text("label")).isEqualTo("Gate");
    assertThat(changed.text("alt")).isEqualTo("A gate\nat night");
    assertThat(changed.json().path("version").asLong()).isEqualTo(2);
    assertThat(changed.header("ETag")).contains("\"2\"");

    JsonNode cleared =
        editor.put(PATH + file, "{\"label\":null,\"alt\":\" \"}").expect(200).json();
    assertThat(cleared.path("label").asText()).isEqualTo(file);
    assertThat(cleared.path("alt").isNull()).isTrue();
    assertThat(editor.put(PATH + file, "{}").expect(200).json()).isEqualTo(cleared);
  }

  @Test
  void fileIsReadWithoutItsContent() {
    String file = uploads.png().create();
    String path = PATH + file + "/metadata";

    ApiResponse read = editor.get(path).expect(200);
    assertThat(read.json()).isEqualTo(file(file));
    assertThat(read.header("ETag")).contains("\"1\"");
    editor.withHeader("If-None-Match", "\"1\"").get(path).expect(304);

    editor.put(PATH + file, "{\"alt\":\"A gate\"}").expect(200);
    assertThat(editor.withHeader("If-None-Match", "\"1\"").get(path).expect(200).text("alt"))
        .isEqualTo("A gate");
    editor.get(PATH + "0".repeat(40) + ".png/metadata").expectProblem(404, "not-found");
  }

  @Test
  void staleVersionIsRefused() {
    String file = uploads.png().create();
    Api withFirst = editor.withHeader("If-Match", "\"1\"");

    withFirst.put(PATH + file, "{\"alt\":\"first\"}").expect(200);

    withFirst.put(PATH + file, "{\"alt\":\"second\"}").expectProblem(412, "stale-version");
    assertThat(editor.get(PATH).json().path(0).path("alt").asText()).isEqualTo("first");
  }

  @Test
  void deletionOfAChangedFileIsRefused() {
    String file = uploads.png().create();
    Api withFirst = editor.withHeader("If-Match", "\"1\"");
    String changed = editor
        .put(PATH + file, "{\"alt\":\"first\"}")
        .expect(200)
        .header("ETag")
        .orElseThrow();

    withFirst.delete(PATH + file).expectProblem(412, "stale-version");
    editor.withHeader("If-Match", changed).delete(PATH + file).expect(200);
  }

  @Test
  void visibilityAppliesFromTheNextRequest() {
    String file = uploads.png().create();

    editor.put(PATH + file, "{\"visibility\":\"protected\"}").expect(200);
    anonymous.get(PATH + file).expectMissingBearer();
    editor.put(PATH + file, "{\"visibility\":\"public\"}").expect(200);
    anonymous.get(PATH + file).expect(200);
  }

  @Test
  void fileDoesNotMoveAwayFromItsUses() {
    String file = uploads.png().create();
    events.news(city).with("image_file_name", file).create();

    editor
        .put(PATH + file, "{\"location_id\":%d}".formatted(district))
        .expectProblem(409, "files-out-of-reach");
    assertThat(file(file).path("location_id").asLong()).isEqualTo(city);
  }

  @Test
  void fileMovesWithItsRights() {
    String file = uploads.png().create();
    events.news(district).with("image_file_name", file).create();

    editorBelow.put(PATH + file, "{}").expectProblem(403, "access-denied");
    editor.put(PATH + file, "{\"location_id\":%d}".formatted(district)).expect(200);
    editorBelow.put(PATH + file, "{\"alt\":\"mine\"}").expect(200);
    editorBelow
        .put(PATH + file, "{\"location_id\":%d}".formatted(city))
        .expectProblem(403, "access-denied");
    editor.put(PATH + file, "{\"location_id\":999999999}").expectInvalid("/location_id");
  }

  @Test
  void usesAreTheEventsAndObjectsThatReferToTheFile() {
    String file = uploads.png().create();
    long event =
        events.news(district).titled("Night").with("image_file_name", file).create();
    long object = objects.of(city).named("Lion").target(file).asset(file).create();

    ApiResponse uses = editor.get(PATH + file + "/uses").expect(200);

    assertThat(uses.body())
        .isEqualTo(("[{\"resource\":\"events\",\"id\":%d,\"title\":\"Night\",\"location_id\":%d},"
                + "{\"resource\":\"objects\",\"id\":%d,\"title\":\"Lion\",\"location_id\":%d}]")
            .formatted(event, district, object, city));
    assertThat(uses.header("X-Total-Count")).contains("2");
    assertThat(uses.header("X-Other-Uses")).contains("0");
    assertThat(editor
            .get(PATH + file + "/uses?per_page=1&page=2")
            .json()
            .path(0)
            .path("id")
            .asLong())
        .isEqualTo(object);
    editorBelow.get(PATH + file + "/uses").expectProblem(403, "access-denied");
  }

  @Test
  void zoneIsAUseOfItsImage() {
    String file = uploads.png().create();
    long zone = zones
        .at(district, Spot.alone())
        .titled("Gate")
        .with("image_file_name", file)
        .create();

    assertThat(editor.get(PATH + file + "/uses").expect(200).body())
        .isEqualTo("[{\"resource\":\"zones\",\"id\":%d,\"title\":\"Gate\",\"location_id\":%d}]"
            .formatted(zone, district));
  }

  @Test
  void changesAndUsesOfAFileOfASecretZoneAreHidden() {
    Spot spot = Spot.alone();
    long secret = zones.in(zones.at(city, spot).secret().create(), spot).create();
    String file = uploads.png().create();
    objects.in(secret).target(file).create();

    for (String name : List.of(file, "0".repeat(40) + ".png")) {
      editorBelow.put(PATH + name, "{\"alt\":\"x\"}").expectProblem(404, "not-found");
      editorBelow.get(PATH + name + "/uses").expectProblem(404, "not-found");
      editorBelow.get(PATH + name + "/metadata").expectProblem(404, "not-found");
    }
    assertThat(editor.get(PATH + file + "/uses").expect(200).json()).hasSize(1);
  }

  @Test
  void listIsFilteredByUseKindAndLabel() {
    String used = uploads.png().named("b.png", "image/png").create();
    events.news(city).with("image_file_name", used).create();
    String unused = uploads.png().named("Ä.png", "image/png").create();
    String video = uploads.mp4().named("c.mp4", "video/mp4").to(district).create();
    String sound = uploads.mp3().named("d.mp3", "audio/mpeg").create();

    assertThat(list("?unused=true")).containsExactly(unused, video, sound);
    assertThat(list("?unused=false")).containsExactly(used);
    assertThat(list("?unused=true&kind=image")).containsExactly(unused);
    assertThat(list("?kind=video")).containsExactly(video);
    assertThat(list("?kind=audio")).containsExactly(sound);
    assertThat(list("?kind=model")).isEmpty();
    assertThat(list("?q=a.PNG")).containsExactly(unused);
    assertThat(list("?sort=name")).containsExactly(unused, used, video, sound);
    assertThat(list("?location_id=" + district)).containsExactly(video);
    editor.put(PATH + unused, "{\"alt\":\"new\"}").expect(200);
    assertThat(list("?sort=-updated").get(0)).isEqualTo(unused);
  }

  @Test
  void listHasTheFilesThatAResourceAtALocationCanUse() {
    String ofCity = uploads.png().create();
    String ofDistrict = uploads.png().to(district).create();
    uploads.png().to(locations.createUnder(city)).create();
    uploads.png().to(locations.createUnder(district)).create();

    assertThat(list("?usable_at=" + district)).containsExactly(ofCity, ofDistrict);
    assertThat(list("?usable_at=%d&location_id=%d".formatted(district, district)))
        .containsExactly(ofDistrict);
    assertThat(list("?usable_at=" + city)).containsExactly(ofCity);
    assertThat(editorBelow
            .get(PATH + "?usable_at=" + district)
            .expect(200)
            .json()
            .findValuesAsText("filename"))
        .containsExactly(ofDistrict);
    editorBelow.get(PATH + "?usable_at=" + city).expectProblem(403, "access-denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=text",
        "unused=perhaps",
        "sort=size",
        "q=",
        "location_id=-1",
        "usable_at=-1",
        "usable_at=9223372036854775807"
      })
  void invalidValueIsRefusedWithItsParameter(String query) {
    editor.get(PATH + "?" + query).expectInvalid("/" + query.replaceFirst("=.*", ""));
  }

  private JsonNode file(String name) {
    return editor
        .get(PATH)
        .expect(200)
        .json()
        .valueStream()
        .filter(file -> file.path("filename").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> list(String query) {
    return editor.get(PATH + query).expect(200).json().findValuesAsText("filename");
  }
}
