package org.tmtar.benchmark;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * The values of one minute of an endurance run. A value that cannot be measured is empty.
 *
 * @param number the number of the minute, from 1
 * @param load the result of the load in this minute
 * @param residentKilobytes the maximum resident memory
 * @param heapKilobytes the minimum heap in use, which approximates what a garbage collection left
 * @param threads the maximum number of threads
 * @param connections the number of connections to PostgreSQL at the end of the minute
 */
record EnduranceMinute(
    int number,
    LoadResult load,
    OptionalLong residentKilobytes,
    OptionalLong heapKilobytes,
    OptionalLong threads,
    OptionalLong connections) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "minute %d: %.0f/s, p50 %.2f ms, p99 %.2f ms, %d errors",
        number,
        load.perSecond(),
        load.medianMillis(),
        load.percentile99Millis(),
        load.errors());
  }
}
