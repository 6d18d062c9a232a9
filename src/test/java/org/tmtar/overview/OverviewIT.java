package org.tmtar.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.Await;
import org.tmtar.testing.Events;
import org.tmtar.testing.Events.Draft;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

@IntegrationTest
class OverviewIT {

  private static final String PATH = "/api/overview";

  static final List<AccessRule<OverviewIT>> RULES = List.of(
      AccessRule.of("getOverview", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get(PATH)),
      AccessRule.of(
          "getOverview",
          "of a location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + "?location_id=" + test.matrix.here())));

  private final RightsMatrix matrix;
  private final Users users;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final long city;
  private final long district;
  private final Person editor;

  OverviewIT(
      Api anonymous,
      Users users,
      Events events,
      Zones zones,
      Objects objects,
      Uploads uploads,
      Locations locations) {
    this.users = users;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.matrix = new RightsMatrix(anonymous, users, locations);
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void numbersIncludeTheLocationAndEverythingBelow() {
    Instant now = Instant.now();
    Spot spot = Spot.alone();
    zones.at(city, spot).inactive().create();
    long secret = zones.at(district, spot).secret().create();
    zones.in(secret, spot).create();
    String image = uploads.png().to(city).create();
    String model = uploads.glb().to(city).create();
    objects.of(district).target(image).asset(model).create();
    objects.of(city).inactive().create();
    uploads.mp3().to(district).create();
    events.news(city).translated("uk", "Подія").create();
    events.news(district).published(now.plus(1, ChronoUnit.HOURS), null).create();
    events.news(city).inactive().create();
    events
        .sale(city)
        .published(now.minus(50, ChronoUnit.HOURS), now.minus(1, ChronoUnit.HOURS))
        .create();
    users
        .administratorOf(district)
        .api()
        .put("/api/users", "{\"location_id\":%d}".formatted(city))
        .expect(200);

    JsonNode overview = editor.api().get(PATH).expect(200).json();

    assertThat(overview.path("location_id").asLong()).isEqualTo(city);
    assertThat(overview.path("locations").asLong()).isEqualTo(2);
    assertThat(overview.path("zones").toString())
        .isEqualTo("{\"active\":3,\"inactive\":1,\"secret\":1,\"missing_languages\":{\"uk\":4}}");
    assertThat(overview.path("subzones").asLong()).isEqualTo(3);
    assertThat(overview.path("objects").toString())
        .isEqualTo(
            "{\"active\":1,\"inactive\":1,\"without_usdz\":1,\"missing_languages\":{\"uk\":2}}");
    assertThat(overview.path("events").toString())
        .isEqualTo("{\"published\":1,\"scheduled\":1,\"expired\":1,\"inactive\":1}");
    assertThat(overview.path("missing_languages").toString()).isEqualTo("{\"uk\":3}");
    assertThat(overview.path("files").path("count").asLong()).isEqualTo(3);
    assertThat(overview.path("files").path("bytes").asLong()).isPositive();
    assertThat(overview.path("files").path("unused").asLong()).isEqualTo(1);
    assertThat(overview.path("users").toString()).isEqualTo("{\"at_home\":1,\"administrators\":2}");
    assertThat(editor
            .api()
            .get(PATH + "?location_id=" + district)
            .json()
            .path("subzones")
            .asLong())
        .isEqualTo(2);
  }

  /** No event is in Ukrainian, one of the languages of the pages. */
  @Test
  void languageOfThePagesIsMissingAlthoughNothingIsInIt() {
    Spot spot = Spot.alone();
    events.news(city).create();
    zones
        .at(city, spot)
        .with("language", "fr")
        .with("translations", Map.of("uk", Map.of("title", "Вежа")))
        .create();
    zones.at(city, spot).create();

    JsonNode overview = editor.api().get(PATH).expect(200).json();

    assertThat(overview.path("missing_languages").toString()).isEqualTo("{\"uk\":1}");
    JsonNode ofZones = overview.path("zones").path("missing_languages");
    assertThat(ofZones.path("uk").asLong()).isEqualTo(1);
    assertThat(ofZones.path("en").asLong()).isEqualTo(1);
    assertThat(ofZones.path("fr").asLong()).isEqualTo(1);
  }

  @Test
  void languageOfTextsThatWereRemovedIsMissing() {
    long zone = zones
        .at(city, Spot.alone())
        .with("language", "en")
        .with("translations", Map.of("uk", Map.of("title", "Вежа")))
        .create();
    editor.api().put(Zones.PATH + zone, "{\"translations\":null}").expect(200);

    JsonNode overview = editor.api().get(PATH).expect(200).json();

    assertThat(overview.at("/zones/missing_languages").toString()).isEqualTo("{\"uk\":1}");
  }

  /** Two events have texts in English and in as many other languages as an event can have. */
  @Test
  void languageOfThePagesIsCountedAlthoughManyOthersAreMoreFrequent() {
    for (int event = 0; event < 2; event++) {
      Draft draft = events.news(city);
      for (int language = 1; language < 50; language++) {
        draft.translated("" + (char) ('a' + language / 25) + (char) ('a' + language % 25), "x");
      }
      draft.create();
    }
    events.news(city).translated("uk", "Подія").create();

    JsonNode missing = editor.api().get(PATH).expect(200).json().path("missing_languages");

    assertThat(missing.path("uk").asLong()).isEqualTo(2);
  }

  @Test
  void daysAreTheLastThirtyWithTheirEventsAndChanges() {
    Instant now = Instant.now();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    events.news(district).published(now.minus(49, ChronoUnit.HOURS), null).create();
    events.news(city).published(now.minus(40, ChronoUnit.DAYS), null).create();

    JsonNode days = editor.api().get(PATH).expect(200).json().path("days");

    assertThat(days.findValuesAsText("date"))
        .hasSize(30)
        .startsWith(today.minusDays(29).toString())
        .endsWith(today.toString());
    assertThat(days.findValues("events").stream().mapToLong(JsonNode::asLong).sum())
        .isEqualTo(1);
    assertThat(days.findValues("visits")).allMatch(JsonNode::isNull);
    // two locations, an appointment and two events
    assertThat(days.path(29).path("changes").asLong()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void changeIsCountedFromTheNextRequestOrAfterAMinute() {
    for (int number = 0; number < 3; number++) {
      long expected = number;
      // A machine under load may keep even these numbers for a minute.
      Await.until(
          () -> publishedEvents() == expected,
          "The number of events is " + expected,
          Duration.ofSeconds(70));
      events.news(city).create();
    }
  }

  private long publishedEvents() {
    return editor.api().get(PATH).json().path("events").path("published").asLong();
  }

  @Test
  void locationThatDoesNotExistIsRefused() {
    users.root().api().get(PATH + "?location_id=999999999").expectInvalid("/location_id");
    users.root().api().get(PATH + "?location_id=x").expectInvalid("/location_id");
    users.root().api().get(PATH).expect(200);
  }
}
