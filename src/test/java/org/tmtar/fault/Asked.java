package org.tmtar.fault;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tmtar.testing.Answer;

/**
 * A request and what came of it.
 *
 * @param what was asked for
 * @param status of the answer; 0 if the connection ended before it was whole
 * @param tellsWhenToRetry whether it has {@code Retry-After}
 * @param text of the answer, if it is none of bytes
 * @param begin of the request
 * @param duration until the end of the answer
 */
record Asked(
    String what,
    int status,
    boolean tellsWhenToRetry,
    String text,
    Instant begin,
    Duration duration) {

  static Asked send(String what, Supplier<Answer> request) {
    Instant begin = Instant.now();
    try {
      Answer answer = request.get();
      return new Asked(
          what,
          answer.status(),
          answer.header("Retry-After").isPresent(),
          answer.body(),
          begin,
          Duration.between(begin, Instant.now()));
    } catch (UncheckedIOException cut) {
      return new Asked(what, 0, false, "", begin, Duration.between(begin, Instant.now()));
    }
  }

  boolean isRefused() {
    return status == 503 && tellsWhenToRetry;
  }

  Instant end() {
    return begin.plus(duration);
  }

  /** How many of each status, {@code 201: 20, 503: 20}. */
  static String counts(List<Asked> all) {
    Map<Integer, Long> counts = all.stream()
        .collect(Collectors.groupingBy(Asked::status, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The longest of them, in seconds. */
  static double longest(List<Asked> all) {
    return all.stream().mapToLong(asked -> asked.duration().toMillis()).max().orElse(0) / 1e3;
  }
}
