package org.tmtar.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsFilterTest {

  @ParameterizedTest
  @ValueSource(strings = {"authorization", "x-requested-with, traceparent", " a ,\tb", "a,b,c"})
  void listOfHeaderNamesIsGranted(String value) {
    assertThat(CorsFilter.areHeaderNames(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "a,,b", "a b; c", "a:b", "\"a\"", "a,\u000bb", "a, b\u0085"})
  void otherListsAreNotGranted(String value) {
    assertThat(CorsFilter.areHeaderNames(value)).isFalse();
  }

  @Test
  void listOfAnyLengthIsCheckedWithoutRecursion() {
    assertThat(CorsFilter.areHeaderNames("a, ".repeat(30_000) + "b")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "oscp/scrs/tmtar, true",
    "/oscp/scrs/tmtar/1, true",
    "zones, false",
    "ogc/oscp/x, false",
    "oscp, false"
  })
  void publicContentIsOpenToAllOrigins(String path, boolean isOpen) {
    assertThat(CorsFilter.isOpen(path)).isEqualTo(isOpen);
  }
}
