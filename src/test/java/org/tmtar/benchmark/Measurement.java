package org.tmtar.benchmark;

import java.util.Arrays;

/**
 * How long an operation took.
 *
 * @param medianMillis of one request at a time
 * @param percentile95Millis of one request at a time
 * @param perSecond how many were answered with several at a time
 */
record Measurement(double medianMillis, double percentile95Millis, double perSecond) {

  static Measurement of(long[] nanoseconds, double perSecond) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Measurement(at(sorted, 0.5), at(sorted, 0.95), perSecond);
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) (part * (sorted.length - 1))] / 1e6;
  }
}
