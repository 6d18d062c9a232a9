package org.tmtar.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.problem.UnauthenticatedException;

class BearerTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER  abc "})
  void schemeIsNotCaseSensitive(String authorization) {
    assertThat(Bearer.of(authorization)).isEqualTo("abc");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Basic abc", "abc", "Bearer"})
  void headerWithAnotherSchemeCountsAsMissing(String authorization) {
    assertThatThrownBy(() -> Bearer.of(authorization))
        .isInstanceOf(UnauthenticatedException.class)
        .hasMessage("Missing Authorization Header");
  }
}
