package org.tmtar.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that was measured on a server.
 *
 * @param label in the tables
 * @param contents in words
 * @param startToHealthy how long it took to start
 * @param measurements in the order of the scenarios
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

  /** Of resident memory, the most that was seen; 0 if nobody could say. */
  long mostKilobytes() {
    return measurements.stream()
        .mapToLong(measurement -> measurement.usage().mostKilobytes())
        .max()
        .orElse(0);
  }
}
