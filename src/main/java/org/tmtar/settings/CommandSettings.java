package org.tmtar.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings for the commands of an operator, which run without the application server and so without
 * its MicroProfile Config. They are found where the application finds them, in the same order: system
 * property, environment variable, file of the secrets folder, file of the environment, default.
 */
public final class CommandSettings {

  private static final Path SECRETS = Path.of("/run/secrets");

  private final Environment environment;
  private final Properties ofEnvironment;
  private final Properties defaults;

  private CommandSettings(Environment environment) {
    this.environment = environment;
    this.ofEnvironment = read("microprofile-config-" + environment.profile() + ".properties");
    this.defaults = read("microprofile-config.properties");
  }

  /**
   * The settings of this process.
   *
   * @throws InvalidSettingException if the environment is none of the three
   */
  public static CommandSettings load() {
    String profile = fromProcess(Environment.SETTING).orElse(Environment.PROD.profile());
    return new CommandSettings(Environment.parse(profile));
  }

  public Environment environment() {
    return environment;
  }

  /** A setting that may be absent; empty text counts as absent. */
  public Optional<String> text(String name) {
    return fromProcess(name)
        .or(() -> fromSecrets(name))
        .or(() -> Optional.ofNullable(ofEnvironment.getProperty(name)))
        .or(() -> Optional.ofNullable(defaults.getProperty(name)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * A setting without which a command cannot work.
   *
   * @throws InvalidSettingException if it is absent
   */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> new InvalidSettingException(name, "is missing"));
  }

  /** The items of a comma-separated setting, none if it is absent. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(items -> Arrays.stream(items.split(",", -1)))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** Whether a switch is on; one that is absent is off. */
  public boolean isOn(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  private static Optional<String> fromProcess(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() ->
            Optional.ofNullable(System.getenv(InvalidSettingException.environmentVariable(name))));
  }

  private static Optional<String> fromSecrets(String name) {
    Path file = SECRETS.resolve(name);
    try {
      return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new InvalidSettingException(name, "stands in a secrets file that cannot be read");
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
