package org.tmtar.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReferencesTest {

  private static final Path MAIN = Path.of("src", "main", "java", "org", "tmtar");
  private static final Path TEST = Path.of("src", "test", "java", "org", "tmtar");

  /** The tests that are compiled in the profile of the browser only. */
  private static final Path BROWSER = Path.of("src", "test", "browser", "java");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST_NAME =
      Pattern.compile("([A-Z][a-z]\\w*(?:Test|IT))?(?:#(\\w+))?");
  private static final Pattern CLASS_PATH = Pattern.compile("(?:[a-z]+/)+[A-Z]\\w+");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** The sources of the test classes by class name. */
  private static final Map<String, String> TESTS = tests();

  static Stream<Path> documents() throws IOException {
    return Stream.concat(markdown(Path.of("")), markdown(Path.of("docs")));
  }

  private static Stream<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, folder.toString().isEmpty() ? 1 : 2)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namedTestsExist(Path document) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(document)) {
      String testClass = "";
      for (String code : matches(CODE, line, match -> match.group(1))) {
        MatchResult name = match(TEST_NAME, code);
        if (name == null || code.isEmpty()) {
          continue;
        }
        testClass = name.group(1) == null ? testClass : name.group(1);
        if (!exists(testClass, name.group(2))) {
          missing.add(testClass + " " + code);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A method without a class may also be a method of the application, which follows its class. */
  private static boolean exists(String testClass, String method) {
    if (testClass.isEmpty()) {
      return true;
    }
    String source = TESTS.get(testClass);
    return source != null && (method == null || source.contains(" " + method + "("));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namedClassesExist(Path document) throws IOException {
    assertThat(matches(CODE, Files.readString(document), match -> match.group(1)))
        .filteredOn(code -> CLASS_PATH.matcher(code).matches())
        .allSatisfy(code -> assertThat(
                Stream.of(MAIN, TEST).map(root -> root.resolve(code + ".java")))
            .as(code)
            .anyMatch(Files::exists));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksHaveATarget(Path document) throws IOException {
    assertThat(matches(LINK, Files.readString(document), match -> match.group(1)))
        .filteredOn(link -> !link.contains("://"))
        .allSatisfy(link -> assertTarget(document, link));
  }

  private static void assertTarget(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    assertThat(target).as(link).exists();
    if (parts.length == 2) {
      assertThat(anchors(target)).as(link).contains(parts[1]);
    }
  }

  /** The anchors of the headings of a document, by the rules of the usual Markdown viewers. */
  private static List<String> anchors(Path document) throws IOException {
    return matches(
        HEADING,
        Files.readString(document),
        match -> match
            .group(1)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} _-]", "")
            .replace(' ', '-'));
  }

  private static <T> List<T> matches(
      Pattern pattern, String text, Function<MatchResult, T> result) {
    return pattern.matcher(text).results().map(result).toList();
  }

  private static MatchResult match(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .filter(found -> found.group().equals(text))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> tests() {
    try (Stream<Path> files = Files.walk(TEST);
        Stream<Path> browser = Files.walk(BROWSER)) {
      return Stream.concat(files, browser)
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.toMap(
              DocumentReferencesTest::className,
              DocumentReferencesTest::read,
              (first, second) -> first + second,
              TreeMap::new));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String className(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".java".length());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
