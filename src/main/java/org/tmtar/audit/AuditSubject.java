package org.tmtar.audit;

/**
 * The subject of an audit entry.
 *
 * @param resource the kind of resource as in its path, for example {@code events}
 * @param id the id of the resource; null if there is none
 * @param locationId the place that the entry is shown with; null if there is none
 * @param sides the two places of a move; null if the entry concerns one place at most
 */
public record AuditSubject(String resource, Long id, Long locationId, Sides sides) {

  /**
   * The two places of a move.
   *
   * @param former the place before the change
   * @param present the place after the change
   * @param moved the moved resource itself if it is a place, which belongs to both sides; null for any other
   *     resource
   */
  record Sides(long former, long present, Long moved) {}

  /** A subject without a place. */
  public static AuditSubject of(String resource, Long id) {
    return new AuditSubject(resource, id, null, null);
  }

  /**
   * A subject of one place.
   *
   * @param locationId null if there is none
   */
  public static AuditSubject of(String resource, Long id, Long locationId) {
    return new AuditSubject(resource, id, locationId, null);
  }

  /**
   * A subject that may have moved from one place to another. Each side of its entry is shown to the
   * administrators of that side only.
   *
   * @param former the place before the change; null if there was none
   * @param present the place after the change; null if there is none
   */
  public static AuditSubject moved(String resource, Long id, Long former, Long present) {
    if (former == null || present == null || former.equals(present)) {
      return of(resource, id, present == null ? former : present);
    }
    return new AuditSubject(resource, id, present, new Sides(former, present, null));
  }

  /**
   * A place that moves. It belongs to both sides.
   *
   * @param former its parent before the move
   * @param present its parent after the move
   */
  public static AuditSubject movedPlace(String resource, long id, long former, long present) {
    return new AuditSubject(resource, id, id, new Sides(former, present, id));
  }
}
