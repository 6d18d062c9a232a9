package org.tmtar.location;

import java.util.Map;
import org.tmtar.security.Caller;

/**
 * What hangs on places: features implement it, so that a place can go without knowing who refers to
 * it.
 */
public interface LocationDependents {

  /**
   * Counts what a deletion would take away.
   *
   * @param locationId the place that would go with everything below it
   * @return how many of what, by the member of the API that says so: {@code events}
   */
  Map<String, Long> countAtOrBelow(long locationId);

  /**
   * Lets go of a place and of everything below it, in the transaction that is about to delete them; and
   * takes down what is lost.
   *
   * @param by who deletes
   */
  void release(Caller by, long locationId);

  /**
   * Counts the dependent rows that a move affects.
   *
   * @param move the move
   * @return the counts by the member of the preview, for example {@code administrators}
   */
  default Map<String, Long> countMoved(LocationMove move) {
    return Map.of();
  }

  /** Counts the files that are referenced now and would be out of reach of the reference after a move. */
  default long countFilesOutOfReach(LocationMove move) {
    return 0;
  }

  /**
   * Clears the references to files that will be out of reach after a move, and records each in the audit. The
   * transaction has locked all places that move.
   *
   * @param by the user that moves the place
   */
  default void releaseFilesOutOfReach(Caller by, LocationMove move) {}
}
