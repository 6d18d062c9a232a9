package org.tmtar.change;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response body of a DELETE request that was executed or, with {@code dry_run=true}, previewed.
 *
 * @param status {@code Success}, or {@code Preview} for a preview
 * @param id the id of the resource that was deleted or would be deleted
 * @param counts the numbers of dependent rows of each kind that the deletion would remove, as members of
 *     the same JSON object; empty if the deletion was executed
 */
@Schema(description = "The result of a deletion.", additionalProperties = Schema.False.class)
public record Deleted(
    @Schema(description = "Always `Success`.", enumeration = "Success", example = "Success")
    String status,

    @Schema(description = "The id of the deleted resource.", minimum = "1", example = "13")
    long id,

    @Schema(hidden = true) @JsonAnyGetter Map<String, Long> counts) {

  /** Sorted by name, so that the order of the members is stable. */
  public Deleted {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** The response to an executed deletion. */
  public Deleted(long id) {
    this("Success", id, Map.of());
  }

  /** The response to a preview of a deletion. */
  public static Deleted preview(long id, Map<String, Long> counts) {
    return new Deleted("Preview", id, counts);
  }

  /** A copy of this preview with additional counts. */
  public Deleted with(Map<String, Long> more) {
    Map<String, Long> all = new TreeMap<>(counts);
    all.putAll(more);
    return new Deleted(status, id, all);
  }
}
