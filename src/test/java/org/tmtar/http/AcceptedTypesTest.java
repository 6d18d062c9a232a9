package org.tmtar.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTypesTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "*/*",
        "nonsense",
        "*/json",
        "application/*",
        "application/json;charset=utf-16",
        "text/html, application/json;q=0.1",
        "APPLICATION/JSON",
        "application/json;q=x",
        "*/*;q=0, application/json"
      })
  void includesJson(String accept) {
    assertThat(AcceptedTypes.of(accept).includes(MediaType.APPLICATION_JSON_TYPE))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0, */*", "*/*;q=0", "text/*"})
  void excludesJson(String accept) {
    assertThat(AcceptedTypes.of(accept).includes(MediaType.APPLICATION_JSON_TYPE))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                         | application/json",
        "*/*                                        | application/json",
        "text/html, application/json                | application/json",
        "text/html,application/xhtml+xml,*/*;q=0.8  | text/html",
        "application/json;q=0.1, text/*             | text/html",
        "text/csv                                   |",
        "*/*;q=0                                    |"
      })
  void firstOfThePreferredTypesIsChosen(String accept, String chosen) {
    List<MediaType> offered = List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE);

    // MediaType#toString needs an implementation of Jakarta REST, which only the server has.
    assertThat(AcceptedTypes.of(accept)
            .preferred(offered)
            .map(type -> type.getType() + "/" + type.getSubtype()))
        .isEqualTo(Optional.ofNullable(chosen));
  }

  @Test
  void parametersAndMalformedRangesAreOmittedAndAnyTypeIsTheFallback() {
    assertThat(AcceptedTypes.of("application/json;profile=\"x\";q=0.5, nonsense, a/b")
            .withWildcard())
        .isEqualTo("application/json;q=0.5, a/b;q=1.0, */*;q=0.001");
  }
}
