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
}
