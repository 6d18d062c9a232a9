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
 * What became of many requests.
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

  /** Those that somebody calls one of these. */
  Exchanges of(String... what) {
    return which(exchange -> Set.of(what).contains(exchange.what()));
  }

  Exchanges good() {
    return which(Exchange::isGood);
  }

  Exchanges failed() {
    return which(exchange -> !exchange.isGood());
  }

  /** Those that began at a moment or later. */
  Exchanges since(Instant moment) {
    return which(exchange -> !exchange.began().isBefore(moment));
  }

  int count() {
    return all.size();
  }

  /** How long the slowest took. */
  Duration longest() {
    return all.stream().map(Exchange::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** The same in seconds, for a sentence. */
  double longestSeconds() {
    return longest().toMillis() / 1e3;
  }

  /** How many there were of each status, and of each kind of failure. */
  Map<String, Long> outcomes() {
    return all.stream()
        .collect(Collectors.groupingBy(Exchange::outcome, TreeMap::new, Collectors.counting()));
  }

  /** How long after a moment the last one ended; nothing if none did. */
  Duration lastEndAfter(Instant moment) {
    return all.stream()
        .map(Exchange::ended)
        .filter(ended -> ended.isAfter(moment))
        .max(Comparator.naturalOrder())
        .map(ended -> Duration.between(moment, ended))
        .orElse(Duration.ZERO);
  }

  /** What the server has said it has made, which it has to keep. */
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
