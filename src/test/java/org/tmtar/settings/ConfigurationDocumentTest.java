package org.tmtar.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares docs/configuration.md with the defaults of the application. */
class ConfigurationDocumentTest {

  /** A setting of the server that no operator changes. */
  private static final String OF_SERVER = "mp.opentracing.server.skip-pattern";

  private static final Set<String> WITHOUT_DEFAULT = Set.of(
      "mp.config.profile",
      "tmtar.database.url",
      "tmtar.database.user",
      "tmtar.database.password",
      "tmtar.database.owner.user",
      "tmtar.database.owner.password",
      "tmtar.oidc.issuer",
      "tmtar.oidc.audience",
      "tmtar.keys.file",
      "tmtar.files.directory",
      "tmtar.files.s3.bucket",
      "tmtar.files.s3.access-key",
      "tmtar.files.s3.secret-key");

  /** A row that begins with the name of a setting, its environment variable and its default. */
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9.-]+)` \\| `([A-Z0-9_]+)` \\| ([^|]*) \\|.*");

  private static final Pattern DEPRECATED_ROW =
      Pattern.compile("\\| `([a-z0-9.-]+)` \\| `([a-z0-9.-]+)` \\|");

  private static final Pattern OF_PRODUCTION = Pattern.compile("`([^`]*)`.*");
  private static final Pattern OF_DEVELOPMENT = Pattern.compile(".*\\bdev, test `([^`]*)`.*");
  private static final Pattern OF_TESTS = Pattern.compile(".*\\btest `([^`]*)`.*");

  private static List<String> lines;

  @BeforeAll
  static void read() throws IOException {
    lines = Files.readAllLines(Path.of("docs", "configuration.md"));
  }

  @Test
  void everySettingIsListedOnce() {
    Set<String> settings = new TreeSet<>(WITHOUT_DEFAULT);
    settings.addAll(DefaultSettings.ofProduction().names());
    for (Environment environment : Environment.values()) {
      settings.addAll(DefaultSettings.of(environment).names());
    }
    settings.remove(OF_SERVER);

    assertThat(rows(ROW).map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(settings);
  }

  @Test
  void environmentVariableIsThatOfTheSetting() {
    assertThat(rows(ROW))
        .allSatisfy(row -> assertThat(row.group(2))
            .isEqualTo(InvalidSettingException.environmentVariable(row.group(1))));
  }

  static Stream<Arguments> defaults() {
    return Stream.of(
        arguments(OF_PRODUCTION, DefaultSettings.ofProduction()),
        arguments(OF_DEVELOPMENT, DefaultSettings.of(Environment.DEV)),
        arguments(OF_TESTS, DefaultSettings.of(Environment.TEST)));
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void defaultsAreThoseOfTheApplication(Pattern documented, DefaultSettings defaults) {
    Map<String, String> listed = new TreeMap<>();
    rows(ROW).filter(row -> !row.group(1).equals(Environment.SETTING)).forEach(row -> {
      Matcher value = documented.matcher(row.group(3));
      if (value.matches()) {
        listed.put(row.group(1), value.group(1));
      }
    });

    assertThat(listed).isEqualTo(values(defaults));
  }

  @Test
  void deprecatedNamesAreListedWithTheirReplacements() {
    Map<String, String> listed = new TreeMap<>();
    rows(DEPRECATED_ROW).forEach(row -> listed.put(row.group(1), row.group(2)));

    assertThat(listed).isEqualTo(DeprecatedSettings.replacements());
  }

  private static Map<String, String> values(DefaultSettings defaults) {
    Map<String, String> values = new TreeMap<>();
    for (String name : defaults.names()) {
      defaults
          .find(name, deprecated -> Optional.empty())
          .filter(value -> !value.isEmpty() && !name.equals(OF_SERVER))
          .ifPresent(value -> values.put(name, value));
    }
    return values;
  }

  private static Stream<MatchResult> rows(Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult);
  }
}
