package org.tmtar.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The defaults of settings, from a properties file of the application. The default of a setting that was
 * renamed is an expression of MicroProfile Config, {@code ${deprecated-name:default}}. The server resolves
 * the expression itself. Commands and unit tests, which have no MicroProfile Config, use this class.
 */
public final class DefaultSettings {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^:}]+):([^}]*)}");

  private final Properties properties;

  private DefaultSettings(Properties properties) {
    this.properties = properties;
  }

  /** The defaults of production. They apply in every environment that has no default of its own. */
  public static DefaultSettings ofProduction() {
    return read("microprofile-config.properties");
  }

  /** The defaults in which an environment differs from production. Empty for production. */
  public static DefaultSettings of(Environment environment) {
    return read("microprofile-config-" + environment.profile() + ".properties");
  }

  private static DefaultSettings read(String file) {
    Properties properties = new Properties();
    try (InputStream source =
        DefaultSettings.class.getClassLoader().getResourceAsStream("META-INF/" + file)) {
      if (source != null) {
        properties.load(source);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new DefaultSettings(properties);
  }

  /** The names of all settings that have a default. */
  public Set<String> names() {
    return properties.stringPropertyNames();
  }

  /**
   * The default of a setting.
   *
   * @param source returns the value of a deprecated name; empty if it is absent
   * @return the value of the deprecated name of the setting, or else the default; empty if there is neither
   */
  public Optional<String> find(String name, Function<String, Optional<String>> source) {
    return Optional.ofNullable(properties.getProperty(name)).map(text -> {
      Matcher expression = EXPRESSION.matcher(text);
      return expression.matches()
          ? source
              .apply(expression.group(1))
              .filter(value -> !value.isEmpty())
              .orElse(expression.group(2))
          : text;
    });
  }

  /** The deprecated names in alphabetical order, each with the name of the setting that replaces it. */
  Map<String, String> deprecatedNames() {
    Map<String, String> names = new TreeMap<>();
    properties.forEach((name, text) -> {
      Matcher expression = EXPRESSION.matcher((String) text);
      if (expression.matches()) {
        names.put(expression.group(1), (String) name);
      }
    });
    return names;
  }
}
