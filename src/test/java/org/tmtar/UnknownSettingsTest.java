package org.tmtar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.auth.token.KeyFile;
import org.tmtar.settings.Settings;
import org.tmtar.testing.ProductionSettings;

class UnknownSettingsTest {

  @TempDir
  private Path folder;

  @Test
  void misspelledVariableIsNamed() throws IOException {
    assertThat(find(Map.of("TMTAR_REGISTRATIONS", "known")))
        .containsExactly(
            "The environment variable TMTAR_REGISTRATIONS has no effect: no setting has this name, or other settings make it irrelevant.");
  }

  @Test
  void variableThatAnotherSettingMakesUnnecessaryIsNamed() throws IOException {
    assertThat(find(Map.of("TMTAR_FILES_DIRECTORY", "/files", "TMTAR_OIDC_CITY_AUDIENCE", "api")))
        .hasSize(2);
  }

  @Test
  void variablesOfSettingsAreNotNamed() throws IOException {
    assertThat(find(Map.of(
            "TMTAR_DATABASE_URL", "jdbc:postgresql://database/tmtar",
            "TMTAR_DATABASE_PASSWORD", "secret",
            "TMTAR_REGISTRATION", "known",
            "TMTAR_ROOT_IDENTITIES", "auth0|root",
            "TMTAR_FILES_S3_BUCKET", "bucket",
            "TMTAR_LIMIT_SIGN_IN_BY_SUBJECT", "none",
            "TMTAR_JAVA_OPTIONS", "-Xmx384m",
            "TMTAR_OIDC_JWKS_URL", "",
            "TMTAR_MISSPELLED", "",
            "PATH", "/bin")))
        .isEmpty();
  }

  @Test
  void variablesWithDeprecatedNamesAreNotNamed() throws IOException {
    assertThat(find(
            Map.of("TMTAR_HTTP_BODIES_AT_ONCE", "80", "TMTAR_HTTP_MAX_CONCURRENT_BODIES", "80")))
        .isEmpty();
  }

  private List<String> find(Map<String, String> environment) throws IOException {
    Path keys = folder.resolve("keys.json");
    KeyFile.create(keys, Instant.EPOCH);
    UnknownSettings unknown = new UnknownSettings();
    Settings settings = unknown.recording(ProductionSettings.complete(keys).settings());
    ConfigurationCheck.run(settings, Clock.systemUTC());
    return unknown.find(environment);
  }
}
