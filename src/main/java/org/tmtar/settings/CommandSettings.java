package org.tmtar.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the commands of an operator, which run without the application server and its
 * MicroProfile Config. The sources in descending order of priority are the system property, the environment
 * variable, the file in the secrets folder of a container, the properties file of the environment, and the
 * default.
 */
public final class CommandSettings {

  private static final Path SECRETS = Path.of("/run/secrets");

  private final Map<String, String> variables;
  private final Environment environment;
  private final DefaultSettings environmentDefaults;
  private final DefaultSettings defaults;

  private CommandSettings(Map<String, String> variables, Environment environment) {
    this.variables = variables;
    this.environment = environment;
    this.environmentDefaults = DefaultSettings.of(environment);
    this.defaults = DefaultSettings.ofProduction();
  }

  /**
   * Loads the settings of a command.
   *
   * @param variables the environment variables
   * @throws InvalidSettingException if the name of the environment is not one of the three
   */
  public static CommandSettings load(Map<String, String> variables) {
    Environment environment = new Settings(name -> fromProcess(variables, name)).environment();
    return new CommandSettings(variables, environment);
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
        .or(() -> environmentDefaults.find(name, this::find))
        .or(() -> defaults.find(name, this::find));
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
}
