package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Locks;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

@IntegrationTest
class EventIT {

  private static final String PATH = "/api/events/";

  private final Events events;
  private final Uploads uploads;
  private final Locations locations;
  private final TestDatabase database;
  private final long city;
  private final Api editor;

  EventIT(Users users, Events events, Uploads uploads, Locations locations, TestDatabase database) {
    this.events = events;
    this.uploads = uploads;
    this.locations = locations;
    this.database = database;
    this.city = locations.createUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
  }

  @Test
  void eventStatesWhenItHappens() {
    long event = events.news(city).create();
    String path = PATH + event;
    JsonNode before = editor.get(path).expect(200).json();
    assertThat(before.path("starts_at").isNull()).isTrue();
    assertThat(before.path("ends_at").isNull()).isTrue();
    assertThat(before.path("time_zone").isNull()).isTrue();

    String times =
        "{\"starts_at\":\"2026-12-05T19:00:00+02:00\",\"ends_at\":\"2026-12-05T17:00:00Z\",\"time_zone\":\"Europe/Kyiv\"}";
    JsonNode changed = editor.put(path, times).expect(200).json();

    assertThat(changed.path("starts_at").asText()).isEqualTo("2026-12-05T17:00:00Z");
    assertThat(changed.path("time_zone").asText()).isEqualTo("Europe/Kyiv");
    assertThat(editor.get(path).expect(200).json()).isEqualTo(changed);
    editor.put(path, "{\"ends_at\":\"2026-12-05T16:59:59Z\"}").expectInvalid("/ends_at");
    for (String zone : List.of("Europe/Nowhere", "+02:00", "europe/kyiv", "x".repeat(1000))) {
      editor.put(path, "{\"time_zone\":\"%s\"}".formatted(zone)).expectInvalid("/time_zone");
    }
    editor.put(path, "{\"starts_at\":null,\"time_zone\":\"\"}").expect(200);
    assertThat(editor.get(path).expect(200).json().path("time_zone").isNull()).isTrue();
  }

  @Test
  void newEventHasALocationHeaderAndAllMembers() {
    ApiResponse created = editor
        .post(
            PATH,
            events
                .news(city)
                .titled("AR walk")
                .with("description", "Bring a phone\n")
                .json())
        .expect(201);

    String address = created.header("Location").orElseThrow();
    ApiResponse found = editor.get(URI.create(address).getPath()).expect(200);
    assertThat(found.json()).isEqualTo(created.json());
    assertThat(found.header("ETag")).isEqualTo(created.header("ETag")).contains("\"1-3-en\"");
    assertThat(found.header("Content-Language")).contains("en");
    assertThat(found.body())
        .isEqualTo(("{\"id\":%s,\"event_type\":\"news\",\"location_id\":%d,\"update_date\":\"%s\","
                + "\"title\":\"AR walk\",\"short_description\":\"in short\","
                + "\"description\":\"Bring a phone\\n\",\"image_file_name\":null,\"image_file_url\":null,\"image_alt\":null,\"active\":true,"
                + "\"publish_from\":null,\"publish_until\":null,\"language\":\"en\","
                + "\"translations\":{\"en\":{\"title\":\"AR walk\","
                + "\"short_description\":\"in short\",\"description\":\"Bring a phone\\n\"}},"
                + "\"starts_at\":null,\"ends_at\":null,\"time_zone\":null,\"uid\":\"%s\"}")
            .formatted(created.text("id"), city, created.text("update_date"), created.text("uid")));
    assertThat(Instant.parse(created.text("update_date")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
  }

  @Test
  void textsOfOneEventHaveACommonLimit() {
    editor.post(PATH, withTexts(9, "b".repeat(19_994))).expect(201);
    ApiResponse refused = editor.post(PATH, withTexts(10, "b".repeat(20_000)));

    refused.expectInvalid("/translations");
    assertThat(refused.body()).contains("beyond 200000 characters in all languages together");
  }

  @Test
  void charactersOfTextsAreCountedAsCodePoints() {
    editor.post(PATH, withTexts(9, "\ud83d\udc2c".repeat(19_994))).expect(201);
  }

  @Test
  void updateDoesNotExtendTheTextsBeyondTheLimit() {
    String event =
        editor.post(PATH, withTexts(9, "b".repeat(19_994))).expect(201).text("id");

    editor
        .put(PATH + event, "{\"description\":\"%s\"}".formatted("b".repeat(20_000)))
        .expectInvalid("/description");
    editor.put(PATH + event, "{\"active\":false}").expect(200);
  }

  @Test
  void eventAboveTheLimitOfAnEarlierVersionIsReadableAndMayShrink() throws SQLException {
    long event = events.news(city).create();
    execute("""
        INSERT INTO event_texts (event_id, language, title, short_description, description)
        SELECT %d, 'x' || chr(97 + n / 26) || chr(97 + n %% 26), 't', 's', repeat('d', 20000)
        FROM generate_series(0, 48) n
        """.formatted(event));

    assertThat(read(event).path("translations")).hasSize(50);
    assertThat(editor.get(PATH + "all/1").expect(200).json().path(0).path("translations"))
        .hasSize(50);
    editor.put(PATH + event, "{\"active\":false}").expect(200);
    editor.put(PATH + event, "{\"translations\":{\"xab\":null}}").expect(200);
    editor
        .put(
            PATH + event,
            "{\"translations\":{\"xab\":{\"title\":\"t\",\"short_description\":\"s\"}}}")
        .expectInvalid("/translations");
  }

  /**
   * The body of news in English and in further languages. Titles and short descriptions have 3 characters
   * each.
   */
  private String withTexts(int languages, String description) {
    String text = "\"title\":\"abc\",\"short_description\":\"abc\",\"description\":\"%s\""
        .formatted(description);
    return IntStream.range(0, languages)
        .mapToObj(n -> "\"xa%s\":{%s}".formatted((char) ('a' + n), text))
        .collect(Collectors.joining(
            ",",
            "{\"event_type\":\"news\",\"location_id\":%d,%s,\"translations\":{"
                .formatted(city, text),
            "}}"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void updateOfOneMemberKeepsTheOthersAndSetsTheUpdateDate() {
    long event = events.news(city).with("description", "long").create();
    JsonNode before = read(event);

    JsonNode after =
        editor.put(PATH + event, "{\"title\":\"Better\",\"id\":1}").expect(200).json();

    assertThat(after.path("title").asText()).isEqualTo("Better");
    assertThat(after.path("description").asText()).isEqualTo("long");
    assertThat(after.path("id").asLong()).isEqualTo(event);
    assertThat(Instant.parse(after.path("update_date").asText()))
        .isAfter(Instant.parse(before.path("update_date").asText()));
    assertThat(read(event)).isEqualTo(after);
  }

  @Test
  void nullClearsNullableMembers() {
    long event = events
        .news(city)
        .with("description", "long")
        .with("image_file_name", uploads.png().to(city).create())
        .published(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
        .create();

    JsonNode cleared = editor
        .put(
            PATH + event,
            "{\"description\":null,\"image_file_name\":null,\"publish_from\":null,\"publish_until\":null}")
        .expect(200)
        .json();

    for (String member : new String[] {
      "description", "image_file_name", "image_file_url", "publish_from", "publish_until"
    }) {
      assertThat(cleared.path(member).isNull()).as(member).isTrue();
    }
    editor
        .put(
            PATH + event,
            "{\"title\":null,\"short_description\":null,\"event_type\":null,\"location_id\":null,"
                + "\"active\":null,\"language\":null,\"translations\":null}")
        .expectInvalid(
            "/title",
            "/short_description",
            "/event_type",
            "/location_id",
            "/active",
            "/language",
            "/translations");
  }

  @Test
  void blankOptionalTextIsNull() {
    long event = events
        .news(city)
        .with("description", "long")
        .with("image_file_name", uploads.png().to(city).create())
        .create();
    long blankFromTheStart = events.news(city).with("description", " \n").create();

    JsonNode cleared = editor
        .put(PATH + event, "{\"description\":\"\",\"image_file_name\":\" \"}")
        .expect(200)
        .json();

    assertThat(cleared.path("description").isNull()).isTrue();
    assertThat(cleared.path("image_file_name").isNull()).isTrue();
    assertThat(read(blankFromTheStart).path("description").isNull()).isTrue();
  }

  @Test
  void updateWithTheReadBodyChangesNothing() {
    long event = events.news(city).translated("uk", "Прогулянка").create();
    Api ukrainian = editor.withHeader("Accept-Language", "uk");
    ApiResponse read = ukrainian.get(PATH + event).expect(200);

    ApiResponse sentBack = ukrainian.put(PATH + event, read.body()).expect(200);

    assertThat(sentBack.body()).isEqualTo(read.body());
    assertThat(sentBack.header("ETag")).isEqualTo(read.header("ETag"));
  }

  @Test
  void staleUpdateIsRefusedInEveryLanguage() {
    long event = events.news(city).translated("uk", "Прогулянка").create();
    ApiResponse read =
        editor.withHeader("Accept-Language", "uk").get(PATH + event).expect(200);
    String tag = read.header("ETag").orElseThrow();
    assertThat(tag).isEqualTo("\"1-3-uk\"");
    editor
        .withHeader("Accept-Language", "uk")
        .withHeader("If-None-Match", tag)
        .get(PATH + event)
        .expect(304);
    editor.withHeader("If-None-Match", tag).get(PATH + event).expect(200);

    editor.withHeader("If-Match", tag).put(PATH + event, "{\"active\":false}").expect(200);

    editor.withHeader("If-Match", tag).put(PATH + event, "{}").expectProblem(412, "stale-version");
    editor.withHeader("If-Match", tag).delete(PATH + event).expectProblem(412, "stale-version");
    editor.withHeader("If-Match", "\"2-3-en\"").delete(PATH + event).expect(200);
    editor.get(PATH + event).expectProblem(404, "not-found");
    editor.put(PATH + event, "{}").expectProblem(404, "not-found");
    editor.delete(PATH + event).expectProblem(404, "not-found");
  }

  /**
   * A change of an event uses the same order of locks. The reverse order would cause deadlocks with it.
   */
  @Test
  void deletionLocksTheEventBeforeItsTexts() throws SQLException {
    long event = events.news(city).create();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT id FROM events WHERE id = %d FOR UPDATE".formatted(event));

      CompletableFuture<ApiResponse> deletion =
          CompletableFuture.supplyAsync(() -> editor.delete(PATH + event));
      Locks.awaitWaiterFor(connection);

      assertThatCode(() -> statement.execute(
              "SELECT title FROM event_texts WHERE event_id = %d FOR UPDATE NOWAIT"
                  .formatted(event)))
          .doesNotThrowAnyException();
      connection.rollback();
      deletion.join().expect(200);
    }
  }

  @Test
  void eventMovesOnlyBetweenLocationsOfItsEditor() {
    long district = locations.createUnder(city);
    long elsewhere = locations.createUnder(Locations.ROOT);
    long event = events.news(district).create();

    editor.put(PATH + event, "{\"location_id\":%d}".formatted(city)).expect(200);
    editor
        .put(PATH + event, "{\"location_id\":%d}".formatted(elsewhere))
        .expectProblem(403, "access-denied");
    editor.put(PATH + event, "{\"location_id\":999999999}").expectInvalid("/location_id");
    assertThat(read(event).path("location_id").asLong()).isEqualTo(city);
  }

  @Test
  void editorsListCountAndSearchEverythingOfTheirSubtree() {
    long district = locations.createUnder(city);
    String mark = Long.toString(System.nanoTime(), 36);
    long old = events
        .news(city)
        .titled("Música " + mark)
        .published(Instant.EPOCH, null)
        .create();
    long draft = events.sale(district).titled("a música " + mark).inactive().create();
    long fresh =
        events.news(district).titled(mark).translated("pt", "MUSICA " + mark).create();
    events.news(locations.createUnder(Locations.ROOT)).titled("Música " + mark).create();

    assertThat(Events.ids(editor.get(PATH + "all/1").expect(200).json()))
        .containsExactly(fresh, draft, old);
    assertThat(editor.get(PATH + "all/count").expect(200).body()).isEqualTo("{\"count\":3}");
    ApiResponse found = editor.get(PATH + "all/search/musica%20" + mark).expect(200);
    assertThat(Events.ids(found.json().path("events"))).containsExactly(old, fresh, draft);
    assertThat(editor
            .get(PATH + "all/search/" + Locations.newName().replace(" ", "%20"))
            .expect(404)
            .body())
        .isEqualTo("{\"status\":\"No match\"}");
    editor.get(PATH + "all/search/%20").expectInvalid("/title");
    editor.get(PATH + "all/search/" + "x".repeat(10_000)).expectInvalid("/title");
  }

  @Test
  void longListIsReadInPages() {
    IntStream.range(0, 12).forEach(i -> events.news(city).create());

    ApiResponse second = editor.get(PATH + "all/2?per_page=5").expect(200);

    assertThat(second.json()).hasSize(5);
    assertThat(second.header("X-Total-Count")).contains("12");
    assertThat(second.links())
        .contains(
            "</api/events/all/1?per_page=5>; rel=\"prev\"",
            "</api/events/all/3?per_page=5>; rel=\"next\"",
            "</api/events/all/3?per_page=5>; rel=\"last\"");
    assertThat(editor.get(PATH + "all/1").expect(200).json()).hasSize(10);
    assertThat(editor.get(PATH + "all/1000000000000").expect(200).json()).isEmpty();
    for (String page : new String[] {"0", "-1", "x", "99999999999999999999", "1.5"}) {
      editor.get(PATH + "all/" + page).expectInvalid("/page");
      editor.get(PATH + "news/" + page).expectInvalid("/page");
    }
    for (String perPage : new String[] {"0", "-1", "x", "", "1001", "4294967297"}) {
      editor.get(PATH + "all/1?per_page=" + perPage).expectInvalid("/per_page");
      editor.get(PATH + "sales/1?per_page=" + perPage).expectInvalid("/per_page");
    }
  }

  @Test
  void invalidBodiesAreRefused() {
    refuse("{}", "/event_type", "/location_id", "/title", "/short_description");
    refuse("[]", "");
    refuse("null", "");
    refuse("{\"translations\":[]}", "/translations");
    refuse("{\"active\":5}", "/active");
    refuse("{\"active\":\"perhaps\"}", "/active");
    refuse("{\"event_type\":\"rumours\"}", "/event_type");
    refuse(with("location_id", "x"), "/location_id");
    refuse(with("location_id", "999999999"), "/location_id");
    refuse(with("title", ""), "/title");
    refuse(with("title", "x".repeat(256)), "/title");
    refuse(with("title", "two\nlines"), "/title");
    refuse(with("short_description", "x".repeat(256)), "/short_description");
    refuse(with("description", "x".repeat(20_001)), "/description");
    refuse(with("description", "\u0000"), "/description");
    refuse(with("image_file_name", "x".repeat(256)), "/image_file_name");
    refuse(with("publish_from", "tomorrow"), "/publish_from");
    refuse(with("publish_from", "10000-01-01T00:00:00Z"), "/publish_from");
    refuse(with("publish_from", "+10000-01-01T00:00:00Z"), "/publish_from");
    refuse(with("publish_from", "9999-12-31T23:59:59-01:00"), "/publish_from");
    refuse(with("publish_from", "2026-02-30T00:00:00Z"), "/publish_from");
    refuse(with("publish_from", "2026-11-22"), "/publish_from");
    refuse(with("language", "english!"), "/language");
    refuse(with("language", ""), "/language");
    refuse(events.news(city).published(Instant.EPOCH, Instant.EPOCH).json(), "/publish_until");
    refuse(
        events.news(city).published(Instant.EPOCH.plusSeconds(1), Instant.EPOCH).json(),
        "/publish_until");
    refuse(translations("\"uk\":{\"title\":\"a\"}"), "/translations/uk/short_description");
    refuse(
        translations("\"uk\":{\"title\":\"\",\"short_description\":\"a\"}"),
        "/translations/uk/title");
    refuse(translations("\"uk\":null"), "/translations/uk");
    refuse(
        translations("\"not a tag\":{\"title\":\"a\",\"short_description\":\"a\"}"),
        "/translations");
    refuse(
        translations(
            "\"uk\":{\"title\":\"a\",\"short_description\":\"a\"},\"UK\":{\"title\":\"a\",\"short_description\":\"a\"}"),
        "/translations");
    refuse(
        translations(IntStream.range(0, 51)
            .mapToObj(i -> "\"x-a%d\":{\"title\":\"a\",\"short_description\":\"a\"}".formatted(i))
            .collect(Collectors.joining(","))),
        "/translations");
    refuse(translations("\"%s\":5".formatted("x".repeat(40_000))), "/translations");
    refuse(
        translations(
            "\"%s\":{\"title\":\"a\",\"short_description\":\"a\"}".formatted("a-".repeat(20_000))),
        "/translations");
    editor.post(PATH, "{\"title\":\"a\",\"title\":\"b\"}").expectProblem(400, "malformed-json");
    editor.post(PATH, " ".repeat(50_000_000)).expectProblem(413, "body-too-large");
    assertThat(editor.get(PATH + "all/count").expect(200).body()).isEqualTo("{\"count\":0}");
  }

  @Test
  void translationsAreCountedBeforeTheyAreValidated() {
    String many = IntStream.range(0, 50_000)
        .mapToObj(i -> "\"x-a%d\":null".formatted(i))
        .collect(Collectors.joining(","));

    refuse(translations(many), "/translations");
    ApiResponse refused = editor
        .put(PATH + events.news(city).create(), "{\"translations\":{%s}}".formatted(many))
        .expectInvalid("/translations");

    assertThat(refused.text("detail")).isEqualTo("translations must have at most 100 entries");
  }

  @Test
  void allLanguagesOfAnEventAreReplacedByOneRequest() {
    String text = "{\"title\":\"a\",\"short_description\":\"a\"}";
    ApiResponse created =
        editor.post(PATH, translations(entries("x-a%d", 49, text))).expect(201);

    ApiResponse replaced = editor
        .put(
            PATH + created.json().path("id").asLong(),
            "{\"translations\":{%s,%s}}"
                .formatted(entries("x-a%d", 49, "null"), entries("x-b%d", 49, text)))
        .expect(200);

    assertThat(replaced.json().path("translations").has("x-a0")).isFalse();
    assertThat(replaced.json().path("translations").has("x-b48")).isTrue();
  }

  /** Members of a JSON object with the same value. */
  private static String entries(String name, int count, String value) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"%s\":%s".formatted(name.formatted(i), value))
        .collect(Collectors.joining(","));
  }

  @Test
  void errorsBeyondFiftyAreCountedAndNotListed() {
    String wrong = IntStream.range(0, 40)
        .mapToObj(i -> "\"x-a%d\":{\"title\":\"\",\"short_description\":\"\"}".formatted(i))
        .collect(Collectors.joining(","));

    ApiResponse refused =
        editor.post(PATH, translations(wrong)).expectProblem(400, "invalid-request");

    assertThat(refused.json().path("errors")).hasSize(50);
    assertThat(refused.text("detail"))
        .startsWith("translations/x-a0/short_description must not be blank")
        .endsWith(". Further errors that are not listed: 30");
  }

  @Test
  void textsAreStoredExactly() {
    String title = "🎉 <b>O'Neill</b> & \"Söhne\" \\ مرحبا ";
    String description = "  line\r\n\ttab ".repeat(2000).substring(0, 20_000 - 4) + "🎉🎉🎉🎉";

    ApiResponse created = editor
        .post(
            PATH,
            events
                .news(city)
                .titled(title)
                .with("description", description)
                .with("publish_from", "2026-11-22T09:00:00.1234567+02:00")
                .json())
        .expect(201);

    assertThat(created.text("title")).isEqualTo(title);
    assertThat(created.text("description")).isEqualTo(description);
    assertThat(created.text("publish_from")).isEqualTo("2026-11-22T07:00:00.123456Z");
    assertThat(read(created.json().path("id").asLong())).isEqualTo(created.json());
  }

  @Test
  void concurrentUpdatesDoNotMixTexts() {
    long event = events.news(city).create();

    IntStream.range(0, 40).parallel().forEach(i -> {
      String body = "{\"title\":\"t%1$d\",\"short_description\":\"s%1$d\"}".formatted(i);
      assertThat(editor.put(PATH + event, body).status()).isIn(200, 412);
    });

    JsonNode after = read(event);
    assertThat(after.path("title").asText().substring(1))
        .isEqualTo(after.path("short_description").asText().substring(1));
  }

  @Test
  void timesHaveMicrosecondPrecision() {
    Instant from = Instant.now().minus(1, ChronoUnit.DAYS);
    long event = events.news(city).published(from, null).create();

    assertThat(Instant.parse(read(event).path("publish_from").asText()))
        .isEqualTo(from.truncatedTo(ChronoUnit.MICROS));
  }

  private JsonNode read(long event) {
    return editor.get(PATH + event).expect(200).json();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T07:00:00+23:59, 2026-11-21T07:01:00Z",
    "2026-11-22T07:00:00-23:59, 2026-11-23T06:59:00Z",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z"
  })
  void timeMayHaveAnyOffsetAndALeapSecond(String given, String shown) {
    assertThat(editor.post(PATH, with("publish_from", given)).expect(201).text("publish_from"))
        .isEqualTo(shown);
  }

  private String with(String member, String value) {
    return events.news(city).with(member, value).json();
  }

  private String translations(String members) {
    return events
        .news(city)
        .json()
        .replaceFirst("}$", ",\"translations\":{%s}}".formatted(members));
  }

  private void refuse(String body, String... pointers) {
    editor.post(PATH, body).expectInvalid(pointers);
  }
}
