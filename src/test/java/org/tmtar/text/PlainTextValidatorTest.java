package org.tmtar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextValidatorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Kyiv", " kept ", "O'Neill", "مرحبا", "👩‍👩‍👧 family", "e\u0301", "\u00a0"})
  void whateverPeopleWriteIsText(String text) {
    assertThat(PlainTextValidator.complaint(text, 255, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0007b", "\u0085", "\ud800", "a\udc00b", "two\nlines"})
  void charactersThatCannotBeKeptAreNone(String text) {
    assertThat(PlainTextValidator.complaint(text, 255, false)).isPresent();
  }

  @Test
  void linesAreTextWhereTheyAreWanted() {
    assertThat(PlainTextValidator.complaint("a\r\n\tb", 255, true)).isEmpty();
    assertThat(PlainTextValidator.complaint("a\u0000b", 255, true)).isPresent();
  }

  @Test
  void lengthIsCountedInCharactersAndNotInHalves() {
    assertThat(PlainTextValidator.complaint("🎉".repeat(255), 255, false)).isEmpty();
    assertThat(PlainTextValidator.complaint("🎉".repeat(256), 255, false))
        .contains("must have at most 255 characters");
  }
}
