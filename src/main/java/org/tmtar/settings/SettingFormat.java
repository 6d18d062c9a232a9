package org.tmtar.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * The formats of settings whose type is of the JDK. Each method parses a text without surrounding white
 * space. It throws an {@link IllegalArgumentException} if the text has another format. The message is the
 * rest of a sentence that begins with the name of the setting, and never contains the value, which may be a
 * secret.
 */
public final class SettingFormat {

  private SettingFormat() {}

  /** {@code true} or {@code false}. */
  public static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /** A positive ISO 8601 duration. */
  public static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(Duration.ZERO) > 0) {
        return duration;
      }
    } catch (DateTimeParseException invalid) {
      // The exception below states the format.
    }
    throw new IllegalArgumentException("must be a positive ISO 8601 duration such as PT15M");
  }

  /** An absolute http or https URL. */
  public static URI url(String text) {
    try {
      URI url = URI.create(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException invalid) {
      // The exception below does not contain the value.
    }
    throw new IllegalArgumentException("must be an http or https URL");
  }

  /** The path of a file or a folder. */
  public static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw new IllegalArgumentException("must be a path of this system", invalid);
    }
  }
}
