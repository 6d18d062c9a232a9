package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Await;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The events that a visitor reads. */
@IntegrationTest
class FeedIT {

  private final Users users;
  private final TestDatabase database;
  private final Events events;
  private final Locations locations;
  private final long city;
  private final long district;
  private final Api visitor;
  private final Instant now = Instant.now();

  FeedIT(Users users, Events events, Locations locations, TestDatabase database) {
    this.users = users;
    this.database = database;
    this.events = events;
    this.locations = locations;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.visitor = visitorOf(district);
  }

  @Test
  void feedContainsTheLocationOfTheVisitorAndAllAboveOnly() {
    long ofDistrict = events.news(district).create();
    long ofCity = events.news(city).create();
    events.news(locations.createUnder(city)).create();
    events.news(locations.createUnder(district)).create();
    long sale = events.sale(city).create();

    assertThat(own(news(1))).containsExactly(ofCity, ofDistrict);
    assertThat(own(sales(1))).containsExactly(sale);
  }

  @Test
  void feedWithoutAHomeIsThatOfTheRootLocation() {
    Instant ahead = Instant.now();
    long event =
        events.news(Locations.ROOT).published(ahead, ahead.plusSeconds(60)).create();

    assertThat(Events.ids(news(1))).contains(event);
    assertThat(Events.ids(users.newcomer().api().get("/api/events/news/1").json()))
        .contains(event);
  }

  @Test
  void newestPublishedComesFirstAndAnUpdateKeepsTheOrder() {
    long first = events.news(city).create();
    long planned = events.news(city).published(now.minusSeconds(60), null).create();
    long older = events.news(city).published(now.minusSeconds(3600), null).create();
    long last = events.news(district).create();

    users.root().api().put("/api/events/" + older, "{\"title\":\"corrected\"}").expect(200);

    assertThat(own(news(1))).containsExactly(last, first, planned, older);
  }

  @Test
  void feedContainsOnlyActiveEventsInsideTheirWindow() {
    long open =
        events.news(city).published(now.minusSeconds(60), now.plusSeconds(3600)).create();
    long ended =
        events.news(city).published(now.minusSeconds(60), now.minusSeconds(1)).create();
    long planned = events.news(city).published(now.plusSeconds(3600), null).create();
    long draft = events.news(city).inactive().create();
    long endless = events.news(city).create();

    assertThat(own(news(1))).containsExactly(endless, open);
    visitor.get("/api/events/" + open).expect(200);
    for (long hidden : List.of(ended, planned, draft)) {
      visitor.get("/api/events/" + hidden).expectProblem(404, "not-found");
    }
  }

  @Test
  void publicationBeginsAndEndsByTheTimeOfTheRequest() throws InterruptedException {
    Instant begin = Instant.now().plusMillis(1200);
    long event = events.news(city).published(begin, begin.plusMillis(1500)).create();
    assertThat(own(news(1))).isEmpty();

    Thread.sleep(Duration.between(Instant.now(), begin.plusMillis(100)).toMillis());
    assertThat(own(news(1))).containsExactly(event);

    Thread.sleep(Duration.between(Instant.now(), begin.plusMillis(1600)).toMillis());
    assertThat(own(news(1))).isEmpty();
  }

  @Test
  void publicationPlannedAfterThePageWasCachedBeginsByTheTimeOfTheRequest()
      throws InterruptedException {
    long first = events.news(city).create();
    assertThat(own(news(1))).containsExactly(first);
    Instant begin = Instant.now().plusMillis(1200);
    long second = events.news(district).published(begin, null).create();
    long third = events.news(city).published(begin, begin.plusSeconds(3600)).create();
    assertThat(own(news(1))).containsExactly(first);

    Thread.sleep(Duration.between(Instant.now(), begin.plusMillis(100)).toMillis());

    assertThat(own(news(1))).containsExactly(third, second, first);
  }

  @Test
  void changeIsReadFromTheNextRequestOn() {
    Api root = users.root().api();
    long kept = events.news(city).create();
    long event = events.news(district).create();
    String path = "/api/events/" + event;
    assertThat(own(news(1))).containsExactly(event, kept);

    root.put(path, "{\"title\":\"other\"}").expect(200);
    assertThat(title(event, news(1))).isEqualTo("other");
    root.put(path, "{\"active\":false}").expect(200);
    assertThat(own(news(1))).containsExactly(kept);
    root.put(path, "{\"active\":true}").expect(200);
    assertThat(own(news(1))).containsExactly(event, kept);
    root.put(path, "{\"event_type\":\"sales\"}").expect(200);
    assertThat(own(news(1))).containsExactly(kept);
    assertThat(own(sales(1))).containsExactly(event);
    root.put(path, "{\"event_type\":\"news\",\"location_id\":%d}".formatted(Locations.ROOT))
        .expect(200);
    assertThat(own(news(1))).containsExactly(kept);
    assertThat(own(sales(1))).isEmpty();
    root.put(path, "{\"location_id\":%d}".formatted(city)).expect(200);
    assertThat(own(news(1))).containsExactly(event, kept);
    root.delete(path).expect(200);
    assertThat(own(news(1))).containsExactly(kept);
  }

  /** The notification of such a change arrives within milliseconds. */
  @Test
  void changeBySqlIsReadWithinTheLease() throws SQLException {
    long event = events.news(district).create();
    assertThat(own(news(1))).containsExactly(event);

    execute("UPDATE event_texts SET title = 'by SQL' WHERE event_id = " + event);
    Await.until(() -> title(event, news(1)).equals("by SQL"), "the new title is read");
    execute("UPDATE events SET active = false WHERE id = " + event);
    Await.until(() -> own(news(1)).isEmpty(), "the inactive event is not read");
    execute("UPDATE events SET active = true WHERE id = " + event);
    Await.until(() -> !own(news(1)).isEmpty(), "the active event is read");
    execute("DELETE FROM events WHERE id = " + event);
    Await.until(() -> own(news(1)).isEmpty(), "the deleted event is not read");
  }

  @Test
  void pagesDifferBySizeAndLanguage() {
    long event = events.news(city).create();
    users
        .root()
        .api()
        .put(
            "/api/events/" + event,
            "{\"translations\":{\"uk\":{\"title\":\"Новини\",\"short_description\":\"x\"}}}")
        .expect(200);
    long newer = events.news(city).create();

    assertThat(own(visitor.get("/api/events/news/1?per_page=1").expect(200).json()))
        .containsExactly(newer);
    assertThat(own(news(1))).containsExactly(newer, event);
    assertThat(own(
            visitor.get("/api/events/feed?limit=1&type=news").expect(200).json().path("events")))
        .containsExactly(newer);
    ApiResponse ukrainian =
        visitor.withHeader("Accept-Language", "uk").get("/api/events/news/1").expect(200);
    assertThat(title(event, ukrainian.json())).isEqualTo("Новини");
    assertThat(title(event, news(1))).isNotEqualTo("Новини");
  }

  @Test
  void numberedPagesNeitherRepeatNorSkip() {
    Instant same = now.minusSeconds(600);
    List<Long> published = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      long location = i % 2 == 0 ? city : district;
      published.add(
          0,
          events
              .news(location)
              .published(same, i % 3 == 0 ? now.plusSeconds(3600) : null)
              .create());
    }

    List<Long> read = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      read.addAll(own(news(page)));
    }

    assertThat(read).isEqualTo(published);
    ApiResponse second = visitor.get("/api/events/news/2").expect(200);
    assertThat(String.join(",", second.headers("Link")))
        .contains("/api/events/news/1>; rel=\"prev\"", "/api/events/news/3>; rel=\"next\"")
        .doesNotContain("last");
    assertThat(visitor.get("/api/events/news/1000000000000").expect(200).json()).isEmpty();
    assertThat(own(visitor.get("/api/events/news/1?per_page=1000").expect(200).json()))
        .isEqualTo(published);
  }

  @Test
  void cursorNeitherRepeatsNorSkipsWhileEventsArePublished() {
    List<Long> published = new ArrayList<>();
    IntStream.range(0, 15).forEach(i -> published.add(0, events.news(city).create()));
    List<Long> read = new ArrayList<>();
    String after = "";

    do {
      JsonNode part =
          visitor.get("/api/events/feed?type=news&limit=4" + after).expect(200).json();
      read.addAll(own(part.path("events")));
      events.news(city).create();
      events.news(district).create();
      after =
          part.path("after").isNull() ? null : "&after=" + part.path("after").asText();
    } while (after != null);

    assertThat(read).isEqualTo(published);
  }

  @Test
  void feedWithoutATypeHasBoth() {
    long news = events.news(city).create();
    long sale = events
        .sale(district)
        .published(now.minusSeconds(5), now.plusSeconds(60))
        .create();

    JsonNode feed = visitor.get("/api/events/feed?limit=100").expect(200).json();

    assertThat(own(feed.path("events"))).containsExactly(news, sale);
    assertThat(feed.path("after").isNull()).isTrue();
    visitor.get("/api/events/feed?type=rumours").expectInvalid("/type");
    visitor.get("/api/events/feed?limit=0").expectInvalid("/limit");
    visitor.get("/api/events/feed?limit=101").expectInvalid("/limit");
    for (String cursor : List.of(
        "x",
        "%20",
        "AAAA",
        "f_________9_________8",
        "!",
        "1",
        "gAAAAAAAAAAAAAAAAAAAAQ",
        "_QYjlzASAAAAAAAAAAAAAQ")) {
      visitor.get("/api/events/feed?after=" + cursor).expectInvalid("/after");
    }
  }

  @Test
  void cursorPagesThroughAllTimes() {
    long first =
        events.news(city).published(Instant.parse("0001-01-01T00:00:00Z"), null).create();
    long second =
        events.news(city).published(Instant.parse("1600-01-01T00:00:00Z"), null).create();

    JsonNode part =
        visitor.get("/api/events/feed?type=news&limit=100").expect(200).json();
    assertThat(own(part.path("events"))).containsExactly(second, first);
    String after = "";
    List<Long> read = new ArrayList<>();
    while (after != null) {
      JsonNode one =
          visitor.get("/api/events/feed?type=news&limit=1" + after).expect(200).json();
      read.addAll(own(one.path("events")));
      after = one.path("after").isNull() ? null : "&after=" + one.path("after").asText();
    }
    assertThat(read).containsExactly(second, first);
  }

  @Test
  void changesOfDifferentEventsOfALocationDoNotWaitForEachOther() throws SQLException {
    long first = events.news(city).create();
    long second = events.news(city).create();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("UPDATE events SET active = false WHERE id = " + first);

      users
          .root()
          .api()
          .put("/api/events/" + second, "{\"location_id\":%d}".formatted(district))
          .expect(200);

      connection.rollback();
    }
  }

  @Test
  void pageBeyondTenThousandEventsRequiresTheCursor() throws SQLException {
    execute("""
        INSERT INTO events (event_type, location_id, language, active, created_at, update_date)
        SELECT 'sales', %d, 'en', true, now() - n * interval '1 s', now()
        FROM generate_series(1, 10002) n
        """.formatted(district));
    execute("""
        INSERT INTO event_texts SELECT id, 'en', 'one of many', 'in short'
        FROM events WHERE location_id = %d
        """.formatted(district));

    assertThat(visitor.get("/api/events/sales/1001").expect(200).json()).hasSize(2);
    visitor.get("/api/events/sales/1002").expectInvalid("/page");
    visitor.get("/api/events/sales/1000000000000").expectInvalid("/page");
    assertThat(visitor.get("/api/events/news/1000000000000").expect(200).json()).isEmpty();
  }

  @Test
  void lastPageHasTheTotal() {
    for (int i = 0; i < 12; i++) {
      events.sale(city).create();
    }

    ApiResponse last = visitor.get("/api/events/sales/2").expect(200);

    assertThat(last.header("X-Total-Count")).contains("12");
    assertThat(String.join(",", last.headers("Link")))
        .contains("/api/events/sales/2>; rel=\"last\"");
  }

  @Test
  void movedLocationChangesTheFeedOfItsVisitors() {
    long other = locations.createUnder(Locations.ROOT);
    long ofCity = events.news(city).create();
    long ofOther = events.news(other).create();
    assertThat(own(news(1))).containsExactly(ofCity);

    locations.move(district, other).expect(200);

    assertThat(own(news(1))).containsExactly(ofOther);
  }

  @Test
  void eventOfAnotherLocationIsNotFoundForUsersAndDeniedToAdministrators() {
    long elsewhere = events.news(locations.createUnder(Locations.ROOT)).create();
    Person editor = users.administratorOf(city);

    visitor.get("/api/events/" + elsewhere).expectProblem(404, "not-found");
    visitor.get("/api/events/999999999").expectProblem(404, "not-found");
    editor.api().get("/api/events/" + elsewhere).expectProblem(403, "access-denied");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String title(long event, JsonNode list) {
    for (JsonNode one : list) {
      if (one.path("id").asLong() == event) {
        return one.path("title").asText();
      }
    }
    throw new AssertionError("The feed does not contain the event " + event);
  }

  private Api visitorOf(long location) {
    Api api = users.newcomer().api();
    api.put("/api/users/", "{\"location_id\":%d}".formatted(location)).expect(200);
    return api;
  }

  private JsonNode news(int page) {
    return visitor.get("/api/events/news/" + page).expect(200).json();
  }

  private JsonNode sales(int page) {
    return visitor.get("/api/events/sales/" + page).expect(200).json();
  }

  /** The ids of the events, without those that other tests publish in the root location. */
  private static List<Long> own(JsonNode list) {
    List<Long> ids = new ArrayList<>();
    list.forEach(event -> {
      if (event.path("location_id").asLong() != Locations.ROOT) {
        ids.add(event.path("id").asLong());
      }
    });
    return ids;
  }
}
