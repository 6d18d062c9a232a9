package org.tmtar.limit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many at once, and after that as many in every span of time, evenly: of 30 a minute, one comes back
 * every two seconds.
 *
 * @param count how many
 * @param window in which, whole seconds
 */
record Limit(long count, Duration window) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/(P.+)");
  private static final Duration MAX_WINDOW = Duration.ofDays(1);

  /** Reads {@code 30/PT1M}; empty if the text is no limit. */
  static Optional<Limit> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Duration window = Duration.parse(matcher.group(2));
      return Optional.of(new Limit(Long.parseLong(matcher.group(1)), window))
          .filter(Limit::isUsable);
    } catch (DateTimeParseException noDuration) {
      return Optional.empty();
    }
  }

  private boolean isUsable() {
    return window.toSeconds() >= 1
        && window.equals(Duration.ofSeconds(window.toSeconds()))
        && window.compareTo(MAX_WINDOW) <= 0;
  }
}
