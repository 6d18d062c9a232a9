package org.tmtar.benchmark;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How a server has endured.
 *
 * @param label of the server
 * @param contents in words
 * @param greatestPerSecond requests, as many as the connections take
 * @param perSecond requests, of the run
 * @param minutes in their order
 * @param stayedBefore of the heap after a collection of everything, before the run, in KB; empty if nobody
 *     could see it
 * @param stayedAfter the same after it
 * @param before the tables by name, before the run; none if nobody could see them
 * @param after the same after it
 */
record EnduranceResult(
    String label,
    String contents,
    double greatestPerSecond,
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
