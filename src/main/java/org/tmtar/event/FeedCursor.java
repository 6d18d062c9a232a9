package org.tmtar.event;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.tmtar.problem.InvalidRequestException;

/**
 * A point in a feed: what follows it was published earlier, or at the same time under a smaller id.
 * What is published meanwhile comes before it, so nothing after it is repeated or skipped.
 *
 * @param publishedAt to the microsecond
 * @param id of the event at this point
 */
record FeedCursor(OffsetDateTime publishedAt, long id) {

  private static final int LENGTH = 2 * Long.BYTES;

  /** No event is published in another year, by RFC 3339. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  /** The point before everything that is published at a time. */
  static FeedCursor start(OffsetDateTime now) {
    return new FeedCursor(now, Long.MAX_VALUE);
  }

  /** Whether this is the beginning of the feed at a time. */
  boolean isStart(OffsetDateTime now) {
    return equals(start(now));
  }

  /** The point behind an event. */
  static FeedCursor at(Event event) {
    return new FeedCursor(event.publishedAt(), event.id());
  }

  /** The same point, or the present where somebody has made up a later one. */
  FeedCursor notLaterThan(OffsetDateTime now) {
    return publishedAt.isAfter(now) ? start(now) : this;
  }

  /**
   * Reads what {@link #toText} wrote.
   *
   * @throws InvalidRequestException if it is something else
   */
  static FeedCursor of(String text) {
    try {
      ByteBuffer octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (octets.remaining() == LENGTH) {
        Instant time = Instant.EPOCH.plus(octets.getLong(), ChronoUnit.MICROS);
        OffsetDateTime publishedAt = time.atOffset(ZoneOffset.UTC);
        if (publishedAt.getYear() >= FIRST_YEAR && publishedAt.getYear() <= LAST_YEAR) {
          return new FeedCursor(publishedAt, octets.getLong());
        }
      }
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException notOne) {
      // answered below
    }
    throw new InvalidRequestException("/after", "must be what an earlier answer had in after");
  }

  /** An opaque text for a client to send back. */
  String toText() {
    ByteBuffer octets = ByteBuffer.allocate(LENGTH);
    octets.putLong(micros(publishedAt.toInstant()));
    octets.putLong(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets.array());
  }

  /** Since the epoch; the JDK's own way goes through nanoseconds, which overflow before 1678. */
  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }
}
