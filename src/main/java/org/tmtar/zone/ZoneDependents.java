package org.tmtar.zone;

import java.util.List;
import java.util.Map;
import org.tmtar.security.Caller;

/**
 * The resources of a feature that are assigned to subzones. Each feature implements this interface, so
 * that this package can change and delete zones without depending on the features.
 */
public interface ZoneDependents {

  /**
   * Counts the resources that are deleted with a zone.
   *
   * @return the counts by the name of their member in the API, for example {@code objects}
   */
  Map<String, Long> countInZone(long zoneId);

  /**
   * Counts the resources that are deleted with a subzone.
   *
   * @return the counts by the name of their member in the API, for example {@code objects}
   */
  Map<String, Long> countInSubzone(long subzoneId);

  /**
   * Requires that the resources in a zone permit a change of the zone.
   *
   * @param by the caller that changes the zone
   * @throws org.tmtar.problem.ConflictException if a resource in the zone forbids the change
   */
  void requireCompatible(Caller by, ZoneChange change);

  /** The ids of the zones of the resources that refer to a file, in ascending order. */
  List<Long> findZonesByFile(String filename);

  /**
   * Records an audit entry for each resource that is deleted with a zone, in the transaction that deletes
   * the zone.
   */
  void auditZoneDeletion(Caller by, long zoneId);

  /**
   * Records an audit entry for each resource that is deleted with a subzone, in the transaction that
   * deletes it.
   */
  void auditSubzoneDeletion(Caller by, long subzoneId);
}
