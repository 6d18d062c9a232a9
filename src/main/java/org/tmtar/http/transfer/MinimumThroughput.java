package org.tmtar.http.transfer;

import java.time.Duration;

/**
 * The throughput check of a request body. It counts only the time that the server waits for the client; the
 * time of processing between reads does not count.
 */
final class MinimumThroughput {

  private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

  private final long bytesPerSecond;
  private final long graceNanos;
  private long waitedNanos;
  private long octets;

  /**
   * @param bytesPerSecond the minimum throughput in bytes per second
   * @param grace the waiting time allowed in addition to that throughput
   */
  MinimumThroughput(long bytesPerSecond, Duration grace) {
    this.bytesPerSecond = bytesPerSecond;
    this.graceNanos = grace.toNanos();
  }

  /**
   * Adds transferred bytes and the time spent waiting for them.
   *
   * @param bytes the number of bytes; a negative number counts as 0
   * @param nanos the waiting time in nanoseconds
   */
  void add(long bytes, long nanos) {
    octets += Math.max(bytes, 0);
    waitedNanos += nanos;
  }

  /** Whether the waiting time exceeds the grace and the time that the minimum throughput allows. */
  boolean isTooSlow() {
    return lateness(0) > graceNanos;
  }

  /**
   * The waiting time beyond the time that the minimum throughput allows, in nanoseconds; negative if the
   * transfer is faster.
   *
   * @param currentWait the duration of a wait that has not ended, in nanoseconds
   */
  double lateness(long currentWait) {
    return waitedNanos + currentWait - octets * NANOS_PER_SECOND / bytesPerSecond;
  }
}
