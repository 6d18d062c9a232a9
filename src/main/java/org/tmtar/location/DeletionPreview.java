package org.tmtar.location;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the deletion of a place would take away.
 *
 * @param status always {@code Dry run}
 * @param id the place
 * @param counts how many of what, as members of the same object: {@code locations}, the place itself
 *     included, and whatever hangs on them
 */
public record DeletionPreview(
    String status, long id, @JsonAnyGetter Map<String, Long> counts) {

  static DeletionPreview of(long id, long locations) {
    return new DeletionPreview("Dry run", id, Map.of("locations", locations));
  }

  DeletionPreview with(Map<String, Long> more) {
    Map<String, Long> all = new TreeMap<>(counts);
    all.putAll(more);
    return new DeletionPreview(status, id, all);
  }
}
