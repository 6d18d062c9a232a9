package org.tmtar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"10", "+10", "010", " 10 ", "10.0", "10.", "1e1", "1.0E+1", "100e-1"})
  void integerIsReadInEveryNotation(String text) {
    assertThat(ScalarText.toLong(text)).isEqualTo(10);
    assertThat(ScalarText.toInt(text)).isEqualTo(10);
    assertThat(ScalarText.toDouble(text)).isEqualTo(10.0);
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "-0, 0",
    "0e999999999, 0",
    "000000000000000000000000000001, 1"
  })
  void integerMayHave64Bits(String text, long number) {
    assertThat(ScalarText.toLong(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "1.5",
        "1e-1",
        "1e999999999",
        "1e-999999999",
        "9223372036854775808",
        "--1",
        "1 2",
        "0x10",
        "1_000",
        "1,000",
        "NaN",
        "Infinity",
        "٣",
        "１",
        "1d",
        "1L",
        "null",
        ".",
        "e1",
        "1e",
        "1e99999999999"
      })
  void textThatIsNotAnIntegerIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScalarText.toLong(text));
  }

  @Test
  void integerAbove32BitsIsRefused() {
    assertThat(ScalarText.toInt("2147483647")).isEqualTo(Integer.MAX_VALUE);
    assertThatIllegalArgumentException().isThrownBy(() -> ScalarText.toInt("2147483648"));
  }

  @Test
  void numberOfThousandsOfDigitsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ScalarText.toDouble("1".repeat(5000)));
    assertThatIllegalArgumentException().isThrownBy(() -> ScalarText.toLong("1".repeat(5000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "-Infinity", "1e309", "0x1p3", "1f", "٣", "", "1e99999999999"})
  void textThatIsNotAFiniteDecimalNumberIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScalarText.toDouble(text));
  }

  @Test
  void negativeZeroIsZero() {
    assertThat(Double.toString(ScalarText.toDouble("-0.0"))).isEqualTo("0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "t", "yes", "Y", "on", "1", " true "})
  void trueIsReadInAllFormsOfClients(String text) {
    assertThat(ScalarText.toBoolean(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "False", "F", "no", "n", "off", "0"})
  void falseIsReadInAllFormsOfClients(String text) {
    assertThat(ScalarText.toBoolean(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "perhaps", "2", "-1", "null", "truely"})
  void otherWordIsNotABoolean(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScalarText.toBoolean(text));
  }
}
