package org.tmtar.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
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

  @Test
  void loadingTwiceAddsNothingTheSecondTime() {
    load(Users.ROOT);

    List<String> said = load(Users.ROOT);

    assertThat(said).last().asString().endsWith("added: 0 places, 0 events");
    JsonNode podil = api.get("/api/locations/search/podil").expect(200).json();
    assertThat(podil.path("locations")).hasSize(1);
    JsonNode nearest = api.get("/api/locations/nearest?latitude=50.4501&longitude=30.5234&limit=1")
        .expect(200)
        .json();
    assertThat(nearest.path(0).path("name").asText()).isEqualTo("Kyiv");
  }

  @Test
  void visitorOfADistrictReadsNewsOfItsCityAndItsCountry() {
    load(Users.ROOT);
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
  void whoeverIsNotRootIsToldSo() {
    assertThatThrownBy(() -> load(Users.newIdentity()))
        .isInstanceOf(DemoFailedException.class)
        .hasMessageContaining("403");
  }

  @Test
  void applicationThatIsAwayIsNamed() {
    URI nowhere = URI.create("http://127.0.0.1:1");

    assertThatThrownBy(() -> DemoData.load(nowhere, Users.ROOT, Clock.systemUTC(), sentence -> {}))
        .isInstanceOf(DemoFailedException.class)
        .hasMessage("The API cannot be reached at http://127.0.0.1:1");
  }

  private List<String> load(String bearer) {
    List<String> said = new ArrayList<>();
    DemoData.load(api.server(), bearer, Clock.systemUTC(), said::add);
    return said;
  }
}
