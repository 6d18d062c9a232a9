package org.tmtar.benchmark;

import org.tmtar.benchmark.ProcessMeter.Usage;

/**
 * A scenario on a server.
 *
 * @param perSecond requests, as many as the connections take
 * @param healthPerSecond of the health request, just before and just after
 * @param megabytesPerSecond of the bodies of answers
 * @param medianMillis at {@link Benchmark#OPEN_PART} of that rate, from the moment at which a request had
 *     to begin
 * @param percentile99Millis the same
 * @param errors of both
 * @param firstError what the first one was; null for none
 * @param usage of processes, at that rate
 * @param steady whether it was warm before
 */
record Measurement(
    ScenarioName scenario,
    double perSecond,
    double healthPerSecond,
    double megabytesPerSecond,
    double medianMillis,
    double percentile99Millis,
    long errors,
    String firstError,
    Usage usage,
    boolean steady) {

  /** Of a scenario that could not be prepared. */
  static Measurement impossible(ScenarioName scenario, String why) {
    return new Measurement(
        scenario, 0, 0, 0, 0, 0, 1, why.replaceAll("\\s+", " "), Usage.NONE, true);
  }

  double ofHealth() {
    return healthPerSecond > 0 ? perSecond / healthPerSecond : 0;
  }
}
