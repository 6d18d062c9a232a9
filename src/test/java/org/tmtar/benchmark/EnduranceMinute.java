package org.tmtar.benchmark;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A minute of an endurance run. What nobody could see is empty.
 *
 * @param number from 1
 * @param load what has come of it
 * @param residentKilobytes the most that was seen
 * @param heapKilobytes the least that was seen to be in use: what a collection has left
 * @param threads the most that were seen
 * @param connections to PostgreSQL, at its end
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
