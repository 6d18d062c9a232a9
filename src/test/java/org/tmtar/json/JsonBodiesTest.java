package org.tmtar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.jackson.nullable.JsonNullable;

class JsonBodiesTest {

  private record Body(
      JsonNullable<Long> id,
      Integer count,
      Double radius,
      Boolean active,
      OffsetDateTime at,
      Map<String, Long> map,
      List<Long> list) {}

  @ParameterizedTest
  @ValueSource(strings = {"10", "10.0", "1e1", "\"10\"", "\"10.0\"", "\"1e1\"", "\" 10\""})
  void integerIsReadFromNumberOrText(String json) throws JsonProcessingException {
    assertThat(read("id", json).id().get()).isEqualTo(10L);
    assertThat(read("count", json).count()).isEqualTo(10);
    assertThat(read("radius", json).radius()).isEqualTo(10.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1e999999999",
        "1e-999999999",
        "9223372036854775808",
        "\"x\"",
        "\"NaN\"",
        "true",
        "[]",
        "{}",
        "[1]"
      })
  void valueThatIsNotAnIntegerIsRefused(String json) {
    refused("id", json);
    refused("count", json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e400", "-1e400", "\"NaN\"", "\"Infinity\"", "\"1e400\"", "true", "[1.5]"})
  void valueThatIsNotAFiniteNumberIsRefused(String json) {
    refused("radius", json);
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "\"True\",true",
    "1,true",
    "1.0,true",
    "\"1\",true",
    "\"on\",true",
    "\"y\",true",
    "false,false",
    "\"False\",false",
    "0,false",
    "\"0\",false",
    "\"off\",false",
    "\"n\",false"
  })
  void booleanIsReadInAllFormsOfClients(String json, boolean value) throws JsonProcessingException {
    assertThat(read("active", json).active()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-1", "0.5", "\"perhaps\"", "\"\"", "[]", "{}", "1e400"})
  void valueThatIsNotABooleanIsRefused(String json) {
    refused("active", json);
  }

  @Test
  void nullIsNotAValue() throws JsonProcessingException {
    assertThat(read("id", "null").id().get()).isNull();
    assertThat(read("active", "null").active()).isNull();
    assertThat(read("radius", "null").radius()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T07:00:00Z, 2026-11-22T07:00Z",
    "2026-11-22t07:00:00z, 2026-11-22T07:00Z",
    "2026-11-22T07:00:00-00:00, 2026-11-22T07:00Z",
    "2026-11-22T07:00:00+23:59, 2026-11-21T07:01Z",
    "2026-11-22T07:00:00-23:59, 2026-11-23T06:59Z",
    "2026-11-22T07:00:00.1234567890123Z, 2026-11-22T07:00:00.123456Z",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00Z",
    "2016-12-31T15:59:60-08:00, 2017-01-01T00:00Z",
    "2017-01-01T01:59:60.25+02:00, 2017-01-01T00:00:00.250Z",
    "1990-12-31T23:59:60Z, 1991-01-01T00:00Z"
  })
  void timesOfRfc3339AreRead(String text, String utc) throws JsonProcessingException {
    assertThat(read("at", '"' + text + '"').at()).isEqualTo(OffsetDateTime.parse(utc));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T07:00:60Z",
        "2016-12-31T23:59:60+01:00",
        "2016-12-30T23:59:60Z",
        "2016-12-31T23:59:61Z",
        "2026-11-22T07:00:00+24:00",
        "2026-11-22T07:00:00+01:60",
        "2026-11-22T24:00:00Z",
        "2026-02-30T07:00:00Z",
        "2026-11-22T07:00Z",
        "2026-11-22 07:00:00Z",
        "2026-11-22T07:00:00",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:60Z",
        "２026-11-22T07:00:00Z"
      })
  void valueThatIsNotATimeOfRfc3339IsRefused(String text) {
    refused("at", '"' + text + '"');
  }

  @Test
  void entriesAreCountedBeforeTheyAreValidated() throws JsonProcessingException {
    assertThat(read("map", map(100)).map()).hasSize(100);
    assertThat(read("list", "[" + "1,".repeat(99) + "1]").list()).hasSize(100);
    assertThatExceptionOfType(TooManyEntriesException.class)
        .isThrownBy(() -> read("map", map(101)));
    assertThatExceptionOfType(TooManyEntriesException.class)
        .isThrownBy(() -> read("list", "[" + "1,".repeat(100) + "1]"));
  }

  private static String map(int size) {
    return IntStream.range(0, size)
        .mapToObj(number -> "\"%d\":%d".formatted(number, number))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void refused(String member, String json) {
    assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(member, json));
  }

  private static Body read(String member, String json) throws JsonProcessingException {
    return JsonBodies.mapper().readValue("{\"%s\":%s}".formatted(member, json), Body.class);
  }
}
