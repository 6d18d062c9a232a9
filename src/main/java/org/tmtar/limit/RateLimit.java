package org.tmtar.limit;

import java.util.Optional;

/**
 * A setting that is a limit or {@code none}.
 *
 * @param limit empty for {@code none}
 */
record RateLimit(Optional<Limit> limit) {

  /** The value that disables a limit. */
  static final String NONE = "none";

  /**
   * Parses a setting.
   *
   * @throws IllegalArgumentException if the text is neither a limit nor {@code none}
   */
  static RateLimit parse(String text) {
    if (text.equals(NONE)) {
      return new RateLimit(Optional.empty());
    }
    Optional<Limit> limit = Limit.parse(text);
    if (limit.isEmpty()) {
      throw new IllegalArgumentException(
          "must be none, or a number and a duration from a second to a day such as 30/PT1M");
    }
    return new RateLimit(limit);
  }
}
