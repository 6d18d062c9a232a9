package org.tmtar.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tmtar.settings.InvalidSettingException;

/** Compares the Helm chart with the application, the image and nginx. {@code ChartIT} renders the chart. */
class ChartTest {

  private static final Path CHART = Path.of("deploy", "helm", "tmtar");

  private static final Pattern VARIABLE = Pattern.compile("\\b(?:TMTAR|OTEL)_[A-Z0-9_]*[A-Z0-9]");
  private static final Pattern SETTING = Pattern.compile("\\b(?:tmtar|otel)\\.[a-z0-9.-]*[a-z0-9]");

  /** An action of a template. The names of named templates also begin with {@code tmtar.}. */
  private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

  /** A file whose name is not that of a setting. */
  private static final Pattern FILE_NAME = Pattern.compile(".*\\.(json|cdx|jar|war|md|aot)");

  private static final Pattern EXACT_PATHS = Pattern.compile("range list (\"/\" [^}]*)}}");
  private static final Pattern PREFIXES = Pattern.compile("range list (\"/api\" [^}]*)}}");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

  /** The location of nginx that forwards to the nodes. */
  private static final Pattern FORWARDED =
      Pattern.compile("location ~ (\\^/\\(\\$\\|api.*\\)) \\{");

  @Test
  void everySettingThatTheChartAndItsDocumentNameExists() throws IOException {
    KnownSettings known = KnownSettings.read();
    for (Path file : files()) {
      String text = ACTION.matcher(Files.readString(file)).replaceAll("");
      assertThat(matches(VARIABLE, text)).as(file.toString()).allMatch(known::haveVariable);
      assertThat(matches(SETTING, text))
          .as(file.toString())
          .filteredOn(name -> !FILE_NAME.matcher(name).matches())
          .allMatch(known::haveName);
    }
  }

  /** Otherwise a variable would occur twice in a container, and the second value would silently apply. */
  @Test
  void settingsThatTheChartDeterminesAreRefusedAmongTheSettingsOfTheOperator() throws IOException {
    Set<String> determined = new TreeSet<>();
    try (Stream<Path> templates = Files.list(CHART.resolve("templates"))) {
      for (Path template : templates.toList()) {
        String text = ACTION.matcher(Files.readString(template)).replaceAll("");
        determined.addAll(matches(VARIABLE, text));
        matches(SETTING, text).stream()
            .filter(name -> !FILE_NAME.matcher(name).matches())
            .map(InvalidSettingException::environmentVariable)
            .forEach(determined::add);
      }
    }
    determined.remove("TMTAR_JAVA_OPTIONS");
    JsonMapper json = new JsonMapper();
    JsonNode refused = json.readTree(CHART.resolve("values.schema.json").toFile())
        .at("/properties/settings/propertyNames/not/enum");

    assertThat(json.treeToValue(refused, String[].class))
        .extracting(InvalidSettingException::environmentVariable)
        .containsExactlyInAnyOrderElementsOf(determined);
  }

  @Test
  void ingressForwardsThePathsThatNginxForwards() throws IOException {
    String ingress = Files.readString(CHART.resolve("templates/ingress.yaml"));
    List<String> exact = literals(EXACT_PATHS, ingress);
    List<String> prefixes = literals(PREFIXES, ingress);
    String forwarded = find(FORWARDED, Files.readString(Path.of("server-config", "nginx.conf")));
    Pattern nginx = Pattern.compile(forwarded);

    assertThat(exact).allMatch(path -> nginx.matcher(path).find());
    assertThat(prefixes).allMatch(path -> nginx.matcher(path + "/x").find());
    assertThat(firstSegments(
            Stream.concat(exact.stream(), prefixes.stream()).map(path -> path.substring(1))))
        .isEqualTo(firstSegments(alternatives(forwarded)));
  }

  @Test
  void userAndPortAreThoseOfTheImage() throws IOException {
    String image = Files.readString(Path.of("Dockerfile"));

    assertThat(image).contains("\nUSER 10001:10001\n", "\nEXPOSE 8080\n");
    assertThat(Files.readString(CHART.resolve("templates/_helpers.tpl")))
        .contains("runAsUser: 10001\n", "runAsGroup: 10001\n", "fsGroup: 10001\n");
    assertThat(Files.readString(CHART.resolve("templates/deployment.yaml")))
        .contains("containerPort: 8080\n");
  }

  /** The alternatives of the outer group, without the escapes of the regular expression. */
  private static Stream<String> alternatives(String forwarded) {
    String inner = forwarded
        .substring("^/(".length(), forwarded.length() - 1)
        .replaceAll("\\((?:/\\|\\$|jwks.*?)\\)\\$?", "");
    return Stream.of(inner.split("\\|")).map(part -> part.replace("\\", "").replace("$", ""));
  }

  private static Set<String> firstSegments(Stream<String> paths) {
    return paths.map(path -> path.split("/", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> literals(Pattern pattern, String text) {
    return LITERAL
        .matcher(find(pattern, text))
        .results()
        .map(literal -> literal.group(1))
        .toList();
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("deploy"))) {
      return Stream.concat(
              files.filter(file ->
                  Files.isRegularFile(file) && !file.toString().endsWith("dashboards/tmtar.json")),
              Stream.of(Path.of("docs", "kubernetes.md")))
          .toList();
    }
  }
}
