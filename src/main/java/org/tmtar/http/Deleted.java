package org.tmtar.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The response to a DELETE that was executed or, with {@code dry_run=true}, only previewed.
 *
 * @param status {@code Success}, or {@code Preview}
 * @param id the resource that was deleted, or would be
 * @param counts the numbers of dependent rows of each kind that the deletion would remove, as members of the
 *     same JSON object; empty if the deletion was executed
 */
public record Deleted(String status, long id, @JsonAnyGetter Map<String, Long> counts) {

  /** Sorted by name, so that the order of the members is stable. */
  public Deleted {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** An executed deletion. */
  public Deleted(long id) {
    this("Success", id, Map.of());
  }

  /** A preview of a deletion. */
  public static Deleted tried(long id, Map<String, Long> counts) {
    return new Deleted("Preview", id, counts);
  }

  /** The same preview with more counts. */
  public Deleted with(Map<String, Long> more) {
    Map<String, Long> all = new TreeMap<>(counts);
    all.putAll(more);
    return new Deleted(status, id, all);
  }
}
