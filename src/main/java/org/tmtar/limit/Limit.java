package org.tmtar.limit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate limit, applied as a token bucket. The bucket holds {@code count} tokens and is refilled evenly in
 * each window. With 30 requests per minute, a token is added every two seconds.
 *
 * @param count the capacity, and the number of tokens added in each window
 * @param window a whole number of seconds, from one second to one day
 */
record Limit(long count, Duration window) {

  private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,8})/(P.+)");
  private static final Duration MAX_WINDOW = Duration.ofDays(1);

  /** Parses a limit such as {@code 30/PT1M}; empty if the text is invalid. */
  static Optional<Limit> parse(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Duration window = Duration.parse(matcher.group(2));
      return Optional.of(new Limit(Long.parseLong(matcher.group(1)), window))
          .filter(Limit::isUsable);
    } catch (DateTimeParseException invalid) {
      return Optional.empty();
    }
  }

  /** The limit in the format that {@link #parse} reads. */
  String text() {
    return count + "/" + window;
  }

  private boolean isUsable() {
    return window.toSeconds() >= 1
        && window.equals(Duration.ofSeconds(window.toSeconds()))
        && window.compareTo(MAX_WINDOW) <= 0;
  }
}
