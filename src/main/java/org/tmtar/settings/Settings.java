package org.tmtar.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads settings by name, for code that cannot have them injected: the commands, the checks before any bean
 * exists, and settings whose names or necessity depend on other settings. All other settings are parameters
 * of the constructors of configuration beans, see {@link ConfigurationBeans}.
 */
@ApplicationScoped
public class Settings {

  private final Function<String, Optional<String>> source;

  /** Creates the settings of the application, from MicroProfile Config. */
  public Settings() {
    this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  /**
   * Creates settings from another source.
   *
   * @param source returns the value of a setting by its name; empty if it is absent
   */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** A setting that may be absent. A blank value counts as absent. */
  public Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * A required setting.
   *
   * @throws InvalidSettingException if it is absent
   */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  /** The items of a comma-separated setting; an empty list if it is absent. */
  public List<String> list(String name) {
    return text(name).map(CommaSeparated::parse).map(CommaSeparated::items).orElse(List.of());
  }

  /**
   * A setting that may be absent.
   *
   * @param format parses the value, for example {@link SettingFormat#url}
   * @throws InvalidSettingException if the format rejects the value
   */
  public <T> Optional<T> find(String name, Function<String, T> format) {
    return text(name).map(text -> parse(name, text, format));
  }

  /**
   * A required setting.
   *
   * @param format parses the value, for example {@link SettingFormat#flag}
   * @throws InvalidSettingException if it is absent, or if the format rejects the value
   */
  public <T> T get(String name, Function<String, T> format) {
    return find(name, format).orElseThrow(() -> missing(name));
  }

  /**
   * The configured environment; production if none is configured.
   *
   * @throws InvalidSettingException if the name is not one of the three environments
   */
  public Environment environment() {
    return find(Environment.SETTING, Environment::parse).orElse(Environment.PROD);
  }

  static InvalidSettingException missing(String name) {
    return new InvalidSettingException(name, "is missing");
  }

  static <T> T parse(String name, String text, Function<String, T> format) {
    try {
      return format.apply(text);
    } catch (IllegalArgumentException rejected) {
      throw new InvalidSettingException(name, rejected.getMessage());
    }
  }
}
