package org.tmtar.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.tmtar.problem.InvalidRequestException;

/**
 * A period of days in UTC.
 *
 * @param from the first day
 * @param until the last day, which is included
 */
public record VisitPeriod(LocalDate from, LocalDate until) {

  /** The maximum number of days. */
  private static final int MAX_DAYS = 366;

  private static final int DEFAULT_DAYS = 30;

  /**
   * The period that the parameters of a request state.
   *
   * @param from null for 30 days up to {@code until}
   * @param until null for {@code today}
   * @throws InvalidRequestException if the period is empty or too long
   */
  static VisitPeriod of(LocalDate from, LocalDate until, LocalDate today) {
    LocalDate last = until == null ? today : until;
    LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
    if (first.isAfter(last)) {
      throw new InvalidRequestException("/until", "must not be before from");
    }
    if (ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
      throw new InvalidRequestException(
          "/from", "must be at most " + (MAX_DAYS - 1) + " days before until");
    }
    return new VisitPeriod(first, last);
  }

  /** The days, the first day first. */
  Stream<LocalDate> days() {
    return from.datesUntil(until.plusDays(1));
  }
}
