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
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.TestStore;
import org.tmtar.testing.Uploads;

/** The runnable jar without a profile, which is production. */
class ProductionIT {

  private static final String LOGIN = "/api/users/login";

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;

  @BeforeAll
  static void startWhatProductionNeeds() throws IOException {
    surroundings = Surroundings.in(folder);
  }

  @AfterAll
  static void stop() {
    surroundings.close();
  }

  @Test
  void servesWithTheIdentityProviderAndNothingThatIsForDevelopment()
      throws ParseException, IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    try (PackagedApplication application =
        settings().withScratch(scratch).startIn(folder.resolve("server")).awaitHealthy()) {
      // as systems do with temporary files that are old
      FileUtils.cleanDirectory(scratch.toFile());
      Api api = application.api();

      assertThat(application.firstStatus()).isEqualTo(200);
      Answer tokens = api.withBearer(surroundings.issuer().accessToken("auth0|root"))
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
          new String[] {"/", "/openapi", "/openapi/", "/index.html", "/metrics", "/metrics/"}) {
        api.get(path).expectProblem(404, "not-found");
      }
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
      assertLogIsForMachinesAndKeepsSecrets(application.output(), tokens);
    }
  }

  @Test
  void toleratesAnOutageOfTheIdentityProviderWhileItsKeysAreYoung() {
    try (TestIssuer fragile = TestIssuer.start();
        PackagedApplication application = settings()
            .with(fragile)
            .with("TMTAR_OIDC_CONNECT_TIMEOUT", "PT0.5S")
            .with("TMTAR_OIDC_READ_TIMEOUT", "PT0.5S")
            .with("TMTAR_OIDC_JWKS_LIFETIME", "PT3S")
            .with("TMTAR_OIDC_JWKS_REFETCH_INTERVAL", "PT0.001S")
            .start()
            .awaitHealthy()) {
      Api visitor = application.api().withBearer(fragile.accessToken("auth0|visitor"));

      fragile.beAway(true);
      Answer away = visitor.get(LOGIN).expectProblem(503, "service-unavailable");
      assertThat(away.header("Retry-After")).isPresent();

      fragile.beAway(false);
      visitor.get(LOGIN).expect(200);

      fragile.beAway(true);
      int before = fragile.timesAsked();
      LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
      visitor.get(LOGIN).expect(200);
      assertThat(fragile.timesAsked()).isGreaterThan(before);
    }
  }

  @Test
  void nodeThatStartsDuringAnOutageOfTheIdentityProviderLetsPeopleIn() {
    try (TestIssuer fragile = TestIssuer.start()) {
      Settings settings = settings()
          .with(fragile)
          .with("TMTAR_OIDC_CONNECT_TIMEOUT", "PT0.5S")
          .with("TMTAR_OIDC_READ_TIMEOUT", "PT0.5S");
      try (PackagedApplication node = settings.start().awaitHealthy()) {
        node.api().withBearer(fragile.accessToken("auth0|one")).get(LOGIN).expect(200);
      }
      fragile.beAway(true);

      try (PackagedApplication node = settings.start().awaitHealthy()) {
        node.api().withBearer(fragile.accessToken("auth0|another")).get(LOGIN).expect(200);
      }
    }
  }

  @Test
  void keepsFilesInTheStoreAndSaysSoWhenItIsAway() {
    try (TestStore fragile = TestStore.start(folder.resolve("fragile-store"));
        PackagedApplication application = settings().with(fragile).start().awaitHealthy()) {
      Answer tokens = application
          .api()
          .withBearer(surroundings.issuer().accessToken("auth0|root"))
          .get(LOGIN)
          .expect(200);
      Api root = application.api().withBearer(tokens.text("access_token"));
      Uploads uploads = Uploads.by(root);
      byte[] image = Samples.png(400, 300);

      String name = uploads.of(image).create();
      assertThat(fragile.bucket().resolve("files").resolve(name)).isRegularFile();
      assertThat(application.api().get(Uploads.PATH + name).expect(200).bytes())
          .hasSizeGreaterThan(0);
      assertThat(application
              .api()
              .withHeader("Range", "bytes=1-3")
              .get(Uploads.PATH + name)
              .expect(206)
              .body())
          .isEqualTo("PNG");
      application.api().get(Uploads.PATH + name + "?width=160").expect(200);

      fragile.goAway();
      application.api().get(Uploads.PATH + name).expectProblem(503, "service-unavailable");
      uploads.of(image).send().expectProblem(503, "service-unavailable");
      assertThat(root.get(Uploads.PATH).expect(200).json()).hasSize(1);
      root.get("/api/health").expect(200);
    }
  }

  @Test
  void keepsServingAgainAfterTheDatabaseWasAway() {
    Path data = folder.resolve("fragile");
    EmbeddedDatabase fragile = EmbeddedDatabase.start(data);
    int port = fragile.port();
    try (PackagedApplication application = settings()
        .with("TMTAR_DATABASE_URL", fragile.url())
        .with("TMTAR_CORS_ORIGINS", "*")
        .start()
        .awaitHealthy()) {
      assertThat(application.output())
          .containsOnlyOnce("Weak setting: tmtar.cors.origins (TMTAR_CORS_ORIGINS) is *");
      Answer tokens = application
          .api()
          .withBearer(surroundings.issuer().accessToken("auth0|root"))
          .get(LOGIN)
          .expect(200);
      Api root = application.api().withBearer(tokens.text("access_token"));

      fragile.close();
      root.get("/api/health").expect(503);
      Answer away = root.get("/api/users/profile").expectProblem(503, "service-unavailable");
      assertThat(away.header("Retry-After")).isPresent();
      assertThat(root.get("/health/live").status()).isEqualTo(200);
      assertThat(root.get("/health/ready").status()).isEqualTo(503);

      fragile = EmbeddedDatabase.start(data, port);
      application.awaitHealthy();
      root.get("/api/users/profile").expect(200);

      dieAtCommit(fragile);
      Answer unknown = root.post(
              "/api/events/",
              "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"t\",\"short_description\":\"s\"}")
          .expectProblem(503, "service-unavailable");
      assertThat(unknown.header("Retry-After")).isPresent();
      assertThat(unknown.text("detail")).contains("look before you try again");
    } finally {
      fragile.close();
    }
  }

  @Test
  void refusesWithOneLineForEachSettingAndAPortInUseAndWritesNothingAfterThem() throws IOException {
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
  void refusesAFileStoreThatRefusesItInOneLine() {
    try (PackagedApplication application =
        settings().with("TMTAR_FILES_S3_SECRET_KEY", "my-secret-key").start()) {
      assertThat(application.awaitEnd()).as(application.output()).isEqualTo(78);
      assertThat(application.output().lines()).allMatch(line -> line.startsWith("{"));
      assertThat(application.output())
          .contains("(TMTAR_FILES_S3_BUCKET) names a bucket that the store refuses")
          .doesNotContain("\tat ", "my-secret");
    }
  }

  /** From now on the database ends the connection of whoever commits an event. */
  private static void dieAtCommit(EmbeddedDatabase database) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("""
          CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
          CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION die()""");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Settings settings() {
    return surroundings.settings();
  }

  private static Duration lifetime(String token) throws ParseException {
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }

  private static void assertLogIsForMachinesAndKeepsSecrets(String log, Answer tokens) {
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
