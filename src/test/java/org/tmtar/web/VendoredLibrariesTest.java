package org.tmtar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The libraries of the console in {@code src/main/webapp/vendor}, which {@code src/main/vendor} bundles. */
class VendoredLibrariesTest {

  private static final Path WEBAPP = Path.of("src", "main", "webapp");
  private static final Path VENDOR = WEBAPP.resolve("vendor");
  private static final Path BUILD = Path.of("src", "main", "vendor");

  private static final String SUMS = "SHA256SUMS";
  private static final String LICENCE = ".LICENSE.txt";

  /** The host of an absolute URL in a module. Bundling has removed the comments. */
  private static final Pattern HOST =
      Pattern.compile("[a-z]+://([a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+)");

  /**
   * Hosts that name a standard or a document, and that no code requests: namespaces of XML and JSON-LD,
   * coordinate systems, documents in error messages and shaders, and the app that Android may open.
   */
  private static final Set<String> NAMES = Set.of(
      "www.w3.org", "schema.org", "www.opengis.net", "github.com", "jcgt.org", "arvr.google.com");

  private static final Pattern STRING_COMPILATION =
      Pattern.compile("(?<![\\w$.])(?:eval\\(|new Function\\b|Function\\()");

  /** A row of the table of vendored libraries: name, version and licence. */
  private static final Pattern ROW =
      Pattern.compile("\\| ([\\w@/-]+) \\| ([0-9.]+) \\| ([^|]+) \\| [^|]+ \\|");

  /** The names in an export or import, of which a renamed one counts by its public name. */
  private static final Pattern EXPORTED = Pattern.compile("export\\s*\\{([^}]*)}");

  private static final Pattern IMPORTED =
      Pattern.compile("import\\s*\\{([^}]*)}\\s*from\\s*['\"][^'\"]*/ol\\.js['\"]");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(VENDOR)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(SUMS))
          .toList()
          .stream();
    }
  }

  static Stream<Path> modules() throws IOException {
    return files().filter(file -> file.toString().endsWith(".js"));
  }

  @Test
  void everyFileIsAsItWasBundled() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Path file : files().toList()) {
      actual.put(VENDOR.relativize(file).toString().replace('\\', '/'), sha256(file));
    }
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(VENDOR.resolve(SUMS))) {
      String[] columns = line.split("  ", 2);
      listed.put(columns[1], columns[0]);
    }

    assertThat(actual).isEqualTo(listed);
  }

  @Test
  void everyLibraryHasTheTextOfItsLicences() throws IOException {
    List<Path> withoutLicence = files()
        .map(VENDOR::relativize)
        .filter(file -> !file.toString().endsWith(LICENCE))
        .filter(file -> !Files.isRegularFile(VENDOR.resolve(library(file) + LICENCE)))
        .toList();

    assertThat(withoutLicence).isEmpty();
    assertThat(files().filter(file -> file.toString().endsWith(LICENCE)))
        .allSatisfy(file -> assertThat(file).content().containsIgnoringCase("copyright"));
  }

  /** {@code land-110m.json} belongs to land, and {@code decoders/draco_decoder.wasm} to decoders. */
  private static String library(Path file) {
    String name = file.getName(0).toString();
    return name.startsWith("land-") ? "land" : name.replaceFirst("\\.(d\\.ts|js)$", "");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleRequestsNothingFromAnotherHost(Path module) throws IOException {
    assertThat(HOST.matcher(Files.readString(module)).results().map(match -> match.group(1)))
        .isSubsetOf(NAMES);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleCompilesNoStrings(Path module) throws IOException {
    assertThat(STRING_COMPILATION.matcher(Files.readString(module)).results())
        .extracting(MatchResult::group)
        .isEmpty();
  }

  /** Phones load the whole bundle of OpenLayers before the first map. */
  @Test
  void mapLibraryContainsOnlyWhatModulesImport() throws IOException {
    Set<String> imported = new TreeSet<>();
    try (Stream<Path> modules = Files.walk(WEBAPP)) {
      for (Path module : modules.filter(file -> file.toString().endsWith(".js")).toList()) {
        imported.addAll(names(IMPORTED, Files.readString(module), 0));
      }
    }

    assertThat(names(EXPORTED, Files.readString(BUILD.resolve("entries/ol.js")), 1))
        .isEqualTo(imported);
  }

  /**
   * The names in the braces of all matches.
   *
   * @param part which part of a renamed one counts, such as 1 for the last of {@code default as Map}
   */
  private static Set<String> names(Pattern pattern, String source, int part) {
    return pattern
        .matcher(source)
        .results()
        .flatMap(match -> Stream.of(match.group(1).split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> name.split("\\s+as\\s+"))
        .map(parts -> parts[Math.min(part, parts.length - 1)])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void dependenciesDocumentListsTheBundledPackages() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("docs", "dependencies.md")))
        .results()
        .forEach(row -> documented.put(row.group(1), row.group(2)));
    Map<String, String> bundled = new TreeMap<>();
    packages()
        .properties()
        .forEach(entry -> bundled.put(entry.getKey(), entry.getValue().asText()));

    assertThat(documented).isEqualTo(bundled);
  }

  @Test
  void lockFileNamesNoRegistry() throws IOException {
    assertThat(BUILD.resolve("package-lock.json")).content().doesNotContain("\"resolved\"");
  }

  private static JsonNode packages() throws IOException {
    return new ObjectMapper().readTree(BUILD.resolve("package.json").toFile()).path("dependencies");
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
