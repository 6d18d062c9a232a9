package org.tmtar.audit;

/**
 * The subject of an audit entry.
 *
 * @param resource the kind of resource as in its path, for example {@code events}
 * @param id the id of the resource; null if there is none
 * @param locationId the location that the entry is shown with; null if there is none
 * @param sides the two locations of a move; null if the entry concerns one location at most
 */
public record AuditSubject(String resource, Long id, Long locationId, Sides sides) {

  /**
   * The two locations of a move.
   *
   * @param former the location before the change
   * @param present the location after the change
   * @param moved the moved resource itself if it is a location, which belongs to both sides; null for any
   *     other resource
   */
  record Sides(long former, long present, Long moved) {}

  /** A subject without a location. */
  public static AuditSubject of(String resource, Long id) {
    return new AuditSubject(resource, id, null, null);
  }

  /**
   * A subject with one location.
   *
   * @param locationId null if there is none
   */
  public static AuditSubject of(String resource, Long id, Long locationId) {
    return new AuditSubject(resource, id, locationId, null);
  }

  /**
   * A subject that may have moved from one location to another. Each side of its entry is shown to the
   * administrators of that side only.
   *
   * @param former the location before the change; null if there was none
   * @param present the location after the change; null if there is none
   */
  public static AuditSubject moved(String resource, Long id, Long former, Long present) {
    if (former == null || present == null || former.equals(present)) {
      return of(resource, id, present == null ? former : present);
    }
    return new AuditSubject(resource, id, present, new Sides(former, present, null));
  }

  /**
   * A location that moves. It belongs to both sides.
   *
   * @param former its parent before the move
   * @param present its parent after the move
   */
  public static AuditSubject movedLocation(String resource, long id, long former, long present) {
    return new AuditSubject(resource, id, id, new Sides(former, present, id));
  }
}
