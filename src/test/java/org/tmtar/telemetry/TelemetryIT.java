package org.tmtar.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.LogPrivacy;
import org.tmtar.testing.Metrics;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.TraceReceiver;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/**
 * The metrics and traces of a node. This machine may read the metrics, and the node sends its traces to this
 * test. {@link StatementsIT} has the tests of a node behind a proxy.
 */
class TelemetryIT {

  private static final String REQUESTS = "http_server_request_duration_seconds_count";
  private static final String STATEMENTS = "db_client_operation_duration_seconds_count";
  private static final String SIGN_INS = "tmtar_sign_ins_total";

  private static final String OPERATION = "tmtar.sign_in.operation";
  private static final String OUTCOME = "tmtar.sign_in.outcome";

  private static final String REQUEST_ID = "X-Request-Id";

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static TraceReceiver traces;
  private static PackagedApplication node;
  private static Api api;

  @BeforeAll
  static void start() {
    database = SharedDatabase.migrated();
    traces = TraceReceiver.start();
    node = traces
        .configure(Settings.ofTests(database, folder))
        .with("TMTAR_METRICS_READERS", "127.0.0.1")
        .startExploded()
        .awaitHealthy();
    api = node.api();
  }

  @AfterAll
  static void stop() {
    node.close();
    traces.close();
    database.close();
  }

  @Test
  void requestsAreCountedByRouteAndStatusClass() {
    String found = "method=\"GET\",route=\"/api/locations/{id}\",status=\"2xx\"";
    String missing = "method=\"GET\",route=\"/api/locations/{id}\",status=\"4xx\"";
    Metrics before = Metrics.of(api);

    api.get("/api/locations/1").expect(200);
    api.get("/api/locations/1?fields=none").expect(200);
    api.get("/api/locations/999999").expect(404);

    Metrics after = Metrics.of(api);
    assertThat(after.value(REQUESTS, found) - before.value(REQUESTS, found)).isEqualTo(2);
    assertThat(after.value(REQUESTS, missing) - before.value(REQUESTS, missing)).isEqualTo(1);
  }

  @Test
  void durationsAreAHistogramInSeconds() {
    api.get("/api/health").expect(200);

    Metrics metrics = Metrics.of(api);

    String health = "route=\"/api/health\"";
    double all = metrics.value(REQUESTS, health);
    double seconds = metrics.value("http_server_request_duration_seconds_sum", health);
    String bucket = "http_server_request_duration_seconds_bucket";
    assertThat(metrics.value(bucket, health + ",le=\"+Inf\"")).isEqualTo(all).isPositive();
    assertThat(metrics.value(bucket, health + ",le=\"10.0\"")).isEqualTo(all);
    assertThat(metrics.value(bucket, health + ",le=\"0.001\"")).isLessThanOrEqualTo(all);
    assertThat(seconds).isBetween(0.000_01 * all, 10 * all);
  }

  @Test
  void valuesOfClientsCreateNoSeries() {
    makeUp();
    Set<Map<String, String>> before = series(Metrics.of(api));

    for (int i = 0; i < 100; i++) {
      makeUp();
    }

    Metrics after = Metrics.of(api);
    assertThat(series(after)).isEqualTo(before);
    assertThat(after.value(REQUESTS, "route=\"other\",status=\"4xx\"")).isGreaterThan(300);
  }

  private static void makeUp() {
    String any = UUID.randomUUID().toString();
    api.get("/" + any);
    api.get("/api/" + any);
    api.get("/api/events/news/1/" + any);
    api.get("/api/locations/search/" + any);
    api.get("/api/locations/" + (any.hashCode() & Integer.MAX_VALUE));
    api.get("/api/files/" + any + ".png?width=" + any);
    api.withBearer(any).get("/api/users/profile");
    api.withHeader("Origin", "https://" + any + ".example").send("OPTIONS", "/api/health", null);
    api.send("X" + any.substring(0, 8).toUpperCase(Locale.ROOT), "/api/health", null);
  }

  private static Set<Map<String, String>> series(Metrics metrics) {
    return metrics.of(REQUESTS).stream().map(Metrics.Sample::labels).collect(Collectors.toSet());
  }

  @Test
  void signInsAndRefreshesAreCountedByEndpointAndOutcome() {
    Metrics before = Metrics.of(api);

    Person person = Users.of(api).newcomer();
    api.withBearer(person.refreshToken()).get("/api/users/login").expect(200);
    api.withBearer("not.a.token").get("/api/users/login").expect(401);
    OAuth oauth = OAuth.of(api);
    oauth.refresh(oauth.open(Users.newIdentity()));
    oauth.refresh("nothing").expect(400);

    Metrics after = Metrics.of(api);
    for (String labels : new String[] {
      "endpoint=\"login\",operation=\"sign_in\",outcome=\"ok\"",
      "endpoint=\"login\",operation=\"refresh\",outcome=\"ok\"",
      "endpoint=\"login\",operation=\"sign_in\",outcome=\"refused\"",
      "endpoint=\"oauth\",operation=\"sign_in\",outcome=\"ok\"",
      "endpoint=\"oauth\",operation=\"refresh\",outcome=\"ok\"",
      "endpoint=\"oauth\",operation=\"refresh\",outcome=\"refused\""
    }) {
      assertThat(after.value(SIGN_INS, labels) - before.value(SIGN_INS, labels))
          .as(labels)
          .isEqualTo(1);
    }
  }

  @Test
  void statementsOfJpaAndSqlAreCountedAndConnectionsAreReturned() {
    Metrics before = Metrics.of(api);

    // one statement in native SQL, one by JPA
    api.get("/api/health").expect(200);
    api.get("/api/locations/1").expect(200);

    Metrics after = Metrics.of(api);
    String selects = "operation=\"SELECT\",outcome=\"ok\"";
    assertThat(after.value(STATEMENTS, selects) - before.value(STATEMENTS, selects))
        .isGreaterThanOrEqualTo(2);
    String waits = "db_client_connection_wait_time_seconds_count";
    assertThat(after.value(waits, "") - before.value(waits, "")).isGreaterThanOrEqualTo(2);
    assertThat(after.value("db_client_connection_max", "")).isEqualTo(20);
    // The background tasks of the node use connections, too.
    await(() -> {
      Metrics now = Metrics.of(api);
      double used = now.value("db_client_connection_count", "state=\"used\"");
      double free = now.value("db_client_connection_count", "state=\"free\"");
      double pending = now.value("db_client_connection_pending_requests", "");
      return used <= 2 && used + free == 20 && pending == 0;
    });
  }

  @Test
  void dashboardReadsOnlyPublishedMetrics() throws IOException {
    api.get("/api/health").expect(200);
    Users.of(api).newcomer().profile();
    Metrics metrics = Metrics.of(api);
    JsonNode dashboard =
        new JsonMapper().readTree(Path.of("docs", "grafana-dashboard.json").toFile());

    List<String> expressions = dashboard.findValuesAsText("expr");

    // the name of a series precedes its labels
    Pattern series = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");
    List<String> names = expressions.stream()
        .flatMap(expression -> series.matcher(expression).results())
        .map(match -> match.group(1))
        .toList();
    assertThat(expressions).hasSizeGreaterThan(15);
    assertThat(names).hasSizeGreaterThanOrEqualTo(expressions.size());
    assertThat(metrics.names()).containsAll(names);
    Pattern grouping = Pattern.compile("by \\(([^)]*)\\)|([a-z]+)=\"");
    assertThat(metrics.samples().stream().flatMap(sample -> sample.labels().keySet().stream()))
        .containsAll(expressions.stream()
            .flatMap(expression -> grouping.matcher(expression).results())
            .flatMap(TelemetryIT::labels)
            .filter(label -> !label.equals("instance"))
            .collect(Collectors.toSet()));
  }

  private static Stream<String> labels(MatchResult match) {
    return match.group(1) == null
        ? Stream.of(match.group(2))
        : Pattern.compile(", *").splitAsStream(match.group(1));
  }

  @Test
  void metricsAreInTheTextFormatOfPrometheus() {
    assertThat(api.get(Metrics.PATH).expect(200).header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type.replace(" ", ""))
            .isEqualToIgnoringCase("text/plain;version=0.0.4;charset=utf-8"));
  }

  @Test
  void metricsAreReadableOnlyByTheirReaders() {
    Metrics.of(api);
    // the connection has a reader's address, but may come from a proxy on the reader's machine
    for (String header : new String[] {"X-Forwarded-For", "Forwarded"}) {
      api.withHeader(header, "127.0.0.1").get(Metrics.PATH).expectProblem(404, "not-found");
    }
  }

  @Test
  void requestIsASpanWithItsStatements() {
    String id = UUID.randomUUID().toString();

    api.withHeader(REQUEST_ID, id).get("/api/locations/1?secret=query").expect(200);

    Span span = traces.await(id);
    assertThat(span.getName()).isEqualTo("GET /api/locations/{id}");
    assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
    assertThat(span.getParentSpanId()).isEmpty();
    assertThat(TraceReceiver.attribute(span, "http.route")).isEqualTo("/api/locations/{id}");
    assertThat(keys(span))
        .containsExactlyInAnyOrder(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            TraceReceiver.REQUEST_ID);
    assertThat(traces.statementsOf(span)).isNotEmpty().allSatisfy(statement -> {
      assertThat(statement.getTraceId()).isEqualTo(span.getTraceId());
      assertThat(statement.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
      assertThat(statement.getName()).isEqualTo("SELECT");
      assertThat(TraceReceiver.attribute(statement, "db.query.text")).contains("?");
      assertThat(keys(statement))
          .containsExactlyInAnyOrder("db.system.name", "db.operation.name", "db.query.text");
    });
  }

  @Test
  void spanOfASignInHasItsOutcome() {
    String opened = UUID.randomUUID().toString();
    String refused = UUID.randomUUID().toString();

    api.withHeader(REQUEST_ID, opened)
        .withBearer(Users.newIdentity())
        .get("/api/users/login")
        .expect(200);
    api.withHeader(REQUEST_ID, refused)
        .withBearer("not.a.token")
        .get("/api/users/login")
        .expect(401);

    assertThat(TraceReceiver.attribute(traces.await(opened), OPERATION)).isEqualTo("sign_in");
    assertThat(TraceReceiver.attribute(traces.await(opened), OUTCOME)).isEqualTo("ok");
    assertThat(TraceReceiver.attribute(traces.await(refused), OUTCOME)).isEqualTo("refused");
  }

  @Test
  void traceShowsTheWaitForAConnection() throws SQLException {
    // five more than the pool has connections
    List<String> ids =
        Stream.generate(() -> UUID.randomUUID().toString()).limit(25).toList();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE locations");
      List<Callable<Boolean>> all = new ArrayList<>();
      all.add(() -> endsWhenARequestWaitsForAConnection(connection));
      ids.forEach(id -> all.add(() -> returnsTheLocation(id)));

      assertThat(ConcurrentTasks.runConcurrently(all)).containsOnly(true);
    }

    assertThat(ids.stream().flatMap(id -> traces.childrenOf(traces.await(id)).stream()))
        .filteredOn(span -> span.getName().equals("wait for a connection"))
        .isNotEmpty()
        .allSatisfy(span -> {
          assertThat(span.getEndTimeUnixNano() - span.getStartTimeUnixNano())
              .isGreaterThan(1_000_000);
          assertThat(keys(span)).containsExactly("db.system.name");
        });
  }

  private static boolean returnsTheLocation(String id) {
    return api.withHeader(REQUEST_ID, id).get("/api/locations/1").status() == 200;
  }

  /**
   * Releases the lock shortly after a request waits for a connection, so that the wait is measurable. It
   * does so before any request is refused, which happens after 3 s.
   */
  private static boolean endsWhenARequestWaitsForAConnection(Connection connection)
      throws SQLException {
    long latest = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    int waiting = 0;
    while (waiting < 2 && System.nanoTime() < latest) {
      boolean isWaiting = Metrics.of(api).value("db_client_connection_pending_requests", "") > 0;
      waiting = isWaiting ? waiting + 1 : 0;
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    connection.rollback();
    return waiting == 2;
  }

  @Test
  void refusedRequestIsASpanWithoutTheReason() {
    String id = UUID.randomUUID().toString();

    api.withHeader(REQUEST_ID, id)
        .get("/api/zones/around?latitude=48.858370&longitude=abc")
        .expect(401);

    Span span = traces.await(id);
    assertThat(span.getName()).isEqualTo("GET /api/zones/around");
    assertThat(span.getEventsList()).isEmpty();
    assertThat(span.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_UNSET);
  }

  @Test
  void unknownPathIsNotInItsSpan() {
    String id = UUID.randomUUID().toString();

    api.withHeader(REQUEST_ID, id).get("/api/nothing/anybody@example.org").expect(404);

    Span span = traces.await(id);
    assertThat(span.getName()).isEqualTo("GET");
    assertThat(span.toString()).doesNotContain("example.org");
  }

  @Test
  void traceOfAClientIsNotContinued() {
    String id = UUID.randomUUID().toString();

    TraceReceiver.asPartOfATrace(api)
        .withHeader(REQUEST_ID, id)
        .get("/api/health")
        .expect(200);

    Span span = traces.await(id);
    assertThat(TraceReceiver.traceOf(span)).isNotEqualTo(TraceReceiver.TRACE_OF_CLIENT);
    assertThat(span.getParentSpanId()).isEmpty();
  }

  @Test
  void noPersonalDataIsMeasuredOrTraced() throws IOException {
    Person person = Users.of(api).newcomer();
    person
        .api()
        .get("/api/zones/around?latitude=48.858371&longitude=2.294482&radius=0")
        .expect(200);
    person.api().put("/api/users/", "{\"sex\":\"other\"}").expect(200);
    person.api().get("/api/zones/around?cell=871fb4662ffffff").expect(200);
    String id = UUID.randomUUID().toString();
    person
        .api()
        .withHeader(REQUEST_ID, id)
        .get("/api/zones/around?latitude=91.123456&longitude=2.294482")
        .expect(400);
    traces.await(id);

    List<String> told = new ArrayList<>(Metrics.of(api).text().lines().toList());
    traces.received().forEach(spans -> spans.toString().lines().forEach(told::add));

    LogPrivacy privacy = LogPrivacy.ofRun();
    assertThat(privacy.findings("at 48.858371 with " + person.accessToken())).isNotEmpty();
    assertThat(told).hasSizeGreaterThan(100);
    assertThat(told).allSatisfy(line -> {
      assertThat(privacy.findings(line)).as(line).isEmpty();
      assertThat(line).doesNotContain(person.identity(), "48.85837", "871fb4662ffffff", "url.");
    });
    assertThat(traces.spans())
        .as("the server traces nothing by itself")
        .allSatisfy(
            span -> assertThat(keys(span)).containsAnyOf("tmtar.request_id", "db.system.name"));
  }

  private static List<String> keys(Span span) {
    return span.getAttributesList().stream().map(KeyValue::getKey).toList();
  }

  /** A connection is back in the pool some moments after its request has received the response. */
  private static void await(BooleanSupplier condition) {
    Instant latest = Instant.now().plus(Duration.ofSeconds(10));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("the condition was not met").isBefore(latest);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
