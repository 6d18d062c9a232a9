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
 * A position in a feed. The events after it were published earlier, or at the same time with a smaller id.
 * Events whose publication starts later precede it, so the following pages neither repeat nor skip an
 * event.
 *
 * @param publishedAt the time of publication of the event at this position, with microsecond precision
 * @param id the id of the event at this position
 */
record FeedCursor(OffsetDateTime publishedAt, long id) {

  private static final int LENGTH = 2 * Long.BYTES;

  /** The first year that RFC 3339 can represent. Years outside of its range are rejected. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  /** The start of the feed at a time, before all events that are published at that time. */
  static FeedCursor start(OffsetDateTime now) {
    return new FeedCursor(now, Long.MAX_VALUE);
  }

  /** Whether this is the start of the feed at a time. */
  boolean isStart(OffsetDateTime now) {
    return equals(start(now));
  }

  /** The position of an event. The next part of the feed starts after it. */
  static FeedCursor at(Event event) {
    return new FeedCursor(event.publishedAt(), event.id());
  }

  /** This position, or the start of the feed at {@code now} if this position is in the future. */
  FeedCursor notLaterThan(OffsetDateTime now) {
    return publishedAt.isAfter(now) ? start(now) : this;
  }

  /**
   * Parses a text that {@link #toText} returned.
   *
   * @throws InvalidRequestException if the text is malformed
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
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
      // the exception is thrown below
    }
    throw new InvalidRequestException(
        "/after", "must be the value of after in an earlier response");
  }

  /** The opaque text that the client sends back to request the next part: Base64url without padding. */
  String toText() {
    ByteBuffer octets = ByteBuffer.allocate(LENGTH);
    octets.putLong(micros(publishedAt.toInstant()));
    octets.putLong(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets.array());
  }

  /**
   * Microseconds since the epoch. The conversion of the JDK uses nanoseconds, which overflow before the
   * year 1678.
   */
  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }
}
