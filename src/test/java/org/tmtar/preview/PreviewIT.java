package org.tmtar.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

@IntegrationTest
class PreviewIT {

  private static final String PATH = "/api/preview?location_id=";

  static final List<AccessRule<PreviewIT>> RULES = List.of(AccessRule.of(
      "getPreview",
      RightsMatrix.HERE_OR_ABOVE,
      (test, api) -> api.get(PATH + test.matrix.here() + "&" + test.spot.query())));

  private final RightsMatrix matrix;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final long city;
  private final long district;
  private final Api editor;
  private final Api editorBelow;
  private final Api visitor;
  private final Spot spot = Spot.alone();
  private final Instant now = Instant.now();

  PreviewIT(
      Api anonymous,
      Users users,
      Events events,
      Zones zones,
      Objects objects,
      Locations locations) {
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.matrix = new RightsMatrix(anonymous, users, locations);
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
    this.editorBelow = users.administratorOf(district).api();
    this.visitor = users.newcomer().api();
    visitor.put("/api/users", "{\"location_id\":%d}".formatted(district)).expect(200);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void newsAndSalesAreThoseOfAVisitorOfTheLocation() {
    events.news(city).translated("uk", "Подія").create();
    events.news(district).inactive().create();
    events.sale(district).create();

    JsonNode preview = editor
        .get(PATH + district + "&" + spot.query() + "&language=uk")
        .expect(200)
        .json();

    Api reader = visitor.withHeader("Accept-Language", "uk");
    assertThat(preview.path("news")).isEqualTo(reader.get("/api/events/news/1").json());
    assertThat(preview.path("sales"))
        .isEqualTo(reader.get("/api/events/sales/1").json());
    assertThat(preview.path("sales")).hasSize(1);
  }

  @Test
  void newsAreThoseOfTheRequestedTime() {
    long past = events.news(district).published(hours(-10), hours(-8)).create();
    long future = events.news(district).published(hours(8), hours(10)).create();

    assertThat(news("&at=" + hours(-9))).contains(past).doesNotContain(future);
    assertThat(news("&at=" + hours(9))).contains(future).doesNotContain(past);
    assertThat(news("")).doesNotContain(past, future);
  }

  @Test
  void scheduledEventsOfALocationAboveAreOnlyForItsAdministrators() {
    long scheduled = events.news(city).published(hours(8), hours(10)).create();
    long expired = events.news(city).published(hours(-10), hours(-8)).create();
    long published = events.news(city).published(hours(-1), null).create();
    long untilLater = events.news(city).published(hours(-1), hours(10)).create();
    long own = events.news(district).published(hours(8), hours(10)).create();

    // Other tests publish news of the root location at other times.
    List<Long> created = List.of(scheduled, expired, published, untilLater, own);
    assertThat(news("&at=" + hours(9)))
        .filteredOn(created::contains)
        .containsExactlyInAnyOrder(own, scheduled, published, untilLater);
    assertThat(news(editorBelow, "&at=" + hours(9)))
        .filteredOn(created::contains)
        .containsExactlyInAnyOrder(own, published, untilLater);
    assertThat(news("&at=" + hours(-9))).filteredOn(created::contains).containsExactly(expired);
    assertThat(news(editorBelow, "&at=" + hours(-9)))
        .filteredOn(created::contains)
        .isEmpty();
    assertThat(news(editorBelow, ""))
        .filteredOn(created::contains)
        .containsExactlyInAnyOrder(published, untilLater);
  }

  @Test
  void zonesAndObjectsAreThoseOfAVisitorAtThePosition() {
    long inactive = zones.at(city, spot).inactive().create();
    long open = zones.at(city, spot).create();
    long secret = zones.at(city, spot).secret().create();
    long near = zones.at(city, spot.north(500)).create();
    long nearSecret = zones.at(city, spot.north(500)).secret().create();
    long shown = objects.in(zones.in(open, spot).create()).create();
    long inSecret = objects.in(zones.in(secret, spot).create()).create();
    objects.in(zones.in(open, spot).inactive().create()).create();
    objects.in(zones.in(open, spot).create()).inactive().create();
    objects.in(zones.in(near, spot.north(500)).create()).create();

    JsonNode preview =
        editor.get(PATH + district + "&" + spot.query()).expect(200).json();

    assertThat(Zones.ids(preview.path("zones")))
        .containsExactlyInAnyOrder(open, secret, near)
        .doesNotContain(inactive, nearSecret);
    assertThat(preview.path("zones").findValues("unlock")).allMatch(JsonNode::isNull);
    assertThat(Objects.ids(preview.path("objects"))).containsExactlyInAnyOrder(shown, inSecret);
  }

  @Test
  void invalidParametersAreRefused() {
    editor.get(PATH + "&" + spot.query()).expectInvalid("/location_id");
    editor.get("/api/preview?location_id=" + city).expectInvalid("/latitude", "/longitude");
    editor.get(PATH + "999999999&" + spot.query()).expectInvalid("/location_id");
    editor.get(PATH + city + "&" + spot.query() + "&at=now").expectInvalid("/at");
  }

  private List<Long> news(String query) {
    return news(editor, query);
  }

  private List<Long> news(Api reader, String query) {
    return Events.ids(reader
        .get(PATH + district + "&" + spot.query() + query)
        .expect(200)
        .json()
        .path("news"));
  }

  private Instant hours(int fromNow) {
    return now.plus(Duration.ofHours(fromNow));
  }
}
