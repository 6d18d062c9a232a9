package org.tmtar.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tmtar.testing.ProductionSettings;

class DeprecatedSettingsTest {

  private final ProductionSettings production = ProductionSettings.defaults();

  static Iterable<Map.Entry<String, String>> names() {
    return DeprecatedSettings.replacements().entrySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void deprecatedNameSetsTheValueOfItsReplacement(Map.Entry<String, String> name) {
    production.with(name.getKey(), "42");

    assertThat(production.settings().text(name.getValue())).contains("42");
  }

  @ParameterizedTest
  @MethodSource("names")
  void replacementHasItsDefaultIfNeitherNameIsSet(Map.Entry<String, String> name) {
    assertThat(production.settings().text(name.getValue()))
        .hasValueSatisfying(value -> assertThat(value).doesNotContain("${", "}").isNotBlank());
  }

  @Test
  void namesThatAreInUseAreListedInOneWarning() {
    production.with("tmtar.session.most-per-user", "7").with("tmtar.files.most-pixels", "1000");

    assertThat(DeprecatedSettings.warning(production.settings()))
        .contains(
            "Deprecated settings are in use, and the next release ignores them: tmtar.files.most-pixels (TMTAR_FILES_MOST_PIXELS) is now tmtar.files.max-pixels (TMTAR_FILES_MAX_PIXELS), tmtar.session.most-per-user (TMTAR_SESSION_MOST_PER_USER) is now tmtar.session.max-per-user (TMTAR_SESSION_MAX_PER_USER).");
  }

  @Test
  void settingsWithTheirCurrentNamesCauseNoWarning() {
    production.with("tmtar.session.max-per-user", "7").with("tmtar.session.most-per-user", " ");

    assertThat(DeprecatedSettings.warning(production.settings())).isEmpty();
  }

  @Test
  void commandsReadDeprecatedNamesAndPreferTheDefaultOfTheirEnvironmentToThatOfProduction() {
    assertThat(maxPerUser(Map.of("TMTAR_SESSION_MOST_PER_USER", "7"))).isEqualTo("7");
    assertThat(maxPerUser(Map.of("TMTAR_SESSION_MOST_PER_USER", ""))).isEqualTo("100");
    assertThat(maxPerUser(Map.of("MP_CONFIG_PROFILE", "dev"))).isEqualTo("100000");
    assertThat(maxPerUser(Map.of("MP_CONFIG_PROFILE", "dev", "TMTAR_SESSION_MOST_PER_USER", "7")))
        .isEqualTo("7");
  }

  private static String maxPerUser(Map<String, String> variables) {
    return CommandSettings.load(variables).settings().requiredText("tmtar.session.max-per-user");
  }
}
