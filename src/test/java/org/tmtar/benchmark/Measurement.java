package org.tmtar.benchmark;

import org.tmtar.benchmark.ProcessMeter.Usage;

/**
 * The measurement of a scenario on a server.
 *
 * @param perSecond the maximum rate in requests per second, with a constant number of connections
 * @param healthPerSecond the mean of the maximum rates of the health request before and after the scenario
 * @param staticFilePerSecond the same for the request of a static file; 0 if the server has no such file
 * @param megabytesPerSecond the throughput of response bodies
 * @param medianMillis the median time at {@link Benchmark#OPEN_PART} of the maximum rate, in ms from the
 *     moment at which a request was due
 * @param percentile99Millis the 99th percentile of the same time
 * @param errors the number of errors at both rates
 * @param firstError the description of the first error; null if there is none
 * @param usage the resources that the processes used at the maximum rate
 * @param steady whether the server was warm before the measurement
 */
record Measurement(
    ScenarioName scenario,
    double perSecond,
    double healthPerSecond,
    double staticFilePerSecond,
    double megabytesPerSecond,
    double medianMillis,
    double percentile99Millis,
    long errors,
    String firstError,
    Usage usage,
    boolean steady) {

  /** The measurement of a scenario that failed. */
  static Measurement impossible(ScenarioName scenario, String why) {
    return new Measurement(
        scenario, 0, 0, 0, 0, 0, 0, 1, why.replaceAll("\\s+", " "), Usage.NONE, true);
  }

  double ofHealth() {
    return healthPerSecond > 0 ? perSecond / healthPerSecond : 0;
  }

  double ofStaticFile() {
    return staticFilePerSecond > 0 ? perSecond / staticFilePerSecond : 0;
  }
}
