package org.tmtar.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  @ParameterizedTest
  @CsvSource({"dev,DEV", "test,TEST", "prod,PROD"})
  void profileDeterminesTheEnvironment(String profile, Environment environment) {
    assertThat(Environment.parse(profile)).isEqualTo(environment);
    assertThat(environment.profile()).isEqualTo(profile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dev", "production", "dev,prod"})
  void otherProfilesAreRefused(String profile) {
    assertThatThrownBy(() -> Environment.parse(profile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dev, test or prod");
  }

  @Test
  void messageNamesTheSettingAndItsEnvironmentVariable() {
    assertThat(new InvalidSettingException("tmtar.sign-in.identity", "is missing"))
        .hasMessage("Setting tmtar.sign-in.identity (TMTAR_SIGN_IN_IDENTITY) is missing.");
  }
}
