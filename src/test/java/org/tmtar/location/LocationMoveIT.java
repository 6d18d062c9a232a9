package org.tmtar.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** A location moves with its contents. A move never gives access to a file of another location. */
@IntegrationTest
class LocationMoveIT {

  private static final String PATH = "/api/locations/";

  private final Users users;
  private final Locations locations;
  private final Objects objects;
  private final Events events;
  private final Uploads uploads;
  private final Person root;
  private final long country;
  private final long former;
  private final long present;
  private final long moved;
  private final long below;
  private final Api formerEditor;
  private final Api presentEditor;

  LocationMoveIT(
      Users users, Locations locations, Objects objects, Events events, Uploads uploads) {
    this.users = users;
    this.locations = locations;
    this.objects = objects;
    this.events = events;
    this.uploads = uploads;
    this.root = users.root();
    this.country = locations.createUnder(Locations.ROOT);
    this.former = locations.createUnder(country);
    this.present = locations.createUnder(country);
    this.moved = locations.createUnder(former);
    this.below = locations.createUnder(moved);
    this.formerEditor = users.administratorOf(former).api();
    this.presentEditor = users.administratorOf(present).api();
  }

  @Test
  void newParentHasAnotherEntityTag() {
    String tag = root.api().get(PATH + "parent/" + moved).header("ETag").orElseThrow();
    root.api().put(PATH + moved, "{\"root\":" + present + "}").expect(200);

    Api knowing = root.api().withHeader("If-None-Match", tag);

    assertThat(
            knowing.get(PATH + "parent/" + moved).expect(200).json().path("id").asLong())
        .isEqualTo(present);
  }

  @Test
  void moveThatWouldPutFilesOutOfReachIsRefused() {
    String image = uploads.as(formerEditor).png().asProtected().create();
    String target = uploads.as(formerEditor).png().create();
    events.news(moved).with("image_file_name", image).create();
    events.news(below).with("image_file_name", image).create();
    objects.of(below).target(target).asset(image).create();

    ApiResponse refused = locations.move(moved, present).expectProblem(409, "files-out-of-reach");

    assertThat(refused.text("detail")).contains(": 2. ", "force=true");
    assertThat(locations.get(moved).path("root").asLong()).isEqualTo(former);
  }

  @Test
  void forcedMoveClearsTheReferencesAndRecordsThem() {
    String image = uploads.as(formerEditor).png().asProtected().create();
    String kept = uploads.as(root.api()).png().to(country).create();
    long event = events.news(below).with("image_file_name", image).create();
    long other = events.news(below).with("image_file_name", kept).create();
    long object = objects.of(below).target(image).asset(kept).create();
    String tag = root.api().get(Objects.PATH + object).header("ETag").orElseThrow();

    ApiResponse response = root.api()
        .put(PATH + moved + "?force=true", "{\"root\":%d}".formatted(present))
        .expect(200);

    assertThat(response.json().path("root").asLong()).isEqualTo(present);
    assertThat(presentEditor.get("/api/events/" + event).text("image_file_name"))
        .isEqualTo("null");
    assertThat(presentEditor.get("/api/events/" + other).expect(200).text("image_file_name"))
        .isEqualTo(kept);
    ApiResponse changed = presentEditor.get(Objects.PATH + object).expect(200);
    assertThat(changed.json().path("target_image_file").isNull()).isTrue();
    assertThat(changed.text("asset_file")).isEqualTo(kept);
    assertThat(changed.header("ETag")).isNotEqualTo(Optional.of(tag));
    presentEditor.get(Uploads.PATH + image).expectProblem(403, "access-denied");
    assertThat(entriesOf(response))
        .containsExactlyInAnyOrder(
            "update events %d {\"image_file_name\":\"%s\"} {\"image_file_name\":null}"
                .formatted(event, image),
            "update objects %d {\"target_image_file\":\"%s\"} {\"target_image_file\":null}"
                .formatted(object, image),
            "update locations %d {\"root\":%d} {\"root\":%d}".formatted(moved, former, present));
    formerEditor.delete(Uploads.PATH + image).expect(200);
  }

  @Test
  void moveKeepsFilesThatStayInReach() {
    Api editor = users.administratorOf(country).api();
    String own = uploads.as(editor).png().to(moved).create();
    String above = uploads.as(editor).png().to(country).create();
    String everywhere = uploads.as(root.api()).png().to(Locations.ROOT).create();
    long first = events.news(below).with("image_file_name", own).create();
    long second = events.news(moved).with("image_file_name", above).create();
    long object = objects.of(below).target(everywhere).asset(own).create();

    editor.put(PATH + moved, "{\"root\":%d}".formatted(present)).expect(200);

    assertThat(presentEditor.get("/api/events/" + first).text("image_file_name"))
        .isEqualTo(own);
    assertThat(presentEditor.get("/api/events/" + second).text("image_file_name"))
        .isEqualTo(above);
    assertThat(presentEditor.get(Objects.PATH + object).text("target_image_file"))
        .isEqualTo(everywhere);
  }

  @Test
  void previewCountsTheConsequencesAndChangesNothing() {
    String image = uploads.as(formerEditor).png().create();
    events.news(moved).with("image_file_name", image).create();
    objects.of(below).target(image).create();
    users.administratorOf(below);
    Person citizen = users.newcomer();
    citizen.api().put("/api/users/", "{\"location_id\":%d}".formatted(moved)).expect(200);
    ApiResponse before = root.api().get(PATH + moved);

    ApiResponse preview = root.api()
        .put(PATH + moved + "?dry_run=true", "{\"root\":%d,\"name\":\"x\"}".formatted(present))
        .expect(200);

    assertThat(preview.body())
        .isEqualTo(("{\"status\":\"Preview\",\"id\":%d,\"locations\":2,\"administrators\":1,"
                + "\"users\":1,\"files_out_of_reach\":1}")
            .formatted(moved));
    assertThat(root.api().get(PATH + moved).header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(root.api().get(PATH + moved).body()).isEqualTo(before.body());
    assertThat(root.api()
            .put(PATH + moved + "?dry_run=true", "{\"name\":\"x\"}")
            .expect(200)
            .json()
            .path("files_out_of_reach")
            .asLong(-1))
        .isZero();
  }

  @Test
  void previewIsRefusedLikeTheMove() {
    String query = PATH + moved + "?dry_run=true";
    root.api().put(query, "{\"root\":%d}".formatted(below)).expectProblem(409, "conflict");
    root.api().put(query, "{\"root\":999999999}").expectInvalid("/root");
    root.api().put(query, "{\"latitude\":1}").expectInvalid("/longitude");
    root.api().put(query, "{\"name\":\"root\"}").expectInvalid("/name");
    root.api().put(PATH + "999999999?dry_run=true", "{}").expectProblem(404, "not-found");
    root.api()
        .withHeader("If-Match", "\"999\"")
        .put(query, "{}")
        .expectProblem(412, "stale-version");
    formerEditor.put(query, "{\"root\":%d}".formatted(present)).expectProblem(403, "access-denied");
    presentEditor.put(query, "{}").expectProblem(403, "access-denied");
    root.api().put(PATH + moved + "?dry_run=perhaps", "{}").expectInvalid("/dry_run");
    root.api().put(PATH + moved + "?force=perhaps", "{}").expectInvalid("/force");
    assertThat(root.api().put(PATH + "1?dry_run=true", "{}").expect(200).text("id"))
        .isEqualTo("1");
  }

  @Test
  void deletionRemovesWhatItsPreviewCounts() {
    uploads.as(formerEditor).png().to(below).create();
    events.news(moved).create();
    events.news(below).create();
    objects.of(below).create();
    objects.of(moved).create();
    users.administratorOf(below);
    users
        .newcomer()
        .api()
        .put("/api/users/", "{\"location_id\":%d}".formatted(moved))
        .expect(200);
    JsonNode preview =
        root.api().delete(PATH + moved + "?dry_run=true").expect(200).json();

    ApiResponse deleted = root.api().delete(PATH + moved).expect(200);

    Map<String, Long> gone = new TreeMap<>();
    entriesOf(deleted).forEach(entry -> gone.merge(entry.split(" ", 3)[1], 1L, Long::sum));
    for (String counted : List.of("locations", "events", "zones", "subzones", "objects", "files")) {
      assertThat(preview.path(counted).asLong()).as(counted).isEqualTo(gone.get(counted));
    }
    assertThat(preview.path("users").asLong() + preview.path("admins").asLong())
        .isEqualTo(gone.get("users"));
  }

  /** The audit entries of a request, as text. */
  private List<String> entriesOf(ApiResponse response) {
    String request = response.header("X-Request-Id").orElseThrow();
    List<String> found = new ArrayList<>();
    for (JsonNode entry : root.api().get("/api/audit?per_page=100").expect(200).json()) {
      if (entry.path("request_id").asText().equals(request)) {
        found.add("%s %s %d %s %s"
            .formatted(
                entry.path("action").asText(),
                entry.path("resource").asText(),
                entry.path("resource_id").asLong(),
                entry.path("before"),
                entry.path("after")));
      }
    }
    return found;
  }
}
