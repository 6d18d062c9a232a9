package org.tmtar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the pages in the folder of a developer. */
class WebFilesTest {

  @TempDir
  private Path folder;

  private WebFiles files;

  @BeforeEach
  void write() throws IOException {
    write("vendor/lit.js", "lit");
    write("console/shell/main.js", "main");
    write("console/account/account.js", "account");
    write("console/api/api.d.ts", "types");
    write("visit/shell/main.js", "visit");
    write("visit/map/visit-map.js", "map");
    write("visit/index.html", "    ${modules}");
    write(
        "console/index.html",
        "<head>\n    ${modules}\n    <script src=\"${assets}/console/shell/main.js\"></script>");
    files = new WebFiles(new WebConfig(Optional.of(folder), false), null);
  }

  @Test
  void changeIsServedUnderAnotherVersion() throws IOException {
    String before = files.version();
    assertThat(text(files.find("console/shell/main.js"))).isEqualTo("main");

    write("console/shell/main.js", "changed");

    assertThat(files.version()).isNotEqualTo(before);
    assertThat(text(files.find("console/shell/main.js"))).isEqualTo("changed");
  }

  @Test
  void sameFilesHaveTheSameVersion() throws IOException {
    String before = files.version();
    write("console/shell/main.js", "changed");
    write("console/shell/main.js", "main");

    assertThat(files.version()).isEqualTo(before);
  }

  @Test
  void pageNamesTheVersionAndTheModulesOfTheFirstScreen() {
    String base = "/assets/" + files.version();

    assertThat(text(Optional.of(files.page("console/index.html")))).isEqualTo("""
            <head>
                <link rel="modulepreload" href="%1$s/console/shell/main.js">
                <link rel="modulepreload" href="%1$s/vendor/lit.js">
                <script src="%1$s/console/shell/main.js"></script>""".formatted(base));
  }

  @Test
  void pageForVisitorsNamesItsOwnModules() {
    String base = "/assets/" + files.version();

    assertThat(text(Optional.of(files.page("visit/index.html"))))
        .isEqualTo("""
            <link rel="modulepreload" href="%1$s/vendor/lit.js">
            <link rel="modulepreload" href="%1$s/visit/shell/main.js">""".formatted(base).indent(4).stripTrailing());
  }

  @Test
  void filesOfOtherTypesAreNotServed() {
    assertThat(files.find("console/api/api.d.ts")).isEmpty();
    assertThat(files.find("../console/shell/main.js")).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(Optional<WebFile> file) {
    return new String(file.orElseThrow().content(), StandardCharsets.UTF_8);
  }
}
