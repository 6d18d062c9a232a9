package org.tmtar.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads and parses settings. A missing or invalid setting is reported by its name, so that the operator
 * reads one sentence instead of a stack trace.
 */
@ApplicationScoped
public class Settings {

  private static final String NEVER = "never";

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

  /** Creates a reader that reads several settings and collects their faults. */
  public SettingsReader reader() {
    return new SettingsReader(this);
  }

  /**
   * The configured environment; production if none is configured.
   *
   * @throws InvalidSettingException if the name is not one of the three environments
   */
  public Environment environment() {
    return text(Environment.SETTING).map(Environment::parse).orElse(Environment.PROD);
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
    return text(name).orElseThrow(() -> new InvalidSettingException(name, "is missing"));
  }

  /** The items of a comma-separated setting; an empty list if it is absent. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(items -> Arrays.stream(items.split(",", -1)))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /**
   * The path of a file or a folder.
   *
   * @throws InvalidSettingException if it is absent or not a valid path on this system
   */
  public Path path(String name) {
    try {
      return Path.of(requiredText(name));
    } catch (InvalidPathException invalid) {
      throw new InvalidSettingException(name, "must be a path of this system");
    }
  }

  /**
   * A boolean.
   *
   * @throws InvalidSettingException if it is absent or neither {@code true} nor {@code false}
   */
  public boolean flag(String name) {
    return switch (requiredText(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidSettingException(name, "must be true or false");
    };
  }

  /**
   * A duration that may be unlimited.
   *
   * @return the duration; empty for {@code never}
   * @throws InvalidSettingException if it is absent, or neither {@code never} nor a positive ISO 8601
   *     duration
   */
  public Optional<Duration> lifetime(String name) {
    return requiredText(name).equals(NEVER) ? Optional.empty() : Optional.of(duration(name));
  }

  /**
   * A duration.
   *
   * @throws InvalidSettingException if it is absent or not a positive ISO 8601 duration
   */
  public Duration duration(String name) {
    try {
      Duration duration = Duration.parse(requiredText(name));
      if (duration.compareTo(Duration.ZERO) > 0) {
        return duration;
      }
    } catch (DateTimeParseException invalid) {
      // The exception below names the setting.
    }
    throw new InvalidSettingException(name, "must be a positive ISO 8601 duration such as PT15M");
  }

  /**
   * A positive integer.
   *
   * @throws InvalidSettingException if it is absent or not a positive integer
   */
  public long number(String name) {
    try {
      long number = Long.parseLong(requiredText(name));
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException invalid) {
      // The exception below names the setting.
    }
    throw new InvalidSettingException(name, "must be a positive integer");
  }

  /**
   * A URL.
   *
   * @throws InvalidSettingException if it is absent or not an absolute http or https URL
   */
  public URI url(String name) {
    return toUrl(name, requiredText(name));
  }

  /**
   * A URL that may be absent.
   *
   * @throws InvalidSettingException if it is not an absolute http or https URL
   */
  public Optional<URI> optionalUrl(String name) {
    return text(name).map(value -> toUrl(name, value));
  }

  private static URI toUrl(String name, String value) {
    try {
      URI url = URI.create(value);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException invalid) {
      // The exception below names the setting.
    }
    throw new InvalidSettingException(name, "must be an http or https URL");
  }
}
