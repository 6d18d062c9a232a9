package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** The images of events, which are uploaded files. */
@IntegrationTest
class EventImageIT {

  private static final String PATH = "/api/events/";

  private static final String SIGNED =
      "\\?expires=[0-9]{10}&signature=[A-Za-z0-9_-]{8}\\.[A-Za-z0-9_-]{43}";

  private final Events events;
  private final Uploads uploads;
  private final Locations locations;
  private final long city;
  private final Api anonymous;
  private final Api editor;
  private final Api reader;

  EventImageIT(Api anonymous, Users users, Events events, Uploads uploads, Locations locations) {
    this.anonymous = anonymous;
    this.events = events;
    this.uploads = uploads;
    this.locations = locations;
    this.city = locations.createUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
    this.reader = users.newcomer().api();
    reader.put("/api/users", "{\"location_id\":%d}".formatted(city)).expect(200);
  }

  @Test
  void publicImageHasAnUnsignedPathInEveryResponse() {
    String image = uploads.png().to(city).create();

    assertThat(links(image)).containsOnly(Uploads.PATH + image);

    anonymous.get(Uploads.PATH + image).expect(200);
  }

  @Test
  void protectedImageHasASignedPathInEveryResponse() {
    String image = uploads.png().to(city).asProtected().create();

    assertThat(links(image)).allSatisfy(link -> {
      assertThat(link).matches(Uploads.PATH + image + SIGNED);
      anonymous.get(link).expect(200);
    });
  }

  @Test
  void protectedImageIsDownloadedByLinkOrBearer() {
    String image = uploads.png().to(city).asProtected().create();
    anonymous.get(Uploads.PATH + image).expectMissingBearer();
    reader.get(Uploads.PATH + image).expectProblem(403, "access-denied");
    events.news(city).with("image_file_name", image).create();

    JsonNode event =
        reader.get(PATH + "feed?limit=1").expect(200).json().path("events").path(0);

    byte[] byBearer = reader.get(Uploads.PATH + image).expect(200).bytes();
    byte[] byLink =
        anonymous.get(event.path("image_file_url").asText()).expect(200).bytes();
    assertThat(byLink).isEqualTo(byBearer);
  }

  @Test
  void imageMustBeAnUploadedFileOfTheLocationOrOneAbove() {
    long district = locations.createUnder(city);
    long event = events.news(city).create();

    for (String refused : List.of(
        "tower.jpg",
        "0".repeat(40) + ".png",
        uploads.glb().to(city).create(),
        uploads.mp4().to(city).create(),
        uploads.png().to(district).create(),
        uploads.png().to(locations.createUnder(Locations.ROOT)).create(),
        uploads.png().asProtected().create())) {
      editor
          .post(PATH, events.news(city).with("image_file_name", refused).json())
          .expectInvalid("/image_file_name");
      editor.put(PATH + event, show(refused)).expectInvalid("/image_file_name");
    }
    editor.put(PATH + event, show(uploads.png().create())).expect(200);
    editor
        .put(PATH + event, show(uploads.png().to(city).asProtected().create()))
        .expect(200);
    assertThat(editor
            .put(PATH + event, show(""))
            .expect(200)
            .json()
            .path("image_file_url")
            .isNull())
        .isTrue();
  }

  @Test
  void eventMovesOnlyToLocationsThatMayUseItsImage() {
    long district = locations.createUnder(city);
    String ofDistrict = uploads.png().to(district).create();
    long event = events.news(district).with("image_file_name", ofDistrict).create();

    editor
        .put(PATH + event, "{\"location_id\":%d}".formatted(city))
        .expectInvalid("/image_file_name");

    editor
        .put(PATH + event, "{\"location_id\":%d,\"image_file_name\":null}".formatted(city))
        .expect(200);
  }

  @Test
  void updateWithAReadBodyThatContainsALinkChangesNothing() {
    String image = uploads.png().to(city).asProtected().create();
    long event = events.news(city).with("image_file_name", image).create();
    ApiResponse read = editor.get(PATH + event).expect(200);
    String tag = read.header("ETag").orElseThrow();
    assertThat(tag).matches("\"1-3-en-[0-9]+\"");

    ApiResponse sentBack =
        editor.withHeader("If-Match", tag).put(PATH + event, read.body()).expect(200);

    assertThat(sentBack.text("update_date")).isEqualTo(read.text("update_date"));
    editor.withHeader("If-Match", tag).put(PATH + event, "{\"active\":false}").expect(200);
    editor.withHeader("If-Match", tag).delete(PATH + event).expectProblem(412, "stale-version");
    editor.withHeader("If-Match", "\"2-3-en-1\"").delete(PATH + event).expect(200);
  }

  @Test
  void alternativeTextOfTheImageIsInEveryResponseAndChangesTheEntityTag() {
    String image = uploads.png().to(city).create();
    long event = events.news(city).with("image_file_name", image).create();
    String tag = reader.get(PATH + event).expect(200).header("ETag").orElseThrow();
    assertThat(alts(event)).containsOnly("null");

    describe(image, "A tower at night");

    assertThat(alts(event)).containsOnly("A tower at night");
    ApiResponse changed =
        reader.withHeader("If-None-Match", tag).get(PATH + event).expect(200);
    String next = changed.header("ETag").orElseThrow();
    reader.withHeader("If-None-Match", next).get(PATH + event).expect(304);
    editor.withHeader("If-Match", next).put(PATH + event, "{\"active\":true}").expect(200);
    describe(image, "A tower at dawn");
    assertThat(reader
            .withHeader("If-None-Match", next)
            .get(PATH + event)
            .expect(200)
            .text("image_alt"))
        .isEqualTo("A tower at dawn");
  }

  /** The alternative texts of the image of the newest event in the responses that contain the event. */
  private List<String> alts(long event) {
    return Stream.of(
            reader.get(PATH + event).expect(200).json(),
            reader.get(PATH + "news/1").expect(200).json().path(0),
            reader.get(PATH + "feed").expect(200).json().at("/events/0"),
            editor.get(PATH + "all/1").expect(200).json().path(0),
            editor
                .get("/api/preview?latitude=1&longitude=1&location_id=" + city)
                .expect(200)
                .json()
                .at("/news/0"))
        .map(shown -> shown.path("image_alt").asText())
        .toList();
  }

  private void describe(String image, String alt) {
    editor.put(Uploads.PATH + image, "{\"alt\":\"%s\"}".formatted(alt)).expect(200);
  }

  @Test
  void imageInUseIsDeletedOnlyByForceAndThenCleared() {
    String image = uploads.png().to(city).create();
    long event = events.news(city).with("image_file_name", image).create();
    ApiResponse before = editor.get(PATH + event).expect(200);

    ApiResponse refused = editor.delete(Uploads.PATH + image).expectProblem(409, "file-in-use");
    assertThat(refused.text("detail")).contains("events/" + event);
    assertThat(editor.get(PATH + event).expect(200).body()).isEqualTo(before.body());

    assertThat(editor.delete(Uploads.PATH + image + "?force=true").expect(200).body())
        .matches("\\{\"status\":\"Success\",\"id\":[0-9]+}");
    ApiResponse after = editor.get(PATH + event).expect(200);
    assertThat(after.json().path("image_file_name").isNull()).isTrue();
    assertThat(after.json().path("image_file_url").isNull()).isTrue();
    assertThat(after.header("ETag")).contains("\"2-3-en\"").isNotEqualTo(before.header("ETag"));
    assertThat(Instant.parse(after.text("update_date")))
        .isAfter(Instant.parse(before.text("update_date")));
    JsonNode entry = lastChange(event);
    assertThat(entry.path("before").path("image_file_name").asText()).isEqualTo(image);
    assertThat(entry.path("after").path("image_file_name").isNull()).isTrue();
    assertThat(entry.path("actor").isNull()).isFalse();
  }

  /** The paths of the image of a new event in every response that contains the event. */
  private List<String> links(String image) {
    String title = Long.toString(System.nanoTime(), 36);
    ApiResponse created = editor
        .post(
            PATH, events.news(city).titled(title).with("image_file_name", image).json())
        .expect(201);
    String id = created.text("id");
    return List.of(
        created.text("image_file_url"),
        editor.put(PATH + id, "{\"description\":\"changed\"}").expect(200).text("image_file_url"),
        reader.get(PATH + id).expect(200).text("image_file_url"),
        link(reader.get(PATH + "news/1").expect(200).json()),
        link(reader.get(PATH + "feed").expect(200).json().path("events")),
        link(editor.get(PATH + "all/1").expect(200).json()),
        link(editor.get(PATH + "all/search/" + title).expect(200).json().path("events")));
  }

  private static String link(JsonNode newestFirst) {
    return newestFirst.path(0).path("image_file_url").asText();
  }

  private static String show(String image) {
    return "{\"image_file_name\":\"%s\"}".formatted(image);
  }

  private JsonNode lastChange(long event) {
    JsonNode entries =
        editor.get("/api/audit?per_page=1000&resource=events").expect(200).json();
    return StreamSupport.stream(entries.spliterator(), false)
        .filter(entry -> entry.path("resource_id").asLong() == event)
        .filter(entry -> entry.path("action").asText().equals("update"))
        .findFirst()
        .orElseThrow();
  }
}
