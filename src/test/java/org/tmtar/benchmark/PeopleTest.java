package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.benchmark.People.Spot;

class PeopleTest {

  @TempDir
  private Path folder;

  @Test
  void eachLineIsAUserOrAPosition() throws IOException {
    People people = read("""
        # the users
        visitor abc.def.ghi
        visitor jkl   # another one

        editor  mno
        spot 48.8583 2.2945
        """);

    assertThat(people.visitors()).containsExactly("abc.def.ghi", "jkl");
    assertThat(people.editors()).containsExactly("mno");
    assertThat(people.spots()).containsExactly(new Spot(48.8583, 2.2945));
  }

  @Test
  void invalidLineIsReportedWithoutItsContent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("visitor abc\neditr secret\n"))
        .withMessageStartingWith("Line 2 of ")
        .satisfies(refused -> assertThat(refused).hasMessageNotContaining("secret"));
  }

  @Test
  void positionThatIsNotANumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("visitor abc\neditor def\nspot 1 east\n"))
        .withMessageContaining("east");
  }

  @Test
  void missingEditorIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("visitor abc\nspot 1 2\n"))
        .withMessageContaining("an editor");
  }

  private People read(String text) throws IOException {
    return People.read(Files.writeString(folder.resolve("people.txt"), text));
  }
}
