package org.tmtar.location;

import java.util.Map;
import org.tmtar.security.Caller;

/**
 * The resources of one feature that depend on locations. Each such feature implements this interface, so
 * that the deletion and the move of a location need no knowledge of the features.
 */
public interface LocationDependents {

  /**
   * Counts the dependent resources that the deletion of a location affects.
   *
   * @param locationId the location that would be deleted with all locations below it
   * @return the counts by the member of the preview, for example {@code events}
   */
  Map<String, Long> countAtOrBelow(long locationId);

  /**
   * Records in the audit which dependent resources are lost or changed by the deletion of a location and
   * of all locations below it. Also clears the references to these locations in rows that remain, for
   * example in users. Runs in the transaction of the deletion, before the locations are deleted.
   *
   * @param by the user that deletes the location
   */
  void prepareDeletion(Caller by, long locationId);

  /**
   * Counts the dependent rows that a move affects.
   *
   * @param move the move
   * @return the counts by the member of the preview, for example {@code administrators}
   */
  default Map<String, Long> countMoved(LocationMove move) {
    return Map.of();
  }

  /**
   * Counts the files that are referenced now and will be out of reach of the referring resource after a
   * move.
   */
  default long countFilesOutOfReach(LocationMove move) {
    return 0;
  }

  /**
   * Clears the references to files that will be out of reach after a move, and records each in the audit.
   * The transaction has locked all locations that move.
   *
   * @param by the user that moves the location
   */
  default void clearFilesOutOfReach(Caller by, LocationMove move) {}
}
