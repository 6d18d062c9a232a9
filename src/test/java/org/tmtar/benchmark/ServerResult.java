package org.tmtar.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All results of a server.
 *
 * @param label the label in the tables
 * @param contents a text that describes the data
 * @param startToHealthy the time from the start to the first healthy response
 * @param measurements the measurements in the order of the scenarios
 */
record ServerResult(
    String label,
    String contents,
    Optional<Duration> startToHealthy,
    List<Measurement> measurements) {

  ServerResult {
    measurements = List.copyOf(measurements);
  }

  Optional<Measurement> of(ScenarioName scenario) {
    return measurements.stream()
        .filter(measurement -> measurement.scenario() == scenario)
        .findFirst();
  }

  long errors() {
    return measurements.stream().mapToLong(Measurement::errors).sum();
  }

  /** The maximum resident memory in KB; 0 if it is unknown. */
  long maxKilobytes() {
    return measurements.stream()
        .mapToLong(measurement -> measurement.usage().maxKilobytes())
        .max()
        .orElse(0);
  }
}
