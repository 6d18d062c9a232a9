package org.tmtar.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The settings of the commands of an operator, which run without the application server and its
 * MicroProfile Config. The sources in descending order of priority are the system property, the environment
 * variable, the file in the secrets folder of a container, the properties file of the environment, and the
 * default.
 */
public final class CommandSettings {

  private static final String DEFAULTS = "microprofile-config.properties";

  private static final Path SECRETS = Path.of("/run/secrets");

  private final Map<String, String> variables;
  private final Environment environment;
  private final Properties environmentDefaults;
  private final Properties defaults;

  private CommandSettings(Map<String, String> variables, Environment environment) {
    this.variables = variables;
    this.environment = environment;
    this.environmentDefaults = read("microprofile-config-" + environment.profile() + ".properties");
    this.defaults = read(DEFAULTS);
  }

  /**
   * Loads the settings of a command.
   *
   * @param variables the environment variables
   * @throws InvalidSettingException if the name of the environment is not one of the three
   */
  public static CommandSettings load(Map<String, String> variables) {
    String profile = fromProcess(variables, Environment.SETTING)
        .filter(text -> !text.isBlank())
        .orElse(Environment.PROD.profile());
    return new CommandSettings(variables, Environment.parse(profile));
  }

  /** The names of all settings that have a default. */
  public static Set<String> defaultNames() {
    return read(DEFAULTS).stringPropertyNames();
  }

  public Environment environment() {
    return environment;
  }

  /** The settings, with the same strict parsing as in the application. */
  public Settings settings() {
    return new Settings(this::find);
  }

  private Optional<String> find(String name) {
    return fromProcess(variables, name)
        .or(() -> fromSecrets(name))
        .or(() -> Optional.ofNullable(environmentDefaults.getProperty(name)))
        .or(() -> Optional.ofNullable(defaults.getProperty(name)));
  }

  private static Optional<String> fromProcess(Map<String, String> variables, String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() ->
            Optional.ofNullable(variables.get(InvalidSettingException.environmentVariable(name))));
  }

  private static Optional<String> fromSecrets(String name) {
    Path file = SECRETS.resolve(name);
    try {
      return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new InvalidSettingException(name, "is in a secrets file that cannot be read");
    }
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (InputStream source =
        CommandSettings.class.getClassLoader().getResourceAsStream("META-INF/" + file)) {
      if (source != null) {
        properties.load(source);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return properties;
  }
}
