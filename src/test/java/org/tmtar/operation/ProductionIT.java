package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void servesWithTheIdentityProviderAndNothingThatIsForDevelopment() throws ParseException {
    try (PackagedApplication application = settings().start().awaitHealthy()) {
      Api api = application.api();

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
    try (PackagedApplication application =
        settings().with("TMTAR_DATABASE_URL", fragile.url()).start().awaitHealthy()) {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TMTAR_DATABASE_URL",
        "TMTAR_OIDC_ISSUER",
        "TMTAR_OIDC_AUDIENCE",
        "TMTAR_KEYS_FILE",
        "TMTAR_FILES_S3_BUCKET",
        "TMTAR_FILES_S3_ACCESS_KEY",
        "TMTAR_FILES_S3_SECRET_KEY"
      })
  void refusesToStartWithoutWhatItNeeds(String variable) {
    refuses(settings().without(variable), "(" + variable + ") is missing.");
  }

  @Test
  void refusesAFileStoreThatRefusesIt() {
    refuses(
        settings().with("TMTAR_FILES_S3_SECRET_KEY", "my-secret-key"),
        "(TMTAR_FILES_S3_BUCKET) names a bucket that the store refuses");
  }

  @Test
  void refusesTheSignInByIdentity() {
    refuses(
        settings().with("TMTAR_SIGN_IN_IDENTITY", "true"),
        "Setting tmtar.sign-in.identity (TMTAR_SIGN_IN_IDENTITY) is true, but production has no");
  }

  @Test
  void refusesAnEnvironmentThatDoesNotExist() {
    refuses(settings().with("MP_CONFIG_PROFILE", "Dev"), "has to be dev, test or prod");
  }

  @Test
  void refusesAnAddressThatIsNoneWithoutRepeatingIt() {
    refuses(
        settings().with("TMTAR_DATABASE_URL", "postgres://user:my-secret@host/db"),
        "(TMTAR_DATABASE_URL) has to be an address such as jdbc:postgresql:");
  }

  @Test
  void refusesTimesThatContradictEachOther() {
    refuses(
        settings().with("TMTAR_OIDC_JWKS_LIFETIME", "PT5S"),
        "(TMTAR_OIDC_JWKS_LIFETIME) has to be longer than");
  }

  @Test
  void refusesAnIssuerOfItsOwnThatClientsCouldNotDiscover() {
    refuses(
        settings().with("TMTAR_TOKEN_ISSUER", "https://api.example.org/"),
        "(TMTAR_TOKEN_ISSUER) has to be a name, or an address without a path");
  }

  @Test
  void refusesKeysThatAreNone() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"keys\":[]}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    refuses(
        settings().with("TMTAR_KEYS_FILE", file.toString()), "(TMTAR_KEYS_FILE) has to name a JWK");
  }

  @Test
  void refusesKeysThatOthersMayRead() throws IOException {
    Path file = Files.copy(surroundings.keys(), folder.resolve("shared.json"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    refuses(
        settings().with("TMTAR_KEYS_FILE", file.toString()),
        "(TMTAR_KEYS_FILE) names a file that others than its owner may read or change");
  }

  @Test
  void refusesADatabaseThatCannotBeMigratedAndNamesTheFile() throws SQLException {
    try (Connection connection = surroundings.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE weak LOGIN");
      statement.execute("CREATE SCHEMA weak AUTHORIZATION weak");
    }

    String weak =
        surroundings.database().url().replace("user=postgres", "user=weak&currentSchema=weak");
    refuses(settings().with("TMTAR_DATABASE_URL", weak), "V202611220800__create_locations.sql");
  }

  @Test
  void refusesADatabaseThatNobodyHasMigratedWhereItMayNotDoSoItself() {
    refuses(
        settings()
            .with("TMTAR_DATABASE_URL", surroundings.database().create("empty"))
            .with("TMTAR_DATABASE_MIGRATE", "false"),
        "run the migrate command");
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

  private static void refuses(Settings settings, String sentence) {
    try (PackagedApplication application = settings.start()) {
      assertThat(application.awaitEnd()).as(application.output()).isEqualTo(78);
      assertThat(application.output()).contains("Refusing to start: ").contains(sentence);
      assertThat(application.output()).doesNotContain("\tat org.tmtar", "my-secret");
    }
  }

  private static Duration lifetime(String token) throws ParseException {
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }

  private static void assertLogIsForMachinesAndKeepsSecrets(String log, Answer tokens) {
    assertThat(log.lines().filter(line -> line.contains("org.tmtar"))).isNotEmpty();
    assertThat(log.lines().filter(line -> line.contains("org.tmtar")))
        .allMatch(line -> line.startsWith("{"));
    assertThat(log)
        .doesNotContain(tokens.text("access_token"))
        .doesNotContain(tokens.text("refresh_token"))
        .doesNotContain("auth0|root");
  }
}
