package org.tmtar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void onlyMembersThatDifferAreKept() throws JsonProcessingException {
    Difference difference = Difference.between(
        json("{\"name\":\"a\",\"root\":1,\"latitude\":null}"),
        json("{\"name\":\"b\",\"root\":1,\"latitude\":2.5}"));

    assertThat(difference.before()).isEqualTo(json("{\"name\":\"a\",\"latitude\":null}"));
    assertThat(difference.after()).isEqualTo(json("{\"name\":\"b\",\"latitude\":2.5}"));
  }

  @Test
  void memberThatIdentifiesTheResourceIsKept() throws JsonProcessingException {
    JsonNode after = json("{\"filename\":\"x.png\",\"label\":\"b\"}");
    Difference difference = Difference.between(
            json("{\"filename\":\"x.png\",\"label\":\"a\"}"), after)
        .with(after, "filename");

    assertThat(difference.before()).isEqualTo(json("{\"label\":\"a\",\"filename\":\"x.png\"}"));
    assertThat(difference.after()).isEqualTo(json("{\"label\":\"b\",\"filename\":\"x.png\"}"));
  }

  @Test
  void sameStatesHaveNoDifference() throws JsonProcessingException {
    assertThat(Difference.between(json("{\"a\":[1]}"), json("{\"a\":[1]}")).isEmpty())
        .isTrue();
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new JsonMapper().readTree(text);
  }
}
