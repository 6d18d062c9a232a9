package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkOptionsTest {

  @TempDir
  private Path folder;

  private final Properties properties = new Properties();

  @Test
  void everythingIsMeasuredForTenSecondsByDefault() {
    BenchmarkOptions options = BenchmarkOptions.of(properties);

    assertThat(options.seconds()).isEqualTo(10);
    assertThat(options.scenarios()).containsExactly(ScenarioName.values());
    assertThat(options.sizes()).containsExactly(DataSize.SMALL, DataSize.LARGE);
    assertThat(options.endurance()).isEmpty();
    assertThat(options.server()).isEmpty();
  }

  @Test
  void enduranceIsInMinutes() {
    properties.setProperty(BenchmarkOptions.ENDURANCE, "10");

    assertThat(BenchmarkOptions.of(properties).endurance()).hasValue(10);
  }

  @Test
  void emptyPropertyCountsAsAbsent() {
    properties.setProperty(BenchmarkOptions.SECONDS, " ");
    properties.setProperty(BenchmarkOptions.SCENARIOS, "");
    properties.setProperty(BenchmarkOptions.SERVER, "");

    assertThat(BenchmarkOptions.of(properties)).isEqualTo(BenchmarkOptions.of(new Properties()));
  }

  @Test
  void scenariosAreUniqueInDeclarationOrder() {
    properties.setProperty(BenchmarkOptions.SCENARIOS, "sign-in, profile,sign-in");

    assertThat(BenchmarkOptions.of(properties).scenarios())
        .containsExactly(ScenarioName.PROFILE, ScenarioName.SIGN_IN);
  }

  @Test
  void smallDataIsMeasuredBeforeLargeData() {
    properties.setProperty(BenchmarkOptions.SIZES, "large,small");

    assertThat(BenchmarkOptions.of(properties).sizes())
        .containsExactly(DataSize.SMALL, DataSize.LARGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tmtar.benchmark.scenarios | health,profil      | profil",
        "tmtar.benchmark.scenarios | health,            | is not one of health, static-file",
        "tmtar.benchmark.sizes     | medium             | medium",
        "tmtar.benchmark.seconds   | 0                  | 1 to 3600",
        "tmtar.benchmark.seconds   | ten                | ten",
        "tmtar.benchmark.seconds   | 99999              | 1 to 3600",
        "tmtar.benchmark.endurance | 0                  | minutes, 1 to 1440",
      })
  void invalidValueIsReportedWithItsProperty(String name, String value, String named) {
    properties.setProperty(name, value);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchmarkOptions.of(properties))
        .withMessageContaining(name)
        .withMessageContaining(named);
  }

  @Test
  void anotherServerIsMeasuredWithItsUsers() throws IOException {
    Path people = Files.createFile(folder.resolve("people.txt"));
    properties.setProperty(BenchmarkOptions.SERVER, "http://127.0.0.1:8080");
    properties.setProperty(BenchmarkOptions.PEOPLE, people.toString());

    BenchmarkOptions options = BenchmarkOptions.of(properties);

    assertThat(options.server()).contains(URI.create("http://127.0.0.1:8080"));
    assertThat(options.people()).contains(people);
  }

  @Test
  void anotherServerWithoutUsersIsRefused() {
    properties.setProperty(BenchmarkOptions.SERVER, "http://127.0.0.1:8080");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchmarkOptions.of(properties))
        .withMessageContaining(BenchmarkOptions.PEOPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080",
        "https://localhost",
        "http://localhost/api",
        "http://",
        "http://a:b"
      })
  void malformedServerAddressIsRefused(String server) throws IOException {
    properties.setProperty(BenchmarkOptions.SERVER, server);
    properties.setProperty(
        BenchmarkOptions.PEOPLE, Files.createFile(folder.resolve("people.txt")).toString());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchmarkOptions.of(properties))
        .withMessageContaining("http://host:port");
  }

  @Test
  void missingFileOfUsersIsNamed() {
    properties.setProperty(BenchmarkOptions.SERVER, "http://127.0.0.1:8080");
    properties.setProperty(BenchmarkOptions.PEOPLE, folder.resolve("nobody.txt").toString());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BenchmarkOptions.of(properties))
        .withMessageContaining("nobody.txt");
  }
}
