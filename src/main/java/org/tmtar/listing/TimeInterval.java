package org.tmtar.listing;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.tmtar.json.Rfc3339;
import org.tmtar.problem.InvalidRequestException;

/**
 * An interval of time, including its bounds.
 *
 * @param start the first instant in UTC; null for no bound
 * @param end the last instant in UTC, not before {@code start}; null for no bound
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_datetime">OGC API – Features, Part 1,
 *     §7.15.4</a>
 */
public record TimeInterval(OffsetDateTime start, OffsetDateTime end) {

  private static final String OPEN = "..";

  /**
   * Parses an instant, such as {@code 2026-11-22T07:00:00Z}, or two instants separated by a slash. One of the two
   * may be {@code ..} or empty, which means no bound.
   *
   * @param pointer the parameter that contains the text
   * @throws InvalidRequestException if the text has another form, or if the interval ends before it starts
   */
  public static TimeInterval of(String text, String pointer) {
    String[] bounds = text.split("/", -1);
    if (bounds.length == 1) {
      OffsetDateTime instant = parse(text, pointer);
      return new TimeInterval(instant, instant);
    }
    if (bounds.length != 2 || (isOpen(bounds[0]) && isOpen(bounds[1]))) {
      throw invalid(pointer);
    }
    OffsetDateTime start = isOpen(bounds[0]) ? null : parse(bounds[0], pointer);
    OffsetDateTime end = isOpen(bounds[1]) ? null : parse(bounds[1], pointer);
    if (start != null && end != null && end.isBefore(start)) {
      throw invalid(pointer);
    }
    return new TimeInterval(start, end);
  }

  private static boolean isOpen(String bound) {
    return bound.isEmpty() || bound.equals(OPEN);
  }

  private static OffsetDateTime parse(String text, String pointer) {
    try {
      return Rfc3339.parse(text);
    } catch (DateTimeException | IllegalArgumentException malformed) {
      throw invalid(pointer);
    }
  }

  private static InvalidRequestException invalid(String pointer) {
    return new InvalidRequestException(
        pointer,
        "must be a time of RFC 3339, such as 2026-11-22T07:00:00Z, or an interval of two times separated by a"
            + " slash, the earlier time first, of which one may be ..");
  }
}
