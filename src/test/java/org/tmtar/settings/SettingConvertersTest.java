package org.tmtar.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingConvertersTest {

  static Iterable<?> converters() {
    return ServiceLoader.load(Converter.class);
  }

  /** MicroProfile Config treats a value that converts to null as missing. */
  @ParameterizedTest
  @MethodSource("converters")
  void blankValueIsMissing(Converter<?> converter) {
    assertThat(converter.convert("  ")).isNull();
  }

  /** Payara does not find the type of a converter in its parent class. */
  @ParameterizedTest
  @MethodSource("converters")
  void converterItselfDeclaresItsType(Converter<?> converter) {
    assertThat(converter.getClass().getGenericInterfaces())
        .hasAtLeastOneElementOfType(ParameterizedType.class);
  }

  @Test
  void whiteSpaceAroundAValueIsIgnored() {
    assertThat(new SettingConverters.OfText().convert(" a b\n")).isEqualTo("a b");
    assertThat(new SettingConverters.OfFlag().convert(" true ")).isTrue();
    assertThat(new SettingConverters.OfPath().convert(" /a/b\n")).isEqualTo(Path.of("/a/b"));
    assertThat(new SettingConverters.OfUrl().convert(" http://a/ "))
        .isEqualTo(URI.create("http://a/"));
    assertThat(new SettingConverters.OfPositiveNumber().convert(" 7 ").value()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "on", "TRUE", "false,"})
  void flagIsTrueOrFalse(String value) {
    assertRejected(new SettingConverters.OfFlag(), value, "must be true or false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "PT0S", "-PT1H", "15m", "never"})
  void durationIsPositiveAndOfIso8601(String value) {
    assertRejected(
        new SettingConverters.OfDuration(),
        value,
        "must be a positive ISO 8601 duration such as PT15M");
  }

  @Test
  void lifetimeIsADurationOrNever() {
    SettingConverters.OfLifetime converter = new SettingConverters.OfLifetime();

    assertThat(converter.convert("P7D").duration()).contains(Duration.ofDays(7));
    assertThat(converter.convert("never")).isEqualTo(new Lifetime(Optional.empty()));
    assertRejected(converter, "forever", "must be a positive ISO 8601 duration such as PT15M");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "1MB", "9223372036854775808"})
  void numberIsAPositiveInteger(String value) {
    assertRejected(new SettingConverters.OfPositiveNumber(), value, "must be a positive integer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a/", "a.example", "http:a", "https://", "http://a b/"})
  void urlIsAnHttpUrlWithAHost(String value) {
    assertRejected(new SettingConverters.OfUrl(), value, "must be an http or https URL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a, b ,,c | a;b;c", "'a\\,b' | 'a\\;b'", "',' | ''"})
  void listHasNoBlankItems(String value, String items) {
    assertThat(new SettingConverters.OfCommaSeparated().convert(value).items())
        .isEqualTo(items.isEmpty() ? List.of() : List.of(items.split(";", -1)));
  }

  private static void assertRejected(Converter<?> converter, String value, String message) {
    assertThatThrownBy(() -> converter.convert(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
