package org.tmtar.zone;

import java.util.Map;
import org.tmtar.security.Caller;

/** What hangs on the parts of zones: features implement it, so that a zone can go without knowing them. */
public interface ZoneDependents {

  /**
   * Counts what goes with a zone.
   *
   * @return how many of what, by the member of the API that says so: {@code objects}
   */
  Map<String, Long> countInZone(long zoneId);

  /** Counts what goes with a part of a zone. */
  Map<String, Long> countInSubzone(long subzoneId);

  /**
   * Lets a zone change only in a way that fits what hangs on it.
   *
   * @param locationId the place that it shall belong to
   * @param isSecret whether it shall be secret
   * @throws org.tmtar.problem.ConflictException if something in it forbids that
   */
  void requireFitting(Caller by, long zoneId, long locationId, boolean isSecret);

  /** Takes down what is lost with a zone, in the transaction that is about to delete it. */
  void releaseZone(Caller by, long zoneId);

  /** Takes down what is lost with a part of a zone, in the transaction that is about to delete it. */
  void releaseSubzone(Caller by, long subzoneId);
}
