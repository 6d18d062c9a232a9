package org.tmtar.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The outcomes of many requests.
 *
 * @param all in the order in which they ended
 */
record Exchanges(List<Exchange> all) {

  private static final JsonMapper MAPPER = new JsonMapper();

  Exchanges {
    all = List.copyOf(all);
  }

  Exchanges which(Predicate<Exchange> condition) {
    return new Exchanges(all.stream().filter(condition).toList());
  }

  /** Returns the exchanges with one of these names. */
  Exchanges of(String... what) {
    return which(exchange -> Set.of(what).contains(exchange.what()));
  }

  Exchanges good() {
    return which(Exchange::isGood);
  }

  Exchanges failed() {
    return which(exchange -> !exchange.isGood());
  }

  /** Returns the exchanges that began at a time or later. */
  Exchanges since(Instant moment) {
    return which(exchange -> !exchange.began().isBefore(moment));
  }

  int count() {
    return all.size();
  }

  /** Returns the duration of the slowest exchange; zero if there are none. */
  Duration longest() {
    return all.stream().map(Exchange::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** Returns the duration of the slowest exchange in seconds, for the text of a table row. */
  double longestSeconds() {
    return longest().toMillis() / 1e3;
  }

  /** Returns the number of exchanges of each status and each kind of failure. */
  Map<String, Long> outcomes() {
    return all.stream()
        .collect(Collectors.groupingBy(Exchange::outcome, TreeMap::new, Collectors.counting()));
  }

  /**
   * Returns the time from a moment to the end of the last exchange; zero if none ended after that moment.
   */
  Duration lastEndAfter(Instant moment) {
    return all.stream()
        .map(Exchange::ended)
        .filter(ended -> ended.isAfter(moment))
        .max(Comparator.naturalOrder())
        .map(ended -> Duration.between(moment, ended))
        .orElse(Duration.ZERO);
  }

  /** Returns the bodies of the responses with 201. The server must not lose these resources. */
  List<JsonNode> made() {
    return all.stream()
        .filter(exchange -> exchange.status() == 201)
        .map(exchange -> json(exchange.body()))
        .toList();
  }

  private static JsonNode json(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("Not JSON: " + body, malformed);
    }
  }
}
