package org.tmtar.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses times of RFC 3339. The JDK accepts additional forms (years of five digits, times without seconds)
 * and does not accept others (offsets beyond 18 hours, leap seconds).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339 §5.6</a>
 */
public final class Rfc3339 {

  private static final Pattern PATTERN = Pattern.compile(
      "(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}):(\\d{2})(\\.\\d{1,50})?(?:[Zz]|([+-])(\\d{2}):(\\d{2}))");

  private static final int LEAP_SECOND = 60;

  private static final int MINUTES_PER_HOUR = 60;

  /** The maximum length of a fraction that the JDK parses: a decimal point and nine digits. */
  private static final int MAX_FRACTION_LENGTH = 10;

  private Rfc3339() {}

  /**
   * Parses a time. A leap second becomes the second that follows it, as in POSIX.
   *
   * @return the time in UTC, truncated to microseconds, in the years 1 to 9999
   * @throws DateTimeException if the text is not such a time
   * @throws IllegalArgumentException if the text is not such a time
   */
  public static OffsetDateTime parse(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException();
    }
    int second = Integer.parseInt(matcher.group(3));
    boolean isLeapSecond = second == LEAP_SECOND;
    LocalDateTime utc = LocalDate.parse(matcher.group(1))
        .atTime(LocalTime.parse(matcher.group(2)))
        .withSecond(isLeapSecond ? LEAP_SECOND - 1 : second)
        .withNano(nanos(matcher.group(4)))
        .minusMinutes(offset(matcher));
    OffsetDateTime time = (isLeapSecond ? afterLeapSecond(utc) : utc).atOffset(ZoneOffset.UTC);
    if (time.getYear() < 1 || time.getYear() > 9999) {
      throw new IllegalArgumentException();
    }
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  /** Leap seconds are inserted only at the end of a month in UTC. */
  private static LocalDateTime afterLeapSecond(LocalDateTime before) {
    LocalDateTime after = before.plusSeconds(1);
    boolean isFirstOfMonth = after.getDayOfMonth() == 1
        && after.truncatedTo(ChronoUnit.SECONDS).toLocalTime().equals(LocalTime.MIDNIGHT);
    if (!isFirstOfMonth) {
      throw new IllegalArgumentException();
    }
    return after;
  }

  private static int nanos(String fraction) {
    if (fraction == null) {
      return 0;
    }
    String digits = fraction.substring(1, Math.min(fraction.length(), MAX_FRACTION_LENGTH));
    return Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  /** The offset in minutes, positive east of UTC. */
  private static int offset(Matcher matcher) {
    if (matcher.group(5) == null) {
      return 0;
    }
    int hours = Integer.parseInt(matcher.group(6));
    int minutes = Integer.parseInt(matcher.group(7));
    if (hours > 23 || minutes > 59) {
      throw new IllegalArgumentException();
    }
    int offset = hours * MINUTES_PER_HOUR + minutes;
    return matcher.group(5).equals("-") ? -offset : offset;
  }
}
