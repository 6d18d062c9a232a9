package org.tmtar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules of the console and of the page for visitors, as far as they can be checked without a browser. */
class ConsoleSourcesTest {

  private static final Path CONSOLE = Path.of("src", "main", "webapp", "console");
  private static final Path VISIT = Path.of("src", "main", "webapp", "visit");
  private static final Path VENDOR = Path.of("src", "main", "webapp", "vendor");

  private static final Pattern KEY = Pattern.compile("^  '([\\w.]+)':", Pattern.MULTILINE);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern USED = Pattern.compile("\\bt\\('([\\w.]+)'");
  private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*'(\\.[^']+)'");

  /** An import without which a module does not start, as opposed to the call {@code import('./module.js')}. */
  private static final Pattern STATIC_IMPORT = Pattern.compile("(?:from|import)\\s*'(\\.[^']+)'");

  private static final Pattern PRELOADED =
      Pattern.compile("modulepreload\" href=\"/assets/[^/]+/([^\"]+)");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** Lit would parse such content as HTML instead of showing it as text. */
  private static final Pattern UNSAFE = Pattern.compile(
      "unsafe(HTML|SVG|Static)|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(| style=");

  static List<Path> pages() {
    return List.of(CONSOLE, VISIT);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void bothLanguagesHaveTheSameKeysAndPlaceholders(Path page) throws IOException {
    Map<String, Set<String>> english = placeholders(page, "en");

    assertThat(english).hasSizeGreaterThan(50);
    assertThat(placeholders(page, "uk")).isEqualTo(english);
  }

  /** The placeholders of each text, by its key. */
  private static Map<String, Set<String>> placeholders(Path page, String language)
      throws IOException {
    String source = Files.readString(page.resolve("i18n").resolve(language + ".js"));
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

  /** The page for visitors has modules of the console, which show its texts instead of those of the console. */
  @ParameterizedTest
  @MethodSource("pages")
  void everyTextThatAScreenShowsExists(Path page) throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path module : reachable(modules(page))) {
      USED.matcher(Files.readString(module)).results().forEach(match -> used.add(match.group(1)));
    }

    assertThat(used).isNotEmpty().isSubsetOf(placeholders(page, "en").keySet());
  }

  /** A module that is missing delays the first screen, and another one delays it by its size. */
  @Test
  void consolePreloadsTheModulesOfItsFirstScreen() throws IOException {
    WebFiles files = new WebFiles(new WebConfig(Optional.of(CONSOLE.getParent()), false), null);
    String page = new String(files.page("console/index.html").content(), StandardCharsets.UTF_8);

    Set<Path> preloaded = PRELOADED
        .matcher(page)
        .results()
        .map(match -> CONSOLE.getParent().resolve(match.group(1)))
        .filter(path -> !path.startsWith(VENDOR))
        .collect(Collectors.toCollection(TreeSet::new));

    Path shell = CONSOLE.resolve("shell");
    assertThat(preloaded)
        .isEqualTo(
            reachable(List.of(shell.resolve("main.js"), shell.resolve("app.js")), STATIC_IMPORT));
  }

  /** Modules and all modules that they import, except the libraries. */
  private static Set<Path> reachable(List<Path> modules) throws IOException {
    return reachable(modules, IMPORT);
  }

  private static Set<Path> reachable(List<Path> modules, Pattern pattern) throws IOException {
    Set<Path> found = new TreeSet<>();
    Deque<Path> unread = new ArrayDeque<>(modules);
    while (!unread.isEmpty()) {
      Path module = unread.pop();
      if (!module.startsWith(VENDOR) && found.add(module)) {
        imports(COMMENT.matcher(Files.readString(module)).replaceAll(""), pattern)
            .map(path -> module.resolveSibling(path).normalize())
            .forEach(unread::push);
      }
    }
    return found;
  }

  @Test
  void everyImportedModuleExists() throws IOException {
    for (Path module : modules()) {
      assertThat(imports(Files.readString(module), IMPORT))
          .allSatisfy(path -> assertThat(module.resolveSibling(path)).exists());
    }
  }

  private static Stream<String> imports(String source, Pattern pattern) {
    return pattern.matcher(source).results().map(match -> match.group(1));
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
    List<Path> found = new ArrayList<>();
    for (Path page : pages()) {
      found.addAll(modules(page));
    }
    return found;
  }

  private static List<Path> modules(Path page) throws IOException {
    try (Stream<Path> files = Files.walk(page)) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    }
  }
}
