package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Clients;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/**
 * Tests a node with the heap of the image, and a database whose rows have the largest size that the rules
 * allow or ever allowed. Several callers request every list at the same time. Each response is complete,
 * and the node does not run out of memory.
 */
class LargeRowsIT {

  private static final int CALLERS = 4;

  /** More than the number of connections in the pool. */
  private static final int SLOW_CLIENTS = 30;

  private static final int MANY_CALLERS = 80;

  /** Slightly less than the maximum size of a body, in bytes. */
  private static final int LARGE_BODY = 1_000_000;

  /**
   * The number of events. The texts of each have a total of 1 MB, which was allowed before the total size
   * of the texts of one event had a limit.
   */
  private static final int EVENTS = 40;

  private static final int AUDIT_ENTRIES = 20;

  /** The number of small rows of each kind; more than the maximum page size. */
  private static final int SMALL_ROWS = 1100;

  private static final String LONG_NAME = "repeat('я', 240) || ' ' || n";

  private static final String DATA = """
      INSERT INTO events (event_type, location_id, language, active, created_at, update_date)
      SELECT 'news', 1, 'aaa', true, now() - n * interval '1 second', now() FROM generate_series(1, %1$d) n;

      INSERT INTO event_texts (event_id, language, title, short_description, description)
      SELECT id, 'aa' || chr(97 + n %% 26) || CASE WHEN n < 26 THEN '' ELSE '-AA' END,
        'large ' || id, repeat('я', 255), repeat('я', 20000)
      FROM events CROSS JOIN generate_series(0, 49) n;

      INSERT INTO audit_entries (at, actor_id, action, resource, resource_id, location_id, place_ids, before, after,
        request_id)
      SELECT now(), %5$d, 'update', 'events', n, 1, '{1}', %3$s, %3$s, 'request' FROM generate_series(1, %2$d) n;

      INSERT INTO locations (id, name, parent_id, path, latitude, longitude)
      SELECT 1000 + n, %4$s, 1, ('1.' || (1000 + n))::ltree, 1, 1 FROM generate_series(1, %6$d) n;

      INSERT INTO zones (id, title, location_id, latitude, longitude, radius, active, secret)
      SELECT 1000 + n, %4$s, 1001, 1, 1, 2000, true, false FROM generate_series(1, %6$d) n;

      UPDATE locations SET public = true WHERE id = 1001;
      UPDATE zones SET language = 'uk', description = repeat('я', 5000), translations = (
        SELECT json_object_agg(tag, json_build_object('name', 'x', 'description', repeat('я', 4500)))
        FROM unnest('{de,en,fr,pl}'::text[]) AS tag)::text;

      INSERT INTO subzones (id, zone_id, title, latitude, longitude, radius, active)
      SELECT 1000 + n, 1001, %4$s, 1, 1, 10, true FROM generate_series(1, %6$d) n;

      INSERT INTO files (filename, location_id, media_type, size, sha256, visibility, created_at)
      SELECT repeat('f', 50) || n, 1, 'image/png', 1, repeat('0', 64), 'protected', now()
      FROM generate_series(1, %6$d) n;

      INSERT INTO ar_objects (name, subzone_id, target_image_file, asset_file, asset_usdz_file, scale, active)
      SELECT %4$s, 1001, repeat('f', 50) || n, repeat('f', 50) || n, repeat('f', 50) || n, 1, true
      FROM generate_series(1, %6$d) n;

      INSERT INTO users (issuer, identity) SELECT 'test', %4$s FROM generate_series(1, %6$d) n;

      INSERT INTO sessions (id, user_id, created_at, last_used_at, address, user_agent)
      SELECT n, %5$d, now(), now(), '192.0.2.1', repeat('a', 255) FROM generate_series(1, %6$d) n;

      ANALYZE;
      """;

  /** Half of the maximum size of an event in an audit entry. */
  private static final String LARGE_JSON =
      "jsonb_build_object('translations', repeat('я', 1000000))";

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static PackagedApplication node;
  private static ExecutorService callers;
  private static HttpClient client;
  private static Person root;

  @BeforeAll
  static void start() throws SQLException {
    database = SharedDatabase.migrated();
    node = Settings.ofTests(database, folder).startExploded().awaitHealthy();
    root = Users.of(node.api()).root();
    fill();
    callers = Executors.newFixedThreadPool(CALLERS);
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() {
    callers.shutdownNow();
    node.close();
    database.close();
  }

  private static void fill() throws SQLException {
    execute(DATA.formatted(EVENTS, AUDIT_ENTRIES, LARGE_JSON, LONG_NAME, root.id(), SMALL_ROWS));
  }

  /**
   * Each case is the path, the member of the response that contains the array, and the number of its
   * items. Without a member the response itself is the array.
   */
  @ParameterizedTest
  @CsvSource({
    "/api/events/feed?limit=100, events, 40",
    "/api/events/news/1?per_page=1000, , 40",
    "/api/events/news/2?per_page=30, , 10",
    "/api/events/all/1?per_page=1000, , 40",
    "/api/events/all/search/large, events, 40",
    "/api/audit?resource=events, , 20",
    "/api/users/profile/export, sessions, 1101",
    "/api/locations/, , 1000",
    "/api/locations/1/children, , 1000",
    "/api/locations/1/subtree, , 1000",
    "/api/locations/search/%D1%8F, locations, 100",
    "/api/locations/nearest?latitude=1&longitude=1&limit=100, , 100",
    "/api/zones/, , 1000",
    "/api/zones/?format=geojson, features, 1000",
    "/api/zones/around?latitude=1&longitude=1&limit=200, , 200",
    "/api/zones/watch?latitude=1&longitude=1&limit=100, zones, 100",
    "/api/visit?latitude=1&longitude=1, zones, 200",
    "/api/preview?location_id=1&latitude=1&longitude=1, zones, 200",
    "/api/zones/1001, subzones, 1100",
    "/api/zones/1001/subzones, , 1000",
    "/api/objects/, , 1000",
    "/api/objects/subzone/1001, , 1000",
    "/api/objects/search/%D1%8F, objects, 100",
    "/api/users/, , 1000",
    "/api/users/sessions, , 1000",
    "/api/files/, , 1000",
    "/api/locations/1/bundle, objects, 1100",
  })
  void listIsCompleteForConcurrentCallers(String path, String array, int items)
      throws InterruptedException, ExecutionException {
    Callable<Integer> request = () -> count(path, array);
    List<Future<Integer>> responses = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      responses.add(callers.submit(request));
    }

    for (Future<Integer> response : responses) {
      assertThat(response.get()).isEqualTo(items);
    }
    node.api().get("/api/health").expect(200);
  }

  /** The clients outnumber the connections of the pool. */
  @Test
  void slowClientsOccupyNoDatabaseConnection() throws IOException, SQLException {
    try (Clients clients = new Clients(node.address())) {
      for (int slow = 0; slow < SLOW_CLIENTS; slow++) {
        clients.send(
            "",
            "GET /api/events/all/1?per_page=1000 HTTP/1.1",
            "Authorization: Bearer " + root.accessToken());
      }
      clients.awaitAnswers(SLOW_CLIENTS);

      root.api().get("/api/locations/1/children?per_page=10").expect(200);
      assertThat(openTransactions()).isZero();
    }
  }

  /** Anyone requests these responses, which have the texts of 200 zones. */
  @Test
  void nodeSurvivesManySlowVisitors() throws IOException {
    try (Clients clients = new Clients(node.address())) {
      for (int slow = 0; slow < MANY_CALLERS; slow++) {
        clients.send("", "GET /api/visit?location_id=1001 HTTP/1.1");
      }
      clients.awaitAnswers(MANY_CALLERS);

      root.api().get("/api/locations/1/children?per_page=10").expect(200);
    }
    assertThat(node.output()).doesNotContain("OutOfMemoryError");
  }

  @Test
  void responseWhoseRowsCannotBeReadIsAborted() throws IOException, SQLException {
    HttpRequest request = HttpRequest.newBuilder(
            node.address().resolve("/api/events/all/1?per_page=1000"))
        .header("Authorization", "Bearer " + root.accessToken())
        .build();
    try (InputStream body = start(request)) {
      execute("ALTER TABLE event_texts RENAME TO moved");
      try {
        assertThatThrownBy(() -> body.transferTo(OutputStream.nullOutputStream()))
            .isInstanceOf(IOException.class);
      } finally {
        execute("ALTER TABLE moved RENAME TO event_texts");
      }
    }
    assertThat(node.output()
            .lines()
            .filter(line -> line.contains("Response aborted") && line.contains("event_texts")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/users/, 200, 400",
    "POST, /api/events/, 200, 400",
    "POST, /api/oauth/token, 413, 413"
  })
  void nodeSurvivesLargeBodiesOfManyCallers(String method, String path, int accepted, int refused)
      throws Exception {
    boolean isForm = path.endsWith("token");
    byte[] body = isForm
        ? members("a%d=&")
        : ("{" + new String(members("\"a%d\":1,"), StandardCharsets.UTF_8) + "\"b\":1}")
            .getBytes(StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(node.address().resolve(path))
        .header("Authorization", "Bearer " + root.accessToken())
        .header("Content-Type", isForm ? "application/x-www-form-urlencoded" : "application/json")
        .method(method, BodyPublishers.ofByteArray(body))
        .build();
    List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
    for (int caller = 0; caller < MANY_CALLERS; caller++) {
      responses.add(client.sendAsync(request, BodyHandlers.ofString()));
    }

    List<Integer> statuses = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> response : responses) {
      statuses.add(response.get().statusCode());
    }
    assertThat(statuses).isSubsetOf(accepted, refused, 503).containsAnyOf(accepted, refused);
    node.api().get("/api/health").expect(200);
  }

  /** Returns as many members as fit into a body, because a parser keeps each of them in memory. */
  private static byte[] members(String member) {
    StringBuilder members = new StringBuilder();
    for (int number = 0; members.length() < LARGE_BODY; number++) {
      members.append(member.formatted(number));
    }
    return members.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static InputStream start(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofInputStream()).body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long openTransactions() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'")) {
      found.next();
      return found.getLong(1);
    }
  }

  @Test
  void previewOfADeletionCountsWithoutReadingRows() {
    root.api().delete("/api/zones/1001?dry_run=true").expect(200);
    root.api().delete("/api/locations/1001?dry_run=true").expect(200);
  }

  /** Reads the response to its end as a stream, and returns the number of items. */
  private static int count(String path, String array) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(node.address().resolve(path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", "Bearer " + root.accessToken())
        .header("Accept", path.endsWith("geojson") ? "application/geo+json" : "application/json")
        .build();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body();
        JsonParser json = new JsonMapper().createParser(body)) {
      assertThat(response.statusCode()).isEqualTo(200);
      int items = -1;
      if (array != null) {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (token == JsonToken.FIELD_NAME
              && json.getParsingContext().getParent().inRoot()
              && json.currentName().equals(array)) {
            json.nextToken();
            items = countItems(json);
          }
        }
      } else {
        assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
        items = countItems(json);
        assertThat(json.nextToken()).isNull();
      }
      return items;
    }
  }

  private static int countItems(JsonParser json) throws IOException {
    int items = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items++;
      json.skipChildren();
    }
    return items;
  }
}
