package org.tmtar.benchmark;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The result of an endurance run.
 *
 * @param label the label of the server
 * @param contents a text that describes the data
 * @param maxPerSecond the maximum rate in requests per second, with a constant number of connections
 * @param perSecond the rate of the run in requests per second
 * @param minutes the minutes in chronological order
 * @param stayedBefore the heap in use after a full garbage collection before the run, in KB; empty if it
 *     cannot be measured
 * @param stayedAfter the same after the run
 * @param before the state of the tables by name before the run; empty if the database is not accessible
 * @param after the same after the run
 */
record EnduranceResult(
    String label,
    String contents,
    double maxPerSecond,
    double perSecond,
    List<EnduranceMinute> minutes,
    OptionalLong stayedBefore,
    OptionalLong stayedAfter,
    Map<String, TableState> before,
    Map<String, TableState> after) {

  EnduranceResult {
    minutes = List.copyOf(minutes);
  }

  long answered() {
    return minutes.stream().mapToLong(minute -> minute.load().answered()).sum();
  }

  long errors() {
    return minutes.stream().mapToLong(minute -> minute.load().errors()).sum();
  }
}
