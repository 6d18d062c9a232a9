package org.tmtar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The modules of the console, as far as they can be checked without a browser. */
class ConsoleSourcesTest {

  private static final Path CONSOLE = Path.of("src", "main", "webapp", "console");

  private static final Pattern KEY = Pattern.compile("^  '([\\w.]+)':", Pattern.MULTILINE);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern USED = Pattern.compile("\\bt\\('([\\w.]+)'");
  private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*'(\\.[^']+)'");

  /** Lit would parse such content as HTML instead of showing it as text. */
  private static final Pattern UNSAFE = Pattern.compile(
      "unsafe(HTML|SVG|Static)|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(| style=");

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
    Map<String, Set<String>> english = placeholders("en");

    assertThat(english).hasSizeGreaterThan(50);
    assertThat(placeholders("uk")).isEqualTo(english);
  }

  /** The placeholders of each text, by its key. */
  private static Map<String, Set<String>> placeholders(String language) throws IOException {
    String source = Files.readString(CONSOLE.resolve("i18n").resolve(language + ".js"));
    List<MatchResult> keys = KEY.matcher(source).results().toList();
    Map<String, Set<String>> found = new TreeMap<>();
    for (int index = 0; index < keys.size(); index++) {
      int end = index + 1 < keys.size() ? keys.get(index + 1).start() : source.length();
      Set<String> names = PLACEHOLDER
          .matcher(source.substring(keys.get(index).end(), end))
          .results()
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found.put(keys.get(index).group(1), names))
          .as(keys.get(index).group(1))
          .isNull();
    }
    return found;
  }

  @Test
  void everyTextThatAScreenShowsExists() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path module : modules()) {
      USED.matcher(Files.readString(module)).results().forEach(match -> used.add(match.group(1)));
    }

    assertThat(used).isNotEmpty().isSubsetOf(placeholders("en").keySet());
  }

  @Test
  void everyImportedModuleExists() throws IOException {
    for (Path module : modules()) {
      assertThat(IMPORT.matcher(Files.readString(module)).results().map(match -> match.group(1)))
          .allSatisfy(path -> assertThat(module.resolveSibling(path)).exists());
    }
  }

  @Test
  void contentIsTextAndNeverHtml() throws IOException {
    for (Path module : modules()) {
      assertThat(UNSAFE.matcher(Files.readString(module)).results().map(MatchResult::group))
          .as(module.toString())
          .isEmpty();
    }
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.walk(CONSOLE)) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    }
  }
}
