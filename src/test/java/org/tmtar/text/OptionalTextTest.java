package org.tmtar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionalTextTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n\t", "\u00A0", "\u200B"})
  void blankTextIsNoText(String text) {
    assertThat(OptionalText.blankAsNull(text)).isNull();
  }

  @Test
  void otherTextIsUnchanged() {
    assertThat(OptionalText.blankAsNull(" every Sunday ")).isEqualTo(" every Sunday ");
  }
}
