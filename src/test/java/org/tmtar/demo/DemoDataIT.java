package org.tmtar.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tmtar.archive.ArchiveFailedException;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Users;

@IntegrationTest
class DemoDataIT {

  private final Api api;
  private final Users users;

  DemoDataIT(Api api, Users users) {
    this.api = api;
    this.users = users;
  }

  @BeforeAll
  static void load(Api api) {
    load(api, Users.ROOT);
  }

  @Test
  void secondLoadAddsNothingAndRenewsTheTimesOfEvents() {
    List<String> said = load(api, Users.ROOT);

    assertThat(said)
        .contains(
            "created: 0 locations, 0 files, 0 events, 0 zones, 0 subzones, 0 objects",
            "unchanged: 460 locations, 159 files, 3 events, 23 zones, 52 subzones, 53 objects");
    JsonNode podil = api.get("/api/locations/search/podil").expect(200).json();
    assertThat(podil.path("locations")).hasSize(1);
    JsonNode nearest = api.get("/api/locations/nearest?latitude=50.4501&longitude=30.5234&limit=1")
        .expect(200)
        .json();
    assertThat(nearest.path(0).path("name").asText()).isEqualTo("Kyiv");
  }

  @Test
  void visitorOfADistrictReadsNewsOfItsCityAndItsCountry() {
    long podil = api.get("/api/locations/search/podil")
        .expect(200)
        .json()
        .at("/locations/0/id")
        .asLong();
    Api visitor = users.newcomer().api();
    visitor.put("/api/users/", "{\"location_id\":%d}".formatted(podil)).expect(200);

    JsonNode feed = visitor
        .withHeader("Accept-Language", "en")
        .get("/api/events/feed?limit=100")
        .expect(200)
        .json();

    assertThat(feed.path("events").findValues("location_id").stream().distinct().count())
        .isGreaterThan(1);
  }

  @Test
  void landmarkIsVisitedWithoutAnAccount() {
    JsonNode visit = api.get("/api/visit?latitude=48.86&longitude=2.29&language=en")
        .expect(200)
        .json();

    assertThat(visit.path("zones").findValuesAsText("title"))
        .contains("Eiffel Tower")
        .doesNotContain("Hidden garden of the Vert-Galant");
    JsonNode tower = visit
        .path("zones")
        .valueStream()
        .filter(zone -> zone.path("title").asText().equals("Eiffel Tower"))
        .findFirst()
        .orElseThrow();
    JsonNode content =
        api.get("/api/visit/zones/" + tower.path("id").asLong()).expect(200).json();
    JsonNode object = content.at("/objects/0");
    api.get(object.path("asset_url").asText()).expect(200);
  }

  @Test
  void newUserAtALandmarkDownloadsItsFiles() throws IOException {
    Api visitor = users.newcomer().api();

    JsonNode zone = around(visitor, "latitude=48.8583&longitude=2.2945").path(0);
    assertThat(zone.path("title").asText()).isEqualTo("Eiffel Tower");
    assertThat(zone.path("inside").asBoolean()).isTrue();
    JsonNode object = firstObjectOf(visitor, zone);

    assertThat(object.path("target_width").asDouble()).isEqualTo(0.3);
    ApiResponse model = api.get(object.path("asset_url").asText()).expect(200);
    assertThat(model.body()).startsWith("glTF");
    ApiResponse modelForIos = api.get(object.path("asset_usdz_url").asText()).expect(200);
    assertThat(modelForIos.header("Content-Type")).contains("model/vnd.usdz+zip");
    BufferedImage target = ImageIO.read(
        api.server().resolve(object.path("target_image_url").asText()).toURL());
    assertThat(target.getWidth()).isEqualTo(DemoTarget.WIDTH);
    assertThat(target.getHeight()).isEqualTo(DemoTarget.HEIGHT);
  }

  @Test
  void protectedFilesOfALandmarkHaveSignedLinks() {
    JsonNode found = users
        .newcomer()
        .api()
        .get("/api/objects/search/Lift%20of%201889")
        .expect(200)
        .json()
        .at("/objects/0");

    String signed = found.path("asset_url").asText();
    assertThat(signed).contains("signature=");
    api.get(signed).expect(200);
    api.get("/api/files/" + found.path("asset_file").asText()).expectMissingBearer();
  }

  @Test
  void secretGardenIsVisibleToVisitorsInside() {
    Api visitor = users.newcomer().api();

    assertThat(around(visitor, "latitude=48.8584&longitude=2.3420").findValuesAsText("title"))
        .contains("Notre-Dame")
        .doesNotContain("Hidden garden of the Vert-Galant");
    JsonNode garden = around(visitor, "latitude=48.8575&longitude=2.3400").path(0);

    assertThat(garden.path("title").asText()).isEqualTo("Hidden garden of the Vert-Galant");
    visitor.get("/api/zones/" + garden.path("id").asLong()).expect(404);
    Api inside = visitor.withHeader("Zone-Unlock", garden.path("unlock").asText());
    JsonNode object = firstObjectOf(inside, garden);
    assertThat(object.path("name").asText()).isEqualTo("Weeping willow");
    api.get(object.path("asset_url").asText()).expect(200);
  }

  @Test
  void meridianIsAroundVisitorsOnBothSides() {
    Api visitor = users.newcomer().api();

    for (String longitude : List.of("179.999", "-179.999")) {
      JsonNode zone = around(visitor, "latitude=-16.79&longitude=" + longitude).path(0);
      assertThat(zone.path("title").asText()).isEqualTo("180th meridian on Taveuni");
      assertThat(zone.path("inside").asBoolean()).isTrue();
    }
  }

  private static JsonNode around(Api visitor, String where) {
    return visitor.get("/api/zones/around?" + where).expect(200).json();
  }

  private static JsonNode firstObjectOf(Api visitor, JsonNode zone) {
    JsonNode whole =
        visitor.get("/api/zones/" + zone.path("id").asLong()).expect(200).json();
    long subzone = whole.at("/subzones/0/id").asLong();
    return visitor.get("/api/objects/subzone/" + subzone).expect(200).json().path(0);
  }

  @Test
  void userThatIsNotRootIsRefused() {
    assertThatThrownBy(() -> load(api, Users.newIdentity()))
        .isInstanceOf(ArchiveFailedException.class)
        .hasMessageContaining("403");
  }

  @Test
  void unavailableApplicationIsNamed() {
    URI nowhere = URI.create("http://127.0.0.1:1");

    assertThatThrownBy(() ->
            DemoData.load(nowhere, Users.ROOT, DemoFiles.FOLDER, Clock.systemUTC(), sentence -> {}))
        .isInstanceOf(ArchiveFailedException.class)
        .hasMessage("The API cannot be reached at http://127.0.0.1:1");
  }

  @Test
  void folderWithoutTheDataIsNamed() {
    Path folder = Path.of("nowhere").toAbsolutePath();

    assertThatThrownBy(() ->
            DemoData.load(api.server(), Users.ROOT, folder, Clock.systemUTC(), sentence -> {}))
        .isInstanceOf(ArchiveFailedException.class)
        .hasMessage("The demonstration data cannot be read: " + folder.resolve("places.yaml"));
  }

  private static List<String> load(Api api, String bearer) {
    List<String> said = new ArrayList<>();
    DemoData.load(api.server(), bearer, DemoFiles.FOLDER, Clock.systemUTC(), said::add);
    return said;
  }
}
