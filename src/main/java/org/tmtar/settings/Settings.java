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
 * Reads settings strictly: what is missing or cannot be read is complained about by its name, so that
 * an operator sees one sentence instead of a stack trace.
 */
@ApplicationScoped
public class Settings {

  private static final String NEVER = "never";

  private final Function<String, Optional<String>> source;

  /** The settings of the application, by MicroProfile Config. */
  public Settings() {
    this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  /** Settings from anywhere else. */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** Reads several settings and collects their faults. */
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

  /** A setting that may be absent; empty text counts as absent. */
  public Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * A setting without which the application cannot work.
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

  /**
   * A file or a folder.
   *
   * @throws InvalidSettingException if it is absent or not a path of this system
   */
  public Path path(String name) {
    try {
      return Path.of(requiredText(name));
    } catch (InvalidPathException notOne) {
      throw new InvalidSettingException(name, "has to be a path of this system");
    }
  }

  /**
   * A switch.
   *
   * @throws InvalidSettingException if it is absent or neither {@code true} nor {@code false}
   */
  public boolean flag(String name) {
    return switch (requiredText(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidSettingException(name, "has to be true or false");
    };
  }

  /**
   * A span of time.
   *
   * @return empty for {@code never}
   * @throws InvalidSettingException if it is absent, or neither {@code never} nor a positive ISO 8601
   *     duration
   */
  public Optional<Duration> lifetime(String name) {
    return requiredText(name).equals(NEVER) ? Optional.empty() : Optional.of(duration(name));
  }

  /**
   * A span of time.
   *
   * @throws InvalidSettingException if it is absent or no positive ISO 8601 duration
   */
  public Duration duration(String name) {
    try {
      Duration duration = Duration.parse(requiredText(name));
      if (duration.compareTo(Duration.ZERO) > 0) {
        return duration;
      }
    } catch (DateTimeParseException notOne) {
      // answered below, with the name of the setting
    }
    throw new InvalidSettingException(name, "has to be a positive ISO 8601 duration such as PT15M");
  }

  /**
   * A number.
   *
   * @throws InvalidSettingException if it is absent or no positive integer
   */
  public long number(String name) {
    try {
      long number = Long.parseLong(requiredText(name));
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // answered below, with the name of the setting
    }
    throw new InvalidSettingException(name, "has to be a positive integer");
  }

  /**
   * An address of the web.
   *
   * @throws InvalidSettingException if it is absent or no absolute http or https URL
   */
  public URI url(String name) {
    return toUrl(name, requiredText(name));
  }

  /** An address of the web that may be absent. */
  public Optional<URI> optionalUrl(String name) {
    return text(name).map(value -> toUrl(name, value));
  }

  private static URI toUrl(String name, String value) {
    try {
      URI url = URI.create(value);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException notOne) {
      // answered below, with the name of the setting
    }
    throw new InvalidSettingException(name, "has to be an http or https URL");
  }
}
