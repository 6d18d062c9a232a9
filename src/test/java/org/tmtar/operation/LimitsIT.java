package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.http.transfer.LargeResponseLimiter;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Clients;
import org.tmtar.testing.Locations;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Samples;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.web.MapConfig;

/**
 * Tests the limits of a node. They are low here: five uploads by one user, eight uploads from one address,
 * and three large responses at a time. The upload limits refill by less than one request while the tests
 * run, and the timeouts of transfers are short. The node trusts the {@code X-Forwarded-For} of clients on this
 * machine.
 */
class LimitsIT {

  private static final long ROOT_LOCATION = 1;

  /** The number of request threads of the server, see pre-boot.asadmin. */
  private static final int THREADS = 200;

  private static final int MAX_BODIES = 80;

  private static final int MAX_LARGE_RESPONSES = 3;

  /** Shortens the time that a thread of the server waits for a client that receives nothing. */
  private static final String GIVE_UP_EARLY =
      "set configs.config.server-config.network-config.transports.transport.tcp.write-timeout-millis=5000";

  /** The time for which the server waits for the next bytes of a body, see pre-boot.asadmin. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

  /**
   * The number of requested lists of 60 KB. No operating system buffers that much for a client that
   * receives nothing.
   */
  private static final int ENOUGH_TO_WAIT = 100;

  private static final String LONG_NAME = "A location with a long name ".repeat(6);

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static PackagedApplication application;
  private static Api api;

  /** The network of the clients of this test. No other test uses it. */
  private final String network = newNetwork();

  @BeforeAll
  static void start() throws IOException {
    database = SharedDatabase.migrated();
    Path map = Files.write(folder.resolve("map.pmtiles"), new byte[2 << 20]);
    application = PackagedApplication.Settings.ofTests(database, folder)
        .with("TMTAR_HTTP_TRUSTED_PROXIES", "127.0.0.1, ::1")
        .with("TMTAR_HTTP_TRANSFER_GRACE", "PT2S")
        .with("TMTAR_HTTP_MAX_CONCURRENT_LARGE_RESPONSES", Integer.toString(MAX_LARGE_RESPONSES))
        .with("TMTAR_HTTP_MAX_CONCURRENT_BODIES", Integer.toString(MAX_BODIES))
        .with("TMTAR_LIMIT_SIGN_IN_BY_ADDRESS", "5/P1D")
        .with("TMTAR_LIMIT_REFRESH_BY_ADDRESS", "5/P1D")
        .with("TMTAR_LIMIT_UPLOAD_BY_USER", "5/P1D")
        .with("TMTAR_LIMIT_UPLOAD_BY_ADDRESS", "8/P1D")
        .with("TMTAR_LIMIT_VISIT_BY_ADDRESS", "4/P1D")
        .with("TMTAR_MAP_PMTILES", map.toString())
        .startExploded(GIVE_UP_EARLY)
        .awaitHealthy();
    api = application.api();
  }

  @AfterAll
  static void stop() {
    application.close();
    database.close();
  }

  @Test
  void uploadsOfOneUserAreLimitedAndEachResponseStatesTheRemainder() {
    Api editor = editor();
    for (int left = 4; left >= 0; left--) {
      ApiResponse uploaded = upload(editor, network + "1").expect(201);
      assertThat(uploaded.header("RateLimit").orElse(""))
          .matches("\"upload.by-user\";r=" + left + ";t=[0-9]+");
      assertThat(uploaded.header("RateLimit-Policy"))
          .contains("\"upload.by-user\";q=5;w=86400, \"upload.by-address\";q=8;w=86400");
    }

    ApiResponse refused = upload(editor, network + "1").expectProblem(429, "too-many-requests");

    assertThat(Long.parseLong(refused.header("Retry-After").orElse(""))).isBetween(1L, 86400L / 5);
    assertThat(refused.header("RateLimit").orElse(""))
        .isEqualTo("\"upload.by-user\";r=0;t=" + refused.header("Retry-After").orElse(""));
    assertThat(refused.header("RateLimit-Policy")).contains("\"upload.by-user\";q=5;w=86400");
    upload(editor(), network + "1").expect(201);
  }

  @Test
  void uploadsFromOneNetworkAreLimitedForAllUsersTogether() {
    for (int client = 1; client <= 8; client++) {
      upload(editor(), network + client).expect(201);
    }
    Api editor = editor();

    ApiResponse refused = upload(editor, network + "9").expectProblem(429, "too-many-requests");

    assertThat(refused.header("RateLimit").orElse("")).startsWith("\"upload.by-address\";r=0;t=");
    upload(editor, newNetwork() + "9").expect(201);
  }

  @Test
  void requestsWithoutAnAccountShareALimitByAddress() {
    Api visitor = api.withHeader("X-Forwarded-For", network + "3");
    Api user = Users.of(api.withHeader("X-Forwarded-For", newNetwork() + "3"))
        .newcomer()
        .api();
    String missing = "/api/zones/999999999";
    assertThat(visitor
            .get("/api/visit?location_id=999999999")
            .expect(404)
            .header("RateLimit")
            .orElse(""))
        .startsWith("\"visit.by-address\";r=3;t=");
    visitor.get("/api/visit/zones/999999999").expect(404);
    visitor.get(missing).expectMissingBearer();
    visitor.get("/api/events/999999999").expectMissingBearer();

    visitor.get(missing).expectProblem(429, "too-many-requests");
    visitor.get("/api/objects/subzone/999999999").expectProblem(429, "too-many-requests");
    visitor.get("/api/visit?location_id=999999999").expectProblem(429, "too-many-requests");
    visitor.get("/api/locations/1").expect(200);
    user.withHeader("X-Forwarded-For", network + "3").get(missing).expectProblem(404, "not-found");
  }

  @Test
  void addressesThatAClientPrependsAreIgnored() {
    for (int client = 1; client <= 8; client++) {
      upload(editor(), newNetwork() + "1, " + network + client).expect(201);
    }

    upload(editor(), newNetwork() + "1, " + network + "1").expectProblem(429, "too-many-requests");
  }

  @Test
  void failedProofsCountForTheirAddressOnlyAtBothEndpoints() {
    Api guesser = api.withHeader("X-Forwarded-For", network + "6");
    for (int attempt = 0; attempt < 3; attempt++) {
      guesser.withBearer("a.b.c").get("/api/users/login").expect(401);
    }
    for (int attempt = 0; attempt < 2; attempt++) {
      OAuth.of(guesser).exchange("a.b.c").expect(400);
    }

    guesser.withBearer("a.b.c").get("/api/users/login").expectProblem(429, "too-many-requests");
    OAuth.of(guesser).exchange(Users.newIdentity()).expectProblem(429, "too-many-requests");

    for (int attempt = 0; attempt < 5; attempt++) {
      OAuth.of(guesser).refresh("a.b.c").expect(400);
    }
    OAuth.of(guesser).refresh("a.b.c").expectProblem(429, "too-many-requests");
    api.withHeader("X-Forwarded-For", newNetwork() + "6")
        .withBearer(Users.newIdentity())
        .get("/api/users/login")
        .expect(200);
  }

  @Test
  void bothEndpointsUseTheAddressOfAClientBehindAProxy() {
    Api phone = api.withHeader("X-Forwarded-For", network + "7");
    String identity = Users.newIdentity();

    phone.withBearer(identity).get("/api/users/login").expect(200);
    String token = OAuth.of(phone).open(identity).accessToken();

    assertThat(api.withBearer(token)
            .get("/api/users/sessions")
            .expect(200)
            .json()
            .findValuesAsText("address"))
        .containsExactly(network + "7", network + "7");
  }

  @Test
  void uploadsWithoutPermissionAreNotCounted() {
    Api visitor = Users.of(api.withHeader("X-Forwarded-For", newNetwork() + "5"))
        .newcomer()
        .api();
    for (int attempt = 0; attempt < 9; attempt++) {
      upload(visitor, network + "1").expectProblem(403, "access-denied");
    }

    upload(editor(), network + "1").expect(201);
  }

  @Test
  void pagesOfOtherOriginsCanReadTheRemainder() {
    ApiResponse uploaded = upload(
            editor().withHeader("Origin", "https://admin.example"), network + "1")
        .expect(201);

    assertThat(uploaded.header("Access-Control-Expose-Headers").orElse(""))
        .contains("RateLimit", "RateLimit-Policy", "Retry-After");
  }

  @Test
  void clientsThatDoNotSendTheirBodiesLeaveThreadsForOthers() throws IOException {
    try (Clients clients = new Clients(application.address())) {
      for (int client = 0; client < THREADS + 30; client++) {
        // a form, because the server reads its first octet before it authenticates the caller
        clients.send(
            "",
            "POST /api/health HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 1000");
      }

      List<String> responses = clients.awaitAnswers(THREADS + 30 - MAX_BODIES);

      assertThat(responses)
          .hasSize(THREADS + 30 - MAX_BODIES)
          .allSatisfy(answer -> assertThat(answer)
              .startsWith("HTTP/1.1 503")
              .contains("Retry-After: 5", "urn:tmtar:problem:service-unavailable", "X-Request-Id"));
      api.get("/api/health").expect(200);
      api.get("/api/locations/1").expect(200);
    }
  }

  @Test
  void clientThatSendsItsBodyReplacesOneThatDoesNot() throws IOException {
    Api user = Users.of(api.withHeader("X-Forwarded-For", newNetwork() + "5"))
        .newcomer()
        .api();
    try (Clients silent = new Clients(application.address())) {
      for (int client = 0; client <= MAX_BODIES; client++) {
        // one octet of the body does not help
        silent.send(
            client % 2 == 0 ? "" : "x",
            "POST /api/oauth/token HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 1000");
      }
      // one client is refused, so the others hold all permits
      silent.awaitAnswers(1);

      Instant start = Instant.now();
      assertThat(await(() -> user.put("/api/users/", "{}").status() == 200)).isTrue();

      assertThat(Duration.between(start, Instant.now())).isLessThan(READ_TIMEOUT.dividedBy(2));
      assertThat(silent.countWaiting())
          .as("clients that are waited for")
          .isGreaterThan(MAX_BODIES / 2);
      for (int request = 0; request < 5; request++) {
        user.put("/api/users/", "{}").expect(200);
      }
    }
  }

  @Test
  void tooSlowBodyIsRefused() throws IOException {
    String bearer = Users.of(api.withHeader("X-Forwarded-For", newNetwork() + "5"))
        .newcomer()
        .accessToken();
    try (Clients clients = new Clients(application.address())) {
      clients.send(
          "{\"x\":\"",
          "PUT /api/users/ HTTP/1.1",
          "Authorization: Bearer " + bearer,
          "Content-Type: application/json",
          "Content-Length: 100000");

      String answer = clients.trickleUntilAnswered();

      assertThat(answer)
          .startsWith("HTTP/1.1 408")
          .contains("urn:tmtar:problem:request-timeout")
          .containsIgnoringCase("Connection: close");
    }
  }

  @Test
  void stalledDownloadsAreLimitedAndLoseTheirPermits() throws IOException {
    Api editor = editor();
    String file = Uploads.PATH
        + Uploads.by(editor.withHeader("X-Forwarded-For", network + "1"))
            .of(Arrays.copyOf(Samples.mp3(), 20_000_000))
            .create();
    try (Clients clients = new Clients(application.address())) {
      for (int client = 0; client < MAX_LARGE_RESPONSES; client++) {
        clients.send("", "GET " + file + " HTTP/1.1");
      }
      clients.awaitAnswers(MAX_LARGE_RESPONSES);

      ApiResponse refused = api.get(file).expectProblem(503, "service-unavailable");
      assertThat(refused.header("Retry-After")).contains("5");
      api.send("HEAD", file, null).expect(200);
      api.get("/api/health").expect(200);

      // the three clients are still connected
      assertThat(await(() -> api.get(file).status() == 200)).isTrue();
    }
  }

  @Test
  void stalledListsLeaveThreadsForOthers() throws IOException {
    Api editor = editor();
    long city = location(editor, LONG_NAME, ROOT_LOCATION);
    for (int count = 0; count < 250; count++) {
      location(editor, LONG_NAME + count, city);
    }
    String list = "/api/locations/" + city + "/subtree";
    assertThat(api.get(list).expect(200).body())
        .hasSizeGreaterThan(LargeResponseLimiter.MAX_BUFFERED);
    try (Clients clients = new Clients(application.address())) {
      for (int client = 0; client < MAX_LARGE_RESPONSES; client++) {
        clients.sendTimes(ENOUGH_TO_WAIT, "GET " + list + " HTTP/1.1");
      }

      // permits become free from time to time until all clients have received what they can
      ApiResponse refused = await(api, list, 503).expectProblem(503, "service-unavailable");
      assertThat(refused.header("Retry-After")).contains("5");
      api.get(list + "?per_page=5").expect(200);
      api.get("/api/health").expect(200);

      assertThat(await(() -> api.get(list).status() == 200)).isTrue();
      int length = api.get(list).expect(200).body().length();
      assertThat(clients.receiveToEnd())
          .flatMap(received -> List.of(received.split("(?=HTTP/1.1 200)")))
          .filteredOn(response -> response.endsWith("\r\n0\r\n\r\n"))
          .as("responses that appear complete")
          .allSatisfy(response -> assertThat(response).hasSizeGreaterThan(length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MapConfig.PMTILES_URL, "vendor/model-viewer.js"})
  void stalledFilesOfThePagesAreLimitedAndLoseTheirPermits(String file) throws IOException {
    String path = file.startsWith("/") ? file : assets() + file;
    Api reader = api.withHeader("Range", "bytes=0-");
    try (Clients clients = new Clients(application.address())) {
      for (int client = 0; client < MAX_LARGE_RESPONSES; client++) {
        clients.sendTimes(ENOUGH_TO_WAIT, "GET " + path + " HTTP/1.1", "Range: bytes=0-");
      }

      ApiResponse refused = await(reader, path, 503).expectProblem(503, "service-unavailable");
      assertThat(refused.header("Cache-Control").orElse("")).doesNotContain("public");
      assertThat(refused.header("ETag")).isEmpty();
      api.get("/console/").expect(200);

      assertThat(await(() -> reader.get(path).status() < 300)).isTrue();
    }
    assertThat(application.output()).doesNotContain("ClientDisconnectedException");
  }

  /** Returns the path of the current files of the pages. */
  private static String assets() {
    Matcher path =
        Pattern.compile("/assets/[^/\"]+/").matcher(api.get("/console/").body());
    assertThat(path.find()).isTrue();
    return path.group();
  }

  @Test
  void disconnectedClientsAreNotLogged() throws IOException {
    String path = "/api/health?gone=" + UUID.randomUUID();
    try (Clients clients = new Clients(application.address())) {
      clients.sendTimes(400, "GET " + path + " HTTP/1.1");
      clients.awaitAnswers(1);
    }

    assertThat(await(() -> api.get("/api/health").status() == 200)).isTrue();
    assertThat(application.output())
        .doesNotContain("ClientDisconnectedException", "Connection is closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "text/plain",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "multipart/mixed"
      })
  void bodyOfAnyTypeIsLimited(String type) {
    ApiResponse refused = Users.of(api.withHeader("X-Forwarded-For", newNetwork() + "5"))
        .newcomer()
        .api()
        .withHeader("Content-Type", type)
        .sendBytes("PUT", "/api/users/", new byte[(1 << 20) + 1]);

    assertThat(refused.status()).isIn(413, 415);
  }

  @Test
  void contentLengthBeyondAnyNumberIsTooLarge() throws IOException {
    String bearer = editorToken();
    try (Clients clients = new Clients(application.address())) {
      for (String type : List.of("application/json", Uploads.CONTENT_TYPE)) {
        clients.send(
            "{",
            "POST /api/files/ HTTP/1.1",
            "Authorization: Bearer " + bearer,
            "Content-Type: " + type,
            "Content-Length: 99999999999");
      }

      assertThat(clients.awaitAnswers(2))
          .allSatisfy(answer -> assertThat(answer).containsPattern("^HTTP/1.1 41[35]"));
    }
  }

  private static long location(Api editor, String name, long parent) {
    return editor
        .post("/api/locations/", Locations.body(name, parent))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private static boolean await(BooleanSupplier condition) {
    for (int attempt = 0; attempt < 300; attempt++) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    return false;
  }

  /** Repeats a request until the response has a status, and returns the last response. */
  private static ApiResponse await(Api reader, String path, int status) {
    ApiResponse answer = reader.get(path);
    for (int attempt = 0; attempt < 300 && answer.status() != status; attempt++) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      answer = reader.get(path);
    }
    return answer;
  }

  private static String editorToken() {
    return Users.of(api.withHeader("X-Forwarded-For", newNetwork() + "5"))
        .administratorOf(ROOT_LOCATION)
        .accessToken();
  }

  private static Api editor() {
    return Users.of(api.withHeader("X-Forwarded-For", newNetwork() + "5"))
        .administratorOf(ROOT_LOCATION)
        .api();
  }

  private static ApiResponse upload(Api caller, String address) {
    return Uploads.by(caller.withHeader("X-Forwarded-For", address)).mp3().send();
  }

  /** Returns a new network prefix of an IPv6 address. */
  private static String newNetwork() {
    String random = UUID.randomUUID().toString();
    // no group begins with 0, as in the canonical form of an address
    return "2001:db8:a" + random.substring(0, 3) + ":b" + random.substring(4, 7) + "::";
  }
}
