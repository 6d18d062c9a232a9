package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.TestStore;
import org.tmtar.testing.Uploads;

/**
 * Tests production, which is the environment without a profile: the runnable jar, and a node whose
 * database, file store and identity providers fail. {@code ConfigurationCheckTest} covers the settings
 * with which production does not start. This test starts two such configurations in real processes.
 */
class ProductionIT {

  private static final String LOGIN = "/api/users/login";

  private static final String MAP = "/map.pmtiles";

  /** The length of the file of the map in bytes. It is larger than the largest response. */
  private static final int MAP_LENGTH = 5_000_000;

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  /**
   * The pool does not validate a connection again within 2 s, so in that time it may return a connection
   * that the database has closed.
   */
  private static final Duration VALIDATION_INTERVAL = Duration.ofMillis(2100);

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;

  /** A node that does not share the folder of its temporary files. */
  private static PackagedApplication runnableJar;

  private static Path scratch;

  /** An identity provider whose keys {@link #fragile} does not know before the test that uses it. */
  private static TestIssuer unknown;

  /** An identity provider whose keys are in the database after the test that uses it. */
  private static TestIssuer known;

  private static TestStore store;
  private static EmbeddedDatabase database;

  /** A node whose environment fails. Each test restores the components that it stops. */
  private static PackagedApplication fragile;

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.in(folder);
    unknown = TestIssuer.start();
    known = TestIssuer.start();
    store = TestStore.start(folder.resolve("fragile-store"));
    database = EmbeddedDatabase.start(folder.resolve("fragile"));
    scratch = Files.createDirectory(folder.resolve("scratch"));
    Path map =
        Files.writeString(folder.resolve("map.pmtiles"), "0123456789".repeat(MAP_LENGTH / 10));
    runnableJar = settings()
        .withScratch(scratch)
        .with("TMTAR_MAP_PMTILES", map.toString())
        .startIn(folder.resolve("server"));
    fragile = settingsOfFragile()
        .with("TMTAR_OIDC_JWKS_LIFETIME", "PT3S")
        .with("TMTAR_OIDC_JWKS_REFETCH_INTERVAL", "PT0.001S")
        .with("TMTAR_HTTP_LARGEST_BODY", "2000")
        .startExploded();
    runnableJar.awaitHealthy();
    fragile.awaitHealthy();
  }

  @AfterAll
  static void stop() {
    fragile.close();
    runnableJar.close();
    database.close();
    store.close();
    known.close();
    unknown.close();
    surroundings.close();
  }

  @Test
  void servesWithTheIdentityProviderAndWithoutDevelopmentEndpoints()
      throws ParseException, IOException {
    // as operating systems do with old temporary files
    FileUtils.cleanDirectory(scratch.toFile());
    Api api = runnableJar.api();

    assertThat(runnableJar.firstStatus()).isEqualTo(200);
    ApiResponse tokens = api.withBearer(surroundings.issuer().accessToken("auth0|root"))
        .get(LOGIN)
        .expect(200);
    Api root = api.withBearer(tokens.text("access_token"));
    assertThat(
            root.get("/api/users/").expect(200).json().get(0).path("identity").asText())
        .isEqualTo("auth0|root");
    assertThat(lifetime(tokens.text("access_token"))).isEqualTo(Duration.ofMinutes(15));
    assertThat(lifetime(tokens.text("refresh_token"))).isEqualTo(Duration.ofDays(7));

    api.withBearer("auth0|root").get(LOGIN).expectRefusedBearer("not a signed JWT");
    api.withBearer("admin").get(LOGIN).expectRefusedBearer("not a signed JWT");
    for (String path :
        new String[] {"/openapi", "/openapi/", "/openapi/ui", "/index.html", "/metrics"}) {
      api.get(path).expectProblem(404, "not-found");
    }
    assertThat(
            api.get("/console/").expect(200).header("Content-Security-Policy").orElse(""))
        .contains(
            "connect-src 'self' " + surroundings.issuer().name().replaceFirst("/$", "") + ";");
    assertThat(api.get("/api/health").header("Strict-Transport-Security")).isEmpty();
    assertThat(api.withHeader("X-Forwarded-Proto", "https")
            .get("/api/health")
            .header("Strict-Transport-Security"))
        .contains("max-age=31536000");
    assertThat(api.withHeader("Origin", "https://a.example")
            .get("/api/health")
            .headers()
            .keySet())
        .noneMatch(name -> name.startsWith("access-control"));
    assertLogIsStructuredAndHasNoSecrets(runnableJar.output(), tokens);
  }

  /** The runnable jar enables its listener after the start of the application. */
  @Test
  void listenerOfTheRunnableJarChecksRequests() {
    assertThat(responseTo("GET", "", "GET /api/locations/search/50% HTTP/1.1", "Connection: close"))
        .contains("urn:tmtar:problem:request-refused");
    assertThat(responseTo(
            "POST",
            "grant_type=nothing",
            "POST /api/oauth/token HTTP/1.1",
            "Connection: Upgrade, close",
            "Upgrade: h2c",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 18"))
        .contains("unsupported_grant_type");
    assertThat(responseTo(
            "POST",
            "0\r\n\r\n",
            "POST /api/health HTTP/1.1",
            "Connection: close",
            "Content-Length: 18",
            "Transfer-Encoding: chunked"))
        .contains("urn:tmtar:problem:request-refused");
  }

  /** In this test, the issuer of the tokens is a name, so production has no public URL. */
  @Test
  void linksAreRelativeToTheHostWithoutAPublicUrl() {
    try (RawConnection client = runnableJar.api().raw()) {
      assertThat(client
              .getAsHost("other.example", "/ogc/collections")
              .expect(200)
              .json()
              .findValuesAsText("href"))
          .isNotEmpty()
          .allMatch(link -> link.startsWith("/ogc/collections"));
    }
  }

  private static String responseTo(String method, String body, String... head) {
    try (RawConnection connection = runnableJar.api().raw()) {
      String request = String.join("\r\n", head) + "\r\nHost: x\r\n\r\n" + body;
      return connection.sendOctets(request, method).get(0).body();
    }
  }

  @Test
  void toleratesAnOutageOfTheIdentityProviderUntilTheOutageLimit() {
    Api visitor = fragile.api().withBearer(unknown.accessToken("auth0|visitor"));
    try {
      unknown.setUnavailable(true);
      ApiResponse away = visitor.get(LOGIN).expectProblem(503, "service-unavailable");
      assertThat(away.header("Retry-After")).isPresent();

      unknown.setUnavailable(false);
      visitor.get(LOGIN).expect(200);

      unknown.setUnavailable(true);
      int before = unknown.requestCount();
      awaitRefetch(visitor, before);
      visitor.get(LOGIN).expect(200);
    } finally {
      unknown.setUnavailable(false);
    }
  }

  /** Signs in until the node has requested the keys again. That request fails. */
  private static void awaitRefetch(Api visitor, int before) {
    Instant latest = Instant.now().plus(MAX_WAIT);
    while (unknown.requestCount() == before) {
      assertThat(Instant.now()).isBefore(latest);
      visitor.get(LOGIN).expect(200);
      // less often than the rate limit of sign-ins permits
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  @Test
  void nodeThatStartsDuringAnOutageOfTheIdentityProviderAcceptsSignIns() {
    fragile.api().withBearer(known.accessToken("auth0|one")).get(LOGIN).expect(200);
    known.setUnavailable(true);
    try (PackagedApplication node = settingsOfFragile().startExploded().awaitHealthy()) {
      node.api().withBearer(known.accessToken("auth0|another")).get(LOGIN).expect(200);
    } finally {
      known.setUnavailable(false);
    }
  }

  @Test
  void keepsFilesInTheStoreAndReportsItsOutage() {
    Api api = fragile.api();
    Api root = root();
    Uploads uploads = Uploads.by(root);
    byte[] image = Samples.png(400, 300);

    String name = uploads.of(image).create();
    assertThat(store.bucket().resolve("files").resolve(name)).isRegularFile();
    assertThat(api.get(Uploads.PATH + name).expect(200).bytes()).hasSizeGreaterThan(0);
    assertThat(api.withHeader("Range", "bytes=1-3")
            .get(Uploads.PATH + name)
            .expect(206)
            .body())
        .isEqualTo("PNG");
    api.get(Uploads.PATH + name + "?width=160").expect(200);

    store.becomeUnavailable();
    try {
      api.get(Uploads.PATH + name).expectProblem(503, "service-unavailable");
      uploads.of(image).send().expectProblem(503, "service-unavailable");
      assertThat(root.get(Uploads.PATH).expect(200).json()).hasSize(1);
      root.get("/api/health").expect(200);
    } finally {
      store.becomeAvailable();
    }
  }

  @Test
  void settingThatHasItsDeprecatedNameAppliesAndIsReportedOnce() {
    root()
        .post("/api/events/", "{\"title\":\"%s\"}".formatted("t".repeat(2000)))
        .expectProblem(413, "body-too-large");
    assertThat(fragile.output())
        .containsOnlyOnce(
            "Deprecated settings are in use, and the next release ignores them: tmtar.http.largest-body (TMTAR_HTTP_LARGEST_BODY) is now tmtar.http.max-body-size (TMTAR_HTTP_MAX_BODY_SIZE).");
  }

  @Test
  void servesAgainAfterAnOutageOfTheDatabase() {
    assertThat(fragile.output())
        .containsOnlyOnce("Weak setting: tmtar.cors.origins (TMTAR_CORS_ORIGINS) is *");
    Api root = root();

    int port = database.port();
    database.close();
    try {
      root.get("/api/health").expect(503);
      ApiResponse away = root.get("/api/users/profile").expectProblem(503, "service-unavailable");
      assertThat(away.header("Retry-After")).isPresent();
      assertThat(root.get("/health/live").status()).isEqualTo(200);
      assertThat(root.get("/health/ready").status()).isEqualTo(503);
    } finally {
      database = EmbeddedDatabase.start(folder.resolve("fragile"), port);
    }
    fragile.awaitHealthy();
    root.get("/api/users/profile").expect(200);
  }

  @Test
  void outcomeOfACommitThatTheDatabaseDidNotConfirmIsUnknown() {
    Api root = root();
    execute("""
        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION die()""");
    try {
      ApiResponse unknown = root.post(
              "/api/events/",
              "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"t\",\"short_description\":\"s\"}")
          .expectProblem(503, "service-unavailable");
      assertThat(unknown.header("Retry-After")).isPresent();
      assertThat(unknown.text("detail")).contains("Read the resource before you retry");
    } finally {
      execute("DROP FUNCTION die() CASCADE");
      LockSupport.parkNanos(VALIDATION_INTERVAL.toNanos());
    }
  }

  @Test
  void refusesWithOneLineForEachSettingAndAPortInUseAndLogsNothingAfterThem() throws IOException {
    Settings faulty = settings()
        .without("TMTAR_DATABASE_URL")
        .without("TMTAR_OIDC_ISSUER")
        .without("TMTAR_KEYS_FILE")
        .with("TMTAR_FILES_S3_ENDPOINT", "my-secret")
        .with("TMTAR_SIGN_IN_IDENTITY", "true")
        .with("TMTAR_TOKEN_ACCESS_LIFETIME", "15");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        PackagedApplication application = faulty.startOn(other.getLocalPort())) {
      assertThat(application.awaitEnd()).as(application.output()).isEqualTo(78);
      assertThat(application.output().lines()).allMatch(line -> line.startsWith("{"));
      assertThat(application.output()).doesNotContain("\tat ", "my-secret");
      List<String> lines = application.output().lines().toList();
      assertThat(lines.subList(lines.size() - 7, lines.size() - 1))
          .allMatch(line -> line.contains("Refusing to start: Setting tmtar."))
          .allMatch(line -> line.contains("\"Level\":\"SEVERE\""));
      assertThat(lines.get(lines.size() - 1))
          .contains("Refusing to start: Port %d of 127.0.0.1 cannot be used"
              .formatted(other.getLocalPort()));
      assertThat(lines).filteredOn(line -> line.contains("Refusing to start")).hasSize(7);
    }
  }

  @Test
  void reportsAFileStoreThatRefusesAccessInOneLine() {
    try (PackagedApplication application =
        settings().with("TMTAR_FILES_S3_SECRET_KEY", "my-secret-key").start()) {
      assertThat(application.awaitEnd()).as(application.output()).isEqualTo(78);
      assertThat(application.output().lines()).allMatch(line -> line.startsWith("{"));
      assertThat(application.output())
          .contains("(TMTAR_FILES_S3_BUCKET) must be the name of a bucket that exists")
          .doesNotContain("\tat ", "my-secret");
    }
  }

  @Test
  void fileOfTheMapIsServedInRanges() {
    Api api = runnableJar.api();

    ApiResponse part = api.withHeader("Range", "bytes=2-4").get(MAP).expect(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(part.header("Content-Range")).contains("bytes 2-4/" + MAP_LENGTH);
    ApiResponse longest = api.withHeader("Range", "bytes=0-").get(MAP).expect(206);
    assertThat(longest.bytes()).hasSize(4 << 20);
    assertThat(longest.header("Content-Range")).contains("bytes 0-4194303/" + MAP_LENGTH);
    assertThat(api.withHeader("Range", "bytes=%d-".formatted(MAP_LENGTH))
            .get(MAP)
            .expectProblem(416, "range-not-satisfiable")
            .header("Content-Range"))
        .contains("bytes */" + MAP_LENGTH);
  }

  @Test
  void fileOfTheMapIsNotServedAsAWhole() {
    Api api = runnableJar.api();

    ApiResponse refused = api.get(MAP).expectProblem(400, "invalid-request");

    assertThat(refused.text("detail")).contains("4194304 bytes");
    assertThat(refused.header("Cache-Control").orElse("")).doesNotContain("public");
    ApiResponse head = api.send("HEAD", MAP, null).expect(200);
    assertThat(head.header("Content-Length")).contains(Integer.toString(MAP_LENGTH));
    assertThat(head.header("Accept-Ranges")).contains("bytes");
  }

  @Test
  void clientNeverCombinesRangesOfTwoFilesOfTheMap() {
    Api api = runnableJar.api();
    String tag = api.send("HEAD", MAP, null).header("ETag").orElseThrow();
    Api range = api.withHeader("Range", "bytes=2-4");

    assertThat(range.withHeader("If-None-Match", tag).get(MAP).expect(304).header("ETag"))
        .contains(tag);
    range.withHeader("If-None-Match", "\"0-0\"").get(MAP).expect(206);
    range.withHeader("If-Range", tag).get(MAP).expect(206);
    range.withHeader("If-Range", "\"0-0\"").get(MAP).expectProblem(400, "invalid-request");
  }

  private static void execute(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The root user of {@link #fragile}. */
  private static Api root() {
    ApiResponse tokens = fragile
        .api()
        .withBearer(surroundings.issuer().accessToken("auth0|root"))
        .get(LOGIN)
        .expect(200);
    return fragile.api().withBearer(tokens.text("access_token"));
  }

  private static Settings settingsOfFragile() {
    return settings()
        .with(store)
        .with("TMTAR_DATABASE_URL", database.url())
        .with("TMTAR_CORS_ORIGINS", "*")
        .with("TMTAR_OIDC_ISSUERS", "unknown,known")
        .with("TMTAR_OIDC_UNKNOWN_ISSUER", unknown.name())
        .with("TMTAR_OIDC_UNKNOWN_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_KNOWN_ISSUER", known.name())
        .with("TMTAR_OIDC_KNOWN_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_CONNECT_TIMEOUT", "PT0.5S")
        .with("TMTAR_OIDC_READ_TIMEOUT", "PT0.5S");
  }

  private static Settings settings() {
    return surroundings.settings();
  }

  private static Duration lifetime(String token) throws ParseException {
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }

  private static void assertLogIsStructuredAndHasNoSecrets(String log, ApiResponse tokens) {
    assertThat(log.lines().filter(line -> line.contains("org.tmtar"))).isNotEmpty();
    assertThat(log).doesNotContain("Weak setting", "temporary");
    assertThat(log.lines().filter(line -> line.contains("org.tmtar")))
        .allMatch(line -> line.startsWith("{"));
    assertThat(log)
        .doesNotContain(tokens.text("access_token"))
        .doesNotContain(tokens.text("refresh_token"))
        .doesNotContain("auth0|root");
  }
}
