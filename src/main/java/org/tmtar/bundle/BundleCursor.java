package org.tmtar.bundle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The state of the database that a client has.
 *
 * @param horizon the oldest transaction that was in progress; the client may lack the changes of this transaction and
 *     of all later ones, and has those of all earlier ones
 * @param time the time for which the publishing windows of events were read, in UTC
 */
record BundleCursor(long horizon, OffsetDateTime time) {

  /** The text without a signature: two numbers. */
  String toText() {
    return horizon + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
  }

  /** Parses {@link #toText}. */
  static BundleCursor parse(String text) {
    int separator = text.indexOf('-');
    long microseconds = Long.parseLong(text.substring(separator + 1));
    return new BundleCursor(
        Long.parseLong(text.substring(0, separator)),
        Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
  }
}
