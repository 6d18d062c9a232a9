package org.tmtar.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings in docs/configuration.md, which are exactly those of the application
 * ({@code ConfigurationDocumentTest}), and the variables that only the image or another library reads.
 */
final class KnownSettings {

  /** The first columns of a row of the table of settings. */
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9.-]+)` \\| `([A-Z0-9_]+)` \\|.*");

  /** The settings of an issuer with a name, and the settings of an issuer without one. */
  private static final Pattern OF_NAMED_ISSUER =
      Pattern.compile("(tmtar[._]oidc[._])[a-z0-9-]+[._]([a-z-]+)", Pattern.CASE_INSENSITIVE);

  /** Read by the start script. */
  private static final String JVM_OPTIONS = "TMTAR_JAVA_OPTIONS";

  private final Set<String> names;
  private final Set<String> variables;

  private KnownSettings(Set<String> names, Set<String> variables) {
    this.names = names;
    this.variables = variables;
  }

  static KnownSettings read() throws IOException {
    Path document = Path.of("docs", "configuration.md");
    return new KnownSettings(column(document, 1), column(document, 2));
  }

  /** Whether the application has the setting, or it is a setting of OpenTelemetry. */
  boolean haveName(String name) {
    return names.contains(withoutIssuer(name)) || name.startsWith("otel.");
  }

  /** Whether the application or its start script reads the environment variable, or OpenTelemetry does. */
  boolean haveVariable(String variable) {
    return variables.contains(withoutIssuer(variable))
        || variable.equals(JVM_OPTIONS)
        || variable.startsWith("OTEL_");
  }

  private String withoutIssuer(String name) {
    if (names.contains(name) || variables.contains(name)) {
      return name;
    }
    Matcher issuer = OF_NAMED_ISSUER.matcher(name);
    return issuer.matches() ? issuer.group(1) + issuer.group(2) : name;
  }

  private static Set<String> column(Path document, int column) throws IOException {
    try (Stream<String> lines = Files.lines(document)) {
      return lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(row -> row.group(column))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
