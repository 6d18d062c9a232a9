package org.tmtar.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.Metrics;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.TraceReceiver;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/**
 * The number of database round trips per request, counted in its trace. docs/performance.md states the
 * same numbers. Statements that are sent in one batch count as one.
 *
 * <p>The node trusts this machine as its proxy and continues its traces. This machine is not among the
 * configured readers of the metrics.
 */
class StatementsIT {

  private static final String JSON_OF_A_PLACE = "{\"name\":\"%s\",\"root\":%d}";
  private static final String EVENTS = "/api/events/";
  private static final String HERE = "latitude=48.8583&longitude=2.2945";

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static TraceReceiver traces;
  private static PackagedApplication node;
  private static Api visitor;
  private static Api editor;
  private static long location;
  private static String event;
  private static String subzone;

  @BeforeAll
  static void start() {
    database = SharedDatabase.migrated();
    traces = TraceReceiver.start();
    node = traces
        .configure(Settings.ofTests(database, folder))
        // longer than any pause of this machine, so that no cache entry expires between two
        // requests
        .with("TMTAR_RIGHTS_LEASE", "PT2S")
        .with("TMTAR_METRICS_READERS", "192.0.2.0/24")
        .with("TMTAR_HTTP_TRUSTED_PROXIES", "127.0.0.1")
        .with("TMTAR_TRACES_CONTINUE", "true")
        .startExploded()
        .awaitHealthy();
    Users users = Users.of(node.api());
    location = newLocation(users, "location");
    editor = users.administratorOf(location).api();
    Person person = users.newcomer();
    person.api().put("/api/users/", "{\"location_id\":%d}".formatted(location)).expect(200);
    visitor = person.api();
    event = editor.post(EVENTS, news()).expect(201).text("id");
    for (int i = 1; i < 9; i++) {
      editor
          .post("/api/zones/", zone("48.8" + i, "\"location_id\":%d".formatted(location)))
          .expect(201);
    }
    String zone = editor
        .post("/api/zones/", zone("48.8583", "\"location_id\":%d".formatted(location)))
        .expect(201)
        .text("id");
    subzone = editor
        .post("/api/zones/" + zone + "/subzones", zone("48.8583", "\"active\":true"))
        .expect(201)
        .text("id");
    String target = Uploads.by(editor).png(8, 8).create();
    for (String name : List.of("first", "second")) {
      editor
          .post(
              "/api/objects/",
              "{\"name\":\"%s\",\"subzone_id\":%s,\"target_image_file\":\"%s\"}"
                  .formatted(name, subzone, target))
          .expect(201);
    }
  }

  @AfterAll
  static void stop() {
    node.close();
    traces.close();
    database.close();
  }

  @Test
  void readsOfVisitorsTakeOneStatementEach() {
    assertThat(statements(visitor, api -> api.get("/api/health").expect(200))).isEqualTo(1);
    assertThat(statements(visitor, api -> api.get("/api/users/profile").expect(200)))
        .isEqualTo(1);
    assertThat(statements(visitor, api -> api.get(EVENTS + event).expect(200))).isEqualTo(1);
    assertThat(statements(visitor, api -> api.get("/api/zones/around?" + HERE).expect(200)))
        .isEqualTo(1);
    assertThat(statements(visitor, api -> api.get("/api/zones/watch?" + HERE).expect(200)))
        .isEqualTo(1);
    assertThat(statements(
            visitor, api -> api.get("/api/objects/subzone/" + subzone).expect(200)))
        .isEqualTo(1);
  }

  @Test
  void feedThatHasNotChangedTakesNone() {
    assertThat(statements(visitor, api -> api.get(EVENTS + "news/1").expect(200)))
        .isZero();
  }

  @Test
  void oneZoneOfManyTakesOneStatement() {
    String one = HERE + "&limit=1";

    assertThat(statements(visitor, api -> api.get("/api/zones/around?" + one).expect(200)))
        .isEqualTo(1);
    assertThat(statements(visitor, api -> api.get("/api/zones/watch?" + one).expect(200)))
        .isEqualTo(1);
  }

  @Test
  void readsOfSeveralResourcesTakeSeveralStatements() {
    assertThat(List.of(
            statements(
                visitor,
                api -> api.get("/api/locations/" + location + "/subtree").expect(200)),
            statements(editor, api -> api.get(EVENTS + "all/1").expect(200)),
            statements(editor, api -> api.get(EVENTS + "all/search/title").expect(200)),
            statements(editor, api -> api.get("/api/audit").expect(200)),
            statements(editor, api -> api.get("/api/locations/search/location").expect(200))))
        .containsExactly(4, 4, 3, 4, 4);
  }

  @Test
  void feedThatHasChangedTakesTwoAndItsOtherPagesOne() {
    Consumer<Api> feed = api -> api.get(EVENTS + "news/1").expect(200);
    feed.accept(visitor);
    editor.post(EVENTS, news()).expect(201);

    assertThat(statementsOfOne(visitor, feed)).isEqualTo(2);
    assertThat(statements(visitor, api -> api.get(EVENTS + "news/2").expect(200)))
        .isEqualTo(1);
  }

  @Test
  void moreThanFiftyZonesTakeNoFurtherStatement() {
    assertThat(statements(
            visitor, api -> api.get("/api/zones/around?limit=60&" + HERE).expect(200)))
        .isEqualTo(1);
  }

  @Test
  void unknownCallerTakesOneFurtherStatement() {
    Api newcomer =
        node.api().withBearer(OAuth.of(node.api()).open(Users.newIdentity()).accessToken());

    assertThat(statementsOfOne(newcomer, api -> api.get("/api/users/profile").expect(200)))
        .isEqualTo(2);
  }

  @Test
  void searchAmongMoreThanTwoThousandTitlesTakesTwoFurtherStatements() throws SQLException {
    Users users = Users.of(node.api());
    long city = newLocation(users, "city");
    Api editorOfCity = users.administratorOf(city).api();
    Consumer<Api> search = api -> api.get(EVENTS + "all/search/of%20many").expect(200);

    Events.addMany(database.dataSource(), city, 2000);
    assertThat(statements(editorOfCity, search)).isEqualTo(3);

    Events.addMany(database.dataSource(), city, 1);
    assertThat(statements(editorOfCity, search)).isEqualTo(5);
  }

  @Test
  void listOfLocationsLongerThanABatchTakesOneForItsIdsAndTwoForEachFurtherBatch()
      throws SQLException {
    Users users = Users.of(node.api());
    long city = newLocation(users, "city of many");
    addPlaces(city, 250);
    String children = "/api/locations/" + city + "/children?per_page=";

    assertThat(List.of(
            statements(visitor, api -> api.get(children + 100).expect(200)),
            statements(visitor, api -> api.get(children + 1000).expect(200))))
        .containsExactly(4, 4 + 1 + 2 * 2);
  }

  private static void addPlaces(long parent, int number) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement("""
            INSERT INTO locations (id, name, parent_id, path)
            SELECT 1000000 + n, 'child ' || n, ?, (SELECT path FROM locations WHERE id = ?) || (1000000 + n)::text
            FROM generate_series(1, ?) n
            """)) {
      statement.setLong(1, parent);
      statement.setLong(2, parent);
      statement.setInt(3, number);
      statement.executeUpdate();
    }
  }

  @Test
  void filesTakeTwoStatements() {
    String file = Uploads.by(editor).png(8, 8).create();

    assertThat(statements(node.api(), api -> api.get(Uploads.PATH + file).expect(200)))
        .isEqualTo(2);
  }

  @Test
  void signInsTakeOneStatementAndRefreshesTwo() {
    String identity = Users.newIdentity();
    OAuth.of(node.api()).open(identity);

    assertThat(statements(
            node.api().withBearer(identity), api -> api.get("/api/users/login").expect(200)))
        .isEqualTo(1);
    Pair[] pair = {OAuth.of(node.api()).open(identity)};
    assertThat(statements(node.api(), api -> pair[0] = OAuth.of(api).refresh(pair[0])))
        .isEqualTo(2);
  }

  @Test
  void newEventTakesSixStatements() {
    assertThat(statements(editor, api -> api.post(EVENTS, news()).expect(201))).isEqualTo(6);
  }

  @Test
  void traceOfATrustedProxyIsContinuedIfEnabled() {
    String id = UUID.randomUUID().toString();

    TraceReceiver.asPartOfATrace(node.api())
        .withHeader("X-Request-Id", id)
        .get("/api/health")
        .expect(200);

    Span span = traces.await(id);
    assertThat(TraceReceiver.traceOf(span)).isEqualTo(TraceReceiver.TRACE_OF_CLIENT);
    assertThat(TraceReceiver.parentOf(span)).isEqualTo(TraceReceiver.SPAN_OF_CLIENT);
  }

  @Test
  void metricsAreNotReadableByMachinesThatAreNotConfigured() {
    node.api().get(Metrics.PATH).expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics/",
        "/metrics/base",
        "/metrics?scope=base",
        "/metrics;a=b",
        "/%6detrics",
        "/./metrics",
        "/metrics/../metrics",
        "/api/../metrics"
      })
  void metricsAreNotReachableByAnotherPath(String path) {
    ApiResponse response = node.api().get(path);

    assertThat(response.status()).isBetween(400, 404);
    assertThat(response.body()).doesNotContain("process_uptime", "http_server");
  }

  /**
   * The number of statements of a request. The request is sent once before, so that the node has cached
   * the caller.
   */
  private static int statements(Api caller, Consumer<Api> request) {
    request.accept(caller);
    return statementsOfOne(caller, request);
  }

  private static int statementsOfOne(Api caller, Consumer<Api> request) {
    String id = UUID.randomUUID().toString();
    request.accept(caller.withHeader("X-Request-Id", id));
    return traces.statementsOf(traces.await(id)).size();
  }

  private static long newLocation(Users users, String name) {
    return users
        .root()
        .api()
        .post("/api/locations/", JSON_OF_A_PLACE.formatted(name, 1))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private static String news() {
    return "{\"event_type\":\"news\",\"location_id\":%d,\"title\":\"title\",\"short_description\":\"s\"}"
        .formatted(location);
  }

  private static String zone(String latitude, String member) {
    return "{\"title\":\"zone\",\"latitude\":%s,\"longitude\":2.2945,\"radius\":10,%s}"
        .formatted(latitude, member);
  }
}
