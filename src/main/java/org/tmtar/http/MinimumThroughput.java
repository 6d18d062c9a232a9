package org.tmtar.http;

import java.time.Duration;

/**
 * Whether the other side of one transfer is fast enough, by how long it has kept us waiting; what we do in
 * between does not count against it.
 */
final class MinimumThroughput {

  private static final double NANOS_OF_A_SECOND = Duration.ofSeconds(1).toNanos();

  private final long slowest;
  private final long patienceNanos;
  private long waitedNanos;
  private long octets;

  /**
   * @param slowest bytes a second
   * @param patience how long it may take beyond that
   */
  MinimumThroughput(long slowest, Duration patience) {
    this.slowest = slowest;
    this.patienceNanos = patience.toNanos();
  }

  /** Counts what has passed, and how long we have waited for that. */
  void add(long passed, long nanos) {
    octets += Math.max(passed, 0);
    waitedNanos += nanos;
  }

  boolean isTooSlow() {
    return waitedNanos > patienceNanos + octets * NANOS_OF_A_SECOND / slowest;
  }
}
