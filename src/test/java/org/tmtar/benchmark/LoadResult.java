package org.tmtar.benchmark;

import java.util.List;

/**
 * What has come of a load.
 *
 * @param answered as they should
 * @param errors requests that were answered with another status, broken off, or not answered at all
 * @param firstError what the first one was; null for none
 * @param seconds from the first request to the last answer
 * @param bytes of bodies
 * @param medianMillis from the moment at which a request had to begin to the end of its answer
 * @param percentile99Millis the same
 * @param tokens the refresh tokens that are good now
 */
record LoadResult(
    long answered,
    long errors,
    String firstError,
    double seconds,
    long bytes,
    double medianMillis,
    double percentile99Millis,
    List<String> tokens) {

  double perSecond() {
    return seconds > 0 ? answered / seconds : 0;
  }

  double megabytesPerSecond() {
    return seconds > 0 ? bytes / seconds / 1e6 : 0;
  }
}
