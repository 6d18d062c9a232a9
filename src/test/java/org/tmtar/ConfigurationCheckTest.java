package org.tmtar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.auth.token.KeyFile;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.testing.ProductionSettings;

/** The check of all settings at startup. {@code ProductionIT} checks the same with a real start. */
class ConfigurationCheckTest {

  @TempDir
  private Path folder;

  private ProductionSettings production;

  @BeforeEach
  void complete() throws IOException {
    Path keys = folder.resolve("keys.json");
    KeyFile.create(keys, Instant.EPOCH);
    production = ProductionSettings.complete(keys);
  }

  @Test
  void completeSettingsAreAccepted() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tmtar.database.url",
        "tmtar.oidc.issuer",
        "tmtar.oidc.audience",
        "tmtar.keys.file",
        "tmtar.files.s3.bucket",
        "tmtar.files.s3.access-key",
        "tmtar.files.s3.secret-key"
      })
  void missingRequiredSettingIsReportedByItsName(String name) {
    production.without(name);

    assertThat(faults())
        .containsExactly("Setting %s (%s) is missing."
            .formatted(name, InvalidSettingException.environmentVariable(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mp.config.profile           | Dev                                  | must be dev, test or prod",
        "tmtar.sign-in.identity      | true                                 | must be false in production",
        "tmtar.database.url          | postgres://user:my-secret@host/db    | must be a JDBC URL such as jdbc:postgresql:",
        "tmtar.database.migrate      | yes                                  | must be true or false",
        "tmtar.oidc.issuer           | issuer.example                       | must be an http or https URL",
        "tmtar.oidc.jwks-url         | keys                                 | must be an http or https URL",
        "tmtar.oidc.client-id        | my-secret console                    | must have 1 to 255 printable ASCII characters",
        "tmtar.oidc.scope            | openid my-secret é                   | must list scopes",
        "tmtar.oidc.jwks-lifetime    | PT5S                                 | must be longer than",
        "tmtar.oidc.jwks-lifetime    | 15                                   | must be a positive ISO 8601 duration",
        "tmtar.token.issuer          | https://api.example.org/             | must be a name, or an http or https URL without a path",
        "tmtar.keys.file             | /nowhere/keys.json                   | names a file that cannot be read",
        "tmtar.session.age-limit     | forever                              | must be a positive ISO 8601 duration",
        "tmtar.session.idle-limit    | -PT1H                                | must be a positive ISO 8601 duration",
        "tmtar.registration          | closed                               | must be open or known",
        "tmtar.language              | english language                     | must be a BCP 47 language tag",
        "tmtar.rights.lease          | 1s                                   | must be a positive ISO 8601 duration",
        "tmtar.http.max-body-size    | 1MB                                  | must be a positive integer",
        "tmtar.http.max-concurrent-bodies | 200                             | must be at most 90",
        "tmtar.http.drain            | 10                                   | must be a positive ISO 8601 duration",
        "tmtar.http.hsts             | on                                   | must be true or false",
        "tmtar.http.trusted-proxies  | nginx                                | must be a list of IP addresses",
        "tmtar.metrics.readers       | prometheus                           | must be a list of IP addresses",
        "otel.sdk.disabled           | no                                   | must be true or false",
        "tmtar.limit.sign-in.by-address | many                              | must be none, or a number and a duration",
        "tmtar.files.storage         | ftp                                  | must be directory or s3",
        "tmtar.files.s3.endpoint     | my-secret                            | must be an http or https URL",
        "tmtar.files.max-image-size  | 2000000000                           | must be at most 536870911 bytes",
        "tmtar.audit.max-refusals-per-minute | 0                            | must be a positive integer",
        "tmtar.bundle.history        | 30 days                              | must be a positive ISO 8601 duration",
        "tmtar.oscp.topics           | my-secret topic                      | must list topics of at most 64 letters",
        "tmtar.map.max-zoom          | 25                                   | must be at most 24",
        "tmtar.map.pmtiles           | /nowhere/my-secret.pmtiles           | names a file that cannot be read",
        "tmtar.visit.scene-viewer    | yes                                  | must be true or false",
        "tmtar.openapi.enabled       | 1                                    | must be true or false",
        "tmtar.exit-on-refusal       | yes                                  | must be true or false",
      })
  void invalidSettingIsReportedWithoutItsValue(String name, String value, String complaint) {
    production.with(name, value);

    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("Setting %s (%s) %s"
            .formatted(name, InvalidSettingException.environmentVariable(name), complaint))
        .doesNotContain("my-secret");
  }

  @Test
  void allFaultsOfAllSettingsAreReportedTogether() {
    production = ProductionSettings.defaults()
        .with("mp.config.profile", "production")
        .with("tmtar.oidc.issuers", "museum")
        .with("tmtar.oidc.museum.algorithms", "HS256")
        .with("tmtar.sign-in.identity", "true")
        .with("tmtar.token.access.lifetime", "15 minutes")
        .with("tmtar.token.refresh.lifetime", "a week")
        .with("tmtar.files.max-asset-size", "100MB")
        .with("tmtar.limit.sign-in.by-subject", "many")
        .with("tmtar.limit.upload.by-user", "few");

    assertThat(faults().stream().map(fault -> fault.replaceFirst("Setting (\\S+) .*", "$1")))
        .containsExactlyInAnyOrder(
            "mp.config.profile",
            "tmtar.database.url",
            "tmtar.oidc.museum.issuer",
            "tmtar.oidc.museum.audience",
            "tmtar.oidc.museum.algorithms",
            "tmtar.sign-in.identity",
            "tmtar.token.access.lifetime",
            "tmtar.token.refresh.lifetime",
            "tmtar.keys.file",
            "tmtar.files.s3.bucket",
            "tmtar.files.s3.access-key",
            "tmtar.files.s3.secret-key",
            "tmtar.files.max-asset-size",
            "tmtar.limit.sign-in.by-subject",
            "tmtar.limit.upload.by-user");
  }

  @Test
  void deprecatedNameWithAnotherValueThanItsReplacementIsRefused() {
    production
        .with("tmtar.session.most-per-user", "7")
        .with("tmtar.session.max-per-user", "8")
        .with("tmtar.files.most-pixels", "1000")
        .with("tmtar.files.max-pixels", "1000");

    assertThat(faults())
        .containsExactly(
            "Setting tmtar.session.most-per-user (TMTAR_SESSION_MOST_PER_USER) is the deprecated name of tmtar.session.max-per-user (TMTAR_SESSION_MAX_PER_USER), which has another value.");
  }

  @Test
  void spoolSmallerThanTheLargestFileIsRefused() {
    production.with("tmtar.files.max-asset-size", "500000000");

    assertThat(faults()).singleElement().asString().contains("tmtar.files.spool.max-bytes");
  }

  @Test
  void spoolSmallerThanTheLargestArchiveWithItsLargestFileIsRefused() {
    production.with("tmtar.import.max-size", Long.toString(4_294_967_296L - 104_857_599));

    assertThat(faults()).singleElement().asString().contains("tmtar.archive.spool.max-bytes");
  }

  @Test
  void keySetsThatCannotBeUsedAreRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"keys\":[]}");
    Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rw-------"));
    production.with("tmtar.keys.file", broken.toString());
    assertThat(faults()).singleElement().asString().contains("must name a JWK set");

    Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("names a file that other users than its owner can read or change");
  }

  @Test
  void developmentNeedsADatabaseAndADirectoryOnly() {
    production = ProductionSettings.defaults()
        .with("mp.config.profile", "dev")
        .with("tmtar.sign-in.identity", "true")
        .with("tmtar.files.storage", "directory");

    assertThat(faults())
        .containsExactly(
            "Setting tmtar.database.url (TMTAR_DATABASE_URL) is missing.",
            "Setting tmtar.files.directory (TMTAR_FILES_DIRECTORY) is missing.");
  }

  @Test
  void ownerOfTheTablesNeedsARoleOfTheApplication() {
    production.with("tmtar.database.owner.user", "owner");

    assertThat(faults())
        .containsExactly("Setting tmtar.database.user (TMTAR_DATABASE_USER) is missing.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tiles/{z}/{x}/{y}.png",
        "https://tiles.example.org/my-secret",
        "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
        "https://user:my-secret@tiles.example.org/{z}/{x}/{y}.png"
      })
  void unusableTilesAreReportedWithoutTheirUrl(String tiles) {
    production.with("tmtar.map.tiles", tiles).with("tmtar.map.attribution", "© Example");

    assertThat(faults())
        .containsExactly(
            "Setting tmtar.map.tiles (TMTAR_MAP_TILES) must be an http or https URL with {z}, {x} and {y} and no other placeholder.");
  }

  @Test
  void tilesNeedAnAttributionAndExcludeAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("map.pmtiles"));
    production
        .with("tmtar.map.tiles", "https://tiles.example.org/{z}/{x}/{y}.png")
        .with("tmtar.map.pmtiles", file.toString());

    assertThat(faults())
        .containsExactly(
            "Setting tmtar.map.attribution (TMTAR_MAP_ATTRIBUTION) is missing, but tiles of another host require the attribution of their source.",
            "Setting tmtar.map.pmtiles (TMTAR_MAP_PMTILES) must be empty if tmtar.map.tiles is set.");
  }

  private List<String> faults() {
    return catchThrowableOfType(InvalidSettingException.class, this::check).sentences();
  }

  private void check() {
    ConfigurationCheck.run(production.settings(), Clock.systemUTC());
  }
}
