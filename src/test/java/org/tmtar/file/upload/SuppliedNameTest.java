package org.tmtar.file.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.problem.InvalidRequestException;

class SuppliedNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.png|a.png",
        "a\\\"b.png|a\"b.png",
        "a%22b.png|a\"b.png",
        "100%.png|100%.png",
        "C:\\Users\\a b\\c.png|c.png",
        "C:\\\\Users\\\\c.png|c.png",
        "\\\\server\\share\\c.png|c.png",
        "/tmp/c.png|c.png",
        "../../etc/passwd|passwd",
        "C:\\dir\\|``",
        "к b.png|к b.png"
      })
  void nameIsTheLastPartOfThePath(String parameter, String name) {
    assertThat(SuppliedName.of(parameter).text()).isEqualTo(name);
  }

  @Test
  void absentNameIsEmpty() {
    assertThat(SuppliedName.of(null).isEmpty()).isTrue();
    assertThat(SuppliedName.of("").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0.png", "a\u001b.png", "a\r\nb.png", "a\u0085.png"})
  void controlCharactersAreRefused(String parameter) {
    assertThatThrownBy(() -> SuppliedName.of(parameter))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void longNameIsRefusedAndALongPathIsNot() {
    assertThatThrownBy(() -> SuppliedName.of("x".repeat(256)))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(SuppliedName.of("x".repeat(256) + "/a.png").text()).isEqualTo("a.png");
  }
}
