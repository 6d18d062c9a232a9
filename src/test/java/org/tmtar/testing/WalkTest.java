package org.tmtar.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Walk.Step;

class WalkTest {

  private static final String DOCUMENT = """
      # Title

      ```sh
      echo outside
      ```

      ## Walk

      ```sh
      NAME=Kyiv
      ```

      Text.

      ```sh
      echo "http://localhost:5000/$NAME"
      ```
      ```
      SAMPLE
      ```

      ## Other
      """;

  @TempDir
  private Path folder;

  @Test
  void blockBehindCommandsIsTheirSampleOutput() {
    assertThat(Walk.steps(DOCUMENT.substring(DOCUMENT.indexOf("## Walk"))))
        .containsExactly(
            new Step("NAME=Kyiv\n", ""),
            new Step("echo \"http://localhost:5000/$NAME\"\n", "SAMPLE\n"));
  }

  @Test
  void blockBehindTextIsNoSampleOutput() {
    assertThat(Walk.steps("```sh\ntrue\n```\nText.\n```\nother\n```\n"))
        .containsExactly(new Step("true\n", ""));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The walks need a POSIX shell.")
  void commandsAreSentToTheServerAndKeepTheirVariables() throws IOException {
    Path document = folder.resolve("walk.md");
    Files.writeString(document, DOCUMENT.replace("SAMPLE", "http://127.0.0.1:1/Kyiv"));

    assertThat(Walk.in(document, "Walk").differences(URI.create("http://127.0.0.1:1"), folder))
        .isEmpty();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The walks need a POSIX shell.")
  void differenceContainsCommandsSampleAndOutput() throws IOException {
    Path document = folder.resolve("walk.md");
    Files.writeString(document, DOCUMENT);

    assertThat(Walk.in(document, "Walk").differences(URI.create("http://127.0.0.1:1"), folder))
        .singleElement()
        .asString()
        .contains("Walk", "echo", "SAMPLE", "http://127.0.0.1:1/Kyiv");
  }

  @Test
  void missingSectionIsNamed() throws IOException {
    Path document = folder.resolve("walk.md");
    Files.writeString(document, DOCUMENT);

    assertThatThrownBy(() -> Walk.in(document, "Missing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Missing");
    assertThatThrownBy(() -> Walk.in(document, "Other")).hasMessageContaining("No commands");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"id\":2,\"root\":1}; {\"id\":471,\"root\":1}",
        "{\"location_id\":2}; {\"location_id\":3}",
        "{\"at\":\"2026-11-22T13:00:00.123456Z\"}; {\"at\":\"2027-01-02T03:04:05Z\"}",
        "{\"instance\":\"1af12360-bf80-4381-831e-056ed089b6db\"}; {\"instance\":\"00000000-0000-0000-0000-000000000000\"}",
        "{\"token\":\"eyJ…\",\"status\":\"OK\"}; {\"token\":\"eyJabc.d\",\"status\":\"OK\"}"
      })
  void idsTimesAndOmittedTextMayDiffer(String sample, String output) {
    assertThat(Walk.isEqual(sample, output)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"id\":2,\"root\":1}; {\"id\":2,\"root\":2}",
        "{\"id\":2}; {\"id\":2,\"name\":null}",
        "{\"id\":2}; {\"id\":\"2\"}",
        "{\"a\":1,\"b\":2}; {\"b\":2,\"a\":1}",
        "{\"at\":\"2026-11-22T13:00:00.123456Z\"}; {\"at\":\"2026-11-22\"}",
        "{\"token\":\"eyJ…\",\"status\":\"OK\"}; {\"token\":\"eyJa\",\"status\":\"Error\"}",
        "{\"token\":\"eyJ…\"}; {\"token\":\"eyJ\"}"
      })
  void everythingElseMustBeEqual(String sample, String output) {
    assertThat(Walk.isEqual(sample, output)).isFalse();
  }

  @Test
  void lineBreaksDoNotCount() {
    assertThat(Walk.isEqual("[1]\n[2]\n", "[1][2]")).isTrue();
  }
}
