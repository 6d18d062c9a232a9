package org.tmtar.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer to a DELETE that was carried out, or only tried.
 *
 * @param status {@code Success}, or {@code Dry run}
 * @param id the resource that is no more, or would be
 * @param counts what goes with it, as members of the same object: how many of what; none where nothing
 *     can
 */
public record Deleted(String status, long id, @JsonAnyGetter Map<String, Long> counts) {

  /** Sorted, so that answers are always the same. */
  public Deleted {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** A resource on which nothing hangs. */
  public Deleted(long id) {
    this("Success", id, Map.of());
  }

  /** What would go. */
  public static Deleted tried(long id, Map<String, Long> counts) {
    return new Deleted("Dry run", id, counts);
  }

  /** The same with more that goes. */
  public Deleted with(Map<String, Long> more) {
    Map<String, Long> all = new TreeMap<>(counts);
    all.putAll(more);
    return new Deleted(status, id, all);
  }

  /** The same, carried out. */
  public Deleted done() {
    return new Deleted("Success", id, counts);
  }
}
