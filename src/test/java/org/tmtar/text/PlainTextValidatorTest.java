package org.tmtar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextValidatorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Kyiv", " kept ", "O'Neill", "مرحبا", "👩‍👩‍👧 family", "e\u0301", "\u00a0"})
  void textsOfAllScriptsAreValid(String text) {
    assertThat(PlainTextValidator.violation(text, 255, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0007b", "\u0085", "\ud800", "a\udc00b", "two\nlines"})
  void controlCharactersAndUnpairedSurrogatesAreInvalid(String text) {
    assertThat(PlainTextValidator.violation(text, 255, false)).isPresent();
  }

  @Test
  void lineBreaksAreValidIfAllowed() {
    assertThat(PlainTextValidator.violation("a\r\n\tb", 255, true)).isEmpty();
    assertThat(PlainTextValidator.violation("a\u0000b", 255, true)).isPresent();
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertThat(PlainTextValidator.violation("🎉".repeat(255), 255, false)).isEmpty();
    assertThat(PlainTextValidator.violation("🎉".repeat(256), 255, false))
        .contains("must have at most 255 characters");
  }
}
