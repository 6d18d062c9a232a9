package org.tmtar.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"1\" | \"1\"",
        "W/\"1\" | W/\"1\"",
        "* | *",
        "\"1\", \"2-uk\" | \"1\", \"2-uk\"",
        "\"a,b\" | \"a,b\"",
        "\"1\", 2, \"3\" | \"1\", \"3\"",
        "1 | ''",
        "\"1 | ''",
        "w/\"1\" | ''",
        "'' | ''"
      })
  void onlyWellFormedTagsAreKept(String field, String tags) {
    assertThat(EntityTags.wellFormed(field)).isEqualTo(tags);
  }
}
