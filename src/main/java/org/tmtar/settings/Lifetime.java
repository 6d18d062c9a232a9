package org.tmtar.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * A setting that is a duration or {@code never}.
 *
 * @param duration a positive duration; empty for {@code never}
 */
public record Lifetime(Optional<Duration> duration) {

  private static final String NEVER = "never";

  /**
   * Parses a lifetime.
   *
   * @throws IllegalArgumentException if the text is neither a positive ISO 8601 duration nor {@code never}
   */
  public static Lifetime parse(String text) {
    return new Lifetime(
        text.equals(NEVER) ? Optional.empty() : Optional.of(SettingFormat.duration(text)));
  }
}
