package org.tmtar.benchmark;

import java.util.List;

/**
 * The result of a load.
 *
 * @param answered the number of requests that received the expected status
 * @param errors the number of requests that received another status, were aborted, or received no response
 * @param firstError the description of the first error; null if there is none
 * @param seconds the time from the first request to the end of the last response
 * @param bytes the total size of the response bodies
 * @param medianMillis the median time from the moment at which a request was due to the end of its
 *     response
 * @param percentile99Millis the 99th percentile of the same time
 * @param tokens the refresh tokens that are valid after the load
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
