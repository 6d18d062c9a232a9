package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;

/** The filters and orders of the list of an editor's events. */
@IntegrationTest
class EventListIT {

  private static final String PATH = "/api/events/all";

  private final Events events;
  private final TestDatabase database;
  private final Users users;
  private final long city;
  private final long district;
  private final Api editor;
  private final Instant now = Instant.now();

  EventListIT(Users users, Events events, Locations locations, TestDatabase database) {
    this.users = users;
    this.events = events;
    this.database = database;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
  }

  @Test
  void listWithoutANumberInItsPathIsTheSameList() {
    for (int i = 0; i < 12; i++) {
      events.news(city).create();
    }

    ApiResponse second = editor.get(PATH + "?page=2").expect(200);
    assertThat(second.json()).hasSize(2).isEqualTo(editor.get(PATH + "/2").json());
    assertThat(editor.get(PATH).json()).isEqualTo(editor.get(PATH + "/1").json());
    assertThat(second.header("X-Total-Count")).contains("12");
    assertThat(second.links())
        .contains("<" + PATH + "?page=1>; rel=\"first\"", "<" + PATH + "?page=1>; rel=\"prev\"");
    editor.get(PATH + "?page=0").expectInvalid("/page");
  }

  @Test
  void stateIsThatOfTheTimeOfTheRequest() {
    long published = events.news(city).create();
    long ends = events.news(district).published(hours(-2), hours(2)).create();
    long scheduled = events.news(city).published(hours(1), null).create();
    long expired = events.sale(city).published(hours(-2), hours(-1)).create();
    long inactive = events.news(city).published(hours(1), hours(2)).inactive().create();

    assertThat(list("?state=published")).containsExactly(published, ends);
    assertThat(list("?state=scheduled")).containsExactly(scheduled);
    assertThat(list("?state=expired")).containsExactly(expired);
    assertThat(list("?state=inactive")).containsExactly(inactive);
    assertThat(list("?active=false")).containsExactly(inactive);
    assertThat(list("?state=published&location_id=" + district)).containsExactly(ends);
  }

  @Test
  void untranslatedEventsHaveNoTextsInTheLanguage() {
    long english = events.news(city).create();
    long both = events.news(city).translated("uk", "Подія").create();

    assertThat(list("?untranslated=uk")).containsExactly(english);
    assertThat(list("?untranslated=en")).isEmpty();
    assertThat(list("?untranslated=PT-br")).containsExactly(both, english);
  }

  @Test
  void periodSelectsTheEventsThatArePublishedInIt() {
    long always = events.news(city).published(hours(-100), null).create();
    long early = events.news(city).published(hours(-10), hours(-8)).create();
    long late = events.news(city).published(hours(8), hours(10)).create();

    assertThat(list("?from=" + hours(-9))).containsExactly(late, early, always);
    assertThat(list("?from=" + hours(-8))).containsExactly(late, always);
    assertThat(list("?until=" + hours(8))).containsExactly(early, always);
    assertThat(list("?from=" + hours(-9) + "&until=" + hours(-8))).containsExactly(early, always);
    assertThat(list("?from=" + hours(-200) + "&until=" + hours(-150))).isEmpty();
  }

  @Test
  void textIsAPartOfATitleInAnyLanguage() {
    long event = events.news(city).titled("Walk").translated("uk", "Прогулянка").create();
    events.news(city).titled("Other").create();

    assertThat(list("?q=%D0%9F%D0%A0%D0%9E%D0%93")).containsExactly(event);
    assertThat(list("?q=alk")).containsExactly(event);
    assertThat(list("?q=%25")).isEmpty();
  }

  @Test
  void orderIsByIdTitleOrLastChangeInBothDirections() {
    long b = events.news(city).titled("b").translated("uk", "a").create();
    long a = events.news(city).titled("Á").create();
    long c = events.news(district).titled("c").published(hours(-5), null).create();
    editor.put("/api/events/" + b, "{\"event_type\":\"sales\"}").expect(200);

    assertThat(list("")).containsExactly(a, b, c);
    assertThat(list("?sort=id")).containsExactly(b, a, c);
    assertThat(list("?sort=title")).containsExactly(a, b, c);
    assertThat(list("?sort=-title")).containsExactly(c, b, a);
    assertThat(list("?sort=updated")).containsExactly(a, c, b);
    assertThat(list("?sort=-updated")).containsExactly(b, c, a);
  }

  @Test
  void orderByTitleFollowsChangesOfTheTitleAndOfTheDefaultLanguage() {
    long first = events.news(city).titled("b").translated("uk", "Я").create();
    long second = events.news(city).titled("c").create();
    assertThat(list("?sort=title")).containsExactly(first, second);

    editor.put("/api/events/" + first, "{\"language\":\"uk\"}").expect(200);
    assertThat(list("?sort=title")).containsExactly(second, first);

    editor.put("/api/events/" + second, "{\"title\":\"ящик\"}").expect(200);
    assertThat(list("?sort=title")).containsExactly(first, second);
  }

  @Test
  void inactiveEventsAreInTheOrderOfTheirTitlesAsSoonAsTheyAreInactive() {
    long b = events.news(city).titled("b").inactive().create();
    long c = events.news(city).titled("c").create();
    long a = events.news(city).titled("a").create();
    editor.put("/api/events/" + a, "{\"active\":false}").expect(200);

    assertThat(list("?state=inactive&sort=title")).containsExactly(a, b);
    assertThat(list("?active=false&sort=-title")).containsExactly(b, a);

    editor.put("/api/events/" + b, "{\"active\":true}").expect(200);
    assertThat(list("?state=inactive&sort=title")).containsExactly(a);
    assertThat(list("?sort=title")).containsExactly(a, b, c);
  }

  @Test
  void inactiveEventsOfAllLocationsAreInTheOrderOfTheirTitles() {
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    long b = events.news(city).titled(word + " b").inactive().create();
    long a = events.news(city).titled(word + " a").inactive().create();
    events.news(city).titled(word + " c").create();
    Api root = users.root().api();
    String ordered = PATH + "?sort=title&q=" + word;

    assertThat(Events.ids(root.get(ordered + "&state=inactive").json())).containsExactly(a, b);
    assertThat(Events.ids(root.get(ordered + "&active=false").json())).containsExactly(a, b);
    assertThat(Events.ids(root.get(ordered + "&state=inactive&active=false").json()))
        .containsExactly(a, b);
    assertThat(Events.ids(root.get(ordered + "&state=inactive&active=true").json()))
        .isEmpty();
  }

  @Test
  void filtersApplyToTheWholeTreeAndToEveryPage() throws SQLException {
    Events.addMany(database.dataSource(), district, 30);
    long first = events.news(city).titled("needle one").create();
    long second = events.news(district).titled("needle two").create();
    Api root = users.root().api();

    String query = "?location_id=" + city + "&q=needle&per_page=1&page=";
    assertThat(Events.ids(editor.get(PATH + query + 1).expect(200).json())).containsExactly(second);
    assertThat(Events.ids(editor.get(PATH + query + 2).expect(200).json())).containsExactly(first);
    assertThat(editor.get(PATH + "/2" + query.replace("&page=", "")).expect(200).json())
        .isEqualTo(editor.get(PATH + query + 2).json());
    assertThat(Events.ids(root.get(PATH + query + 1).expect(200).json())).containsExactly(second);
    assertThat(root.get(PATH + "?state=published&untranslated=uk&sort=-updated")
            .expect(200)
            .json())
        .hasSize(10);
  }

  @Test
  void fewEventsOfTheWholeTreeHaveTheirOrderPagesAndTotal() {
    String word = "n" + Long.toString(System.nanoTime(), 36);
    long b = events.news(city).titled(word + " b").published(hours(-2), null).create();
    long a =
        events.news(district).titled(word + " a").published(hours(-3), null).create();
    long c = events.news(district).titled(word + " c").inactive().create();
    Api root = users.root().api();
    String query = PATH + "?per_page=2&q=" + word;

    ApiResponse first = root.get(query).expect(200);
    assertThat(Events.ids(first.json())).containsExactly(c, b);
    assertThat(first.header("X-Total-Count")).contains("3");
    assertThat(Events.ids(root.get(query + "&page=2").expect(200).json())).containsExactly(a);
    assertThat(Events.ids(root.get(query + "&sort=-title").expect(200).json()))
        .containsExactly(c, b);
    assertThat(Events.ids(
            root.get(query + "&sort=title&untranslated=uk").expect(200).json()))
        .containsExactly(a, b);
    assertThat(Events.ids(root.get(query + "&active=false").expect(200).json())).containsExactly(c);
    assertThat(root.get(query + "&untranslated=en").expect(200).json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      state=deleted              | /state
      untranslated=no%20language | /untranslated
      untranslated=              | /untranslated
      from=yesterday             | /from
      until=2026-11-22           | /until
      from=2026-11-22T07:00:00Z&until=2026-11-22T07:00:00Z | /until
      sort=location_id           | /sort
      active=2                   | /active
      """)
  void invalidValueIsRefusedWithItsParameter(String query, String pointer) {
    editor.get(PATH + "?" + query).expectInvalid(pointer);
    editor.get(PATH + "/1?" + query).expectInvalid(pointer);
  }

  private Instant hours(int fromNow) {
    return now.plus(Duration.ofHours(fromNow));
  }

  private List<Long> list(String query) {
    return Events.ids(editor.get(PATH + query).expect(200).json());
  }
}
