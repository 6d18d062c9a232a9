package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.audit.RefusedPlace;
import org.tmtar.persistence.SqlClient;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;

/**
 * The one place that answers whether somebody administers a location. Rights are inherited downwards
 * and read live: one indexed comparison of two paths.
 */
@ApplicationScoped
public class LocationAccess {

  private static final String IS_STRICTLY_BELOW = """
      SELECT EXISTS (
        SELECT 1 FROM locations place, locations above
        WHERE place.id = ?1 AND above.id = ?2 AND place.path <@ above.path AND place.id <> above.id)
      """;

  private static final String IS_AT_OR_BELOW = """
      SELECT EXISTS (
        SELECT 1 FROM locations place, locations above
        WHERE place.id = ?1 AND above.id = ?2 AND place.path <@ above.path)
      """;

  private static final String SUBTREE = """
      SELECT top.path::text, (
        SELECT count(*) FROM (
          SELECT 1 FROM locations l WHERE l.path <@ top.path LIMIT %d) AS counted)
      FROM locations top WHERE top.id = ?1
      """.formatted(Subtree.MAX_COUNTED);

  private static final String FIND = "SELECT id FROM locations WHERE id = ?1";

  private static final String LOCK = FIND + " FOR SHARE";

  private static final String LOCK_BOTH =
      "SELECT id FROM locations WHERE id IN (?1, ?2) ORDER BY path FOR SHARE";

  private SqlClient rows;
  private RefusedPlace refused;

  protected LocationAccess() {}

  @Inject
  public LocationAccess(SqlClient rows, RefusedPlace refused) {
    this.rows = rows;
    this.refused = refused;
  }

  /**
   * Whether a caller administers a place that lies below the caller's own. Its own place does not
   * count: nobody appoints peers. For root every place counts, the root location included.
   *
   * @param caller who asks
   * @param locationId the place; one that does not exist lies below none
   */
  private boolean administersFromAbove(Caller caller, long locationId) {
    if (caller.adminLocationId() == null) {
      return false;
    }
    return caller.isRoot() || rows.isTrue(IS_STRICTLY_BELOW, locationId, caller.adminLocationId());
  }

  /**
   * Whether a caller administers a place: its own, or one that lies below it.
   *
   * @param caller who asks
   * @param locationId the place; nobody but root administers one that does not exist
   */
  public boolean administers(Caller caller, long locationId) {
    if (caller.adminLocationId() == null) {
      return false;
    }
    return caller.isRoot() || isAtOrBelow(locationId, caller.adminLocationId());
  }

  /**
   * Lets only those go on who administer a place.
   *
   * @throws AccessDeniedException if the caller does not
   */
  public void requireAdministrator(Caller caller, long locationId) {
    require(administers(caller, locationId), locationId);
  }

  /**
   * Lets only those go on who administer a place from above.
   *
   * @throws AccessDeniedException if the caller does not
   */
  public void requireAdministratorFromAbove(Caller caller, long locationId) {
    require(administersFromAbove(caller, locationId), locationId);
  }

  /** Whether a place is another one, or lies below it. */
  public boolean isAtOrBelow(long locationId, long above) {
    return rows.isTrue(IS_AT_OR_BELOW, locationId, above);
  }

  /**
   * Locks two places against moves, changes and deletion until the end of the transaction. Waits for a
   * concurrent move or deletion. A place that does not exist is ignored.
   *
   * @see org.tmtar.persistence the order of row locks
   */
  public void lock(long one, long other) {
    if (one == other) {
      rows.find(row -> row.getLong(1), LOCK, one);
    } else {
      rows.find(row -> row.getLong(1), LOCK_BOTH, one, other);
    }
  }

  /**
   * Requires that a place exists, and locks it like {@link #lock}.
   *
   * @param pointer the member that refers to it, {@code /location_id}
   * @param locationId null for no place, which is accepted
   * @throws InvalidRequestException if there is no such place
   */
  public Long lockExisting(String pointer, Long locationId) {
    return require(pointer, locationId, LOCK);
  }

  /**
   * Requires that a place exists, without locking it. Another transaction may delete it concurrently.
   *
   * @param pointer the member that refers to it, {@code /location_id}
   * @param locationId null for no place, which is accepted
   * @throws InvalidRequestException if there is no such place
   */
  public Long requireExisting(String pointer, Long locationId) {
    return require(pointer, locationId, FIND);
  }

  private Long require(String pointer, Long locationId, String find) {
    if (locationId != null
        && rows.findFirst(row -> row.getLong(1), find, locationId).isEmpty()) {
      throw new InvalidRequestException(pointer, "must be the id of a location that exists");
    }
    return locationId;
  }

  private void require(boolean allowed, long locationId) {
    if (!allowed) {
      refused.concern(locationId);
      throw denied();
    }
    refused.allow(locationId);
  }

  /** What those are told who do not administer a place. */
  public static AccessDeniedException denied() {
    return new AccessDeniedException("You don't have permissions to access this location!");
  }

  /**
   * What a caller administers, for statements that find what hangs on it.
   *
   * @return nothing, if the caller administers no place
   */
  public Subtree administeredBy(Caller caller) {
    return caller.adminLocationId() == null ? Subtree.NOTHING : subtree(caller.adminLocationId());
  }

  /**
   * What lies at or below a place, for statements that find what hangs on it.
   *
   * @return nothing, if the place has just been deleted
   */
  public Subtree subtree(long locationId) {
    if (locationId == Role.ROOT_LOCATION) {
      return Subtree.WHOLE;
    }
    return rows.findFirst(row -> new Subtree(row.getString(1), row.getInt(2)), SUBTREE, locationId)
        .orElse(Subtree.NOTHING);
  }
}
