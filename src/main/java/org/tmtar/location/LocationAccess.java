package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.audit.RefusedLocation;
import org.tmtar.persistence.SqlClient;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;

/**
 * Decides whether a caller administers a location. All checks of this right use this class. A user that
 * administers a location also administers all locations below it. Each check reads the tree from the
 * database, by one indexed comparison of two paths.
 */
@ApplicationScoped
public class LocationAccess {

  private static final String IS_STRICTLY_BELOW = """
      SELECT EXISTS (
        SELECT 1 FROM locations location, locations above
        WHERE location.id = ?1 AND above.id = ?2 AND location.path <@ above.path AND location.id <> above.id)
      """;

  private static final String IS_AT_OR_BELOW = """
      SELECT EXISTS (
        SELECT 1 FROM locations location, locations above
        WHERE location.id = ?1 AND above.id = ?2 AND location.path <@ above.path)
      """;

  private static final String SUBTREE = """
      SELECT top.path::text, (
        SELECT count(*) FROM (
          SELECT 1 FROM locations l WHERE l.path <@ top.path LIMIT %d) AS counted)
      FROM locations top WHERE top.id = ?1
      """.formatted(Subtree.MAX_COUNTED);

  /** The key of the advisory lock: an arbitrary number that no other lock uses. */
  static final long STRUCTURE_LOCK = 0x746d7461_72000001L;

  /**
   * The lock timeout is that of the connection pool. It is set again here, because a connection pooler in
   * front of the database may not keep the settings of a connection.
   */
  private static final String LOCK_STRUCTURE =
      "SET LOCAL lock_timeout = '2s'; SELECT pg_advisory_xact_lock(" + STRUCTURE_LOCK + ")";

  /** This lock timeout is shorter than the statement timeout of the connection pool, and ends with the statement. */
  private static final String LOCK_STRUCTURE_PATIENTLY =
      "SET LOCAL lock_timeout = '20s'; SELECT pg_advisory_xact_lock(" + STRUCTURE_LOCK
          + "); SET LOCAL lock_timeout = '2s'";

  private static final String FIND = "SELECT id FROM locations WHERE id = ?1";

  private static final String IS_PUBLIC =
      "SELECT EXISTS (SELECT 1 FROM locations l WHERE l.id = ?1 AND " + Audience.ANYONE.condition()
          + ")";

  private static final String LOCK = FIND + " FOR SHARE";

  private static final String LOCK_BOTH =
      "SELECT id FROM locations WHERE id IN (?1, ?2) ORDER BY path FOR SHARE";

  private SqlClient sql;
  private RefusedLocation refusedLocation;

  protected LocationAccess() {}

  @Inject
  public LocationAccess(SqlClient sql, RefusedLocation refusedLocation) {
    this.sql = sql;
    this.refusedLocation = refusedLocation;
  }

  /**
   * Whether a caller administers a location that lies below the caller's own location. The caller's own
   * location does not count, because an administrator cannot appoint further administrators of the same
   * location. Root administers all locations, including the root location.
   *
   * @param caller the caller to check
   * @param locationId the location; if it does not exist, the result is false unless the caller is root
   */
  private boolean administersFromAbove(Caller caller, long locationId) {
    if (caller.adminLocationId() == null) {
      return false;
    }
    return caller.isRoot() || sql.isTrue(IS_STRICTLY_BELOW, locationId, caller.adminLocationId());
  }

  /**
   * Whether a caller administers a location: the caller's own location or one below it.
   *
   * @param caller the caller to check
   * @param locationId the location; if it does not exist, the result is false unless the caller is root
   */
  public boolean administers(Caller caller, long locationId) {
    if (caller.adminLocationId() == null) {
      return false;
    }
    return caller.isRoot() || isAtOrBelow(locationId, caller.adminLocationId());
  }

  /**
   * Requires that a caller administers a location.
   *
   * @throws AccessDeniedException if the caller does not administer it
   */
  public void requireAdministrator(Caller caller, long locationId) {
    require(administers(caller, locationId), locationId);
  }

  /**
   * Requires that a caller administers a location from above: a location that lies below the caller's own.
   *
   * @throws AccessDeniedException if the caller does not administer it from above
   */
  public void requireAdministratorFromAbove(Caller caller, long locationId) {
    require(administersFromAbove(caller, locationId), locationId);
  }

  /**
   * Whether a location is public, so that its published content is readable without an account. The database
   * derives this from the values of the location and of the locations above it, whenever one of them changes.
   */
  public boolean isPublic(long locationId) {
    return sql.isTrue(IS_PUBLIC, locationId);
  }

  /** Whether a location is the given other location or lies below it. */
  public boolean isAtOrBelow(long locationId, long above) {
    return sql.isTrue(IS_AT_OR_BELOW, locationId, above);
  }

  /**
   * Locks the structure of the tree until the end of the transaction. Waits for another transaction that
   * holds this lock. Without it, two concurrent moves could put each location below the other, and a new
   * location could get the path that its parent had before a move.
   *
   * @see org.tmtar.persistence the order of row locks
   */
  public void lockStructure() {
    sql.find(row -> true, LOCK_STRUCTURE);
  }

  /**
   * Locks the structure of the tree like {@link #lockStructure()}, but waits for up to 20 s. The wait occupies a
   * connection of the pool, so this is for a request whose repetition costs more than that.
   */
  public void lockStructurePatiently() {
    sql.find(row -> true, LOCK_STRUCTURE_PATIENTLY);
  }

  /**
   * Locks two locations against moves, changes and deletion until the end of the transaction. Waits for a
   * concurrent move or deletion. A location that does not exist is ignored.
   *
   * @see org.tmtar.persistence the order of row locks
   */
  public void lock(long first, long second) {
    if (first == second) {
      sql.find(row -> row.getLong(1), LOCK, first);
    } else {
      sql.find(row -> row.getLong(1), LOCK_BOTH, first, second);
    }
  }

  /**
   * Requires that a location exists, and locks it like {@link #lock}.
   *
   * @param pointer the member that refers to it, for example {@code /location_id}
   * @param locationId null for no location, which is accepted
   * @return {@code locationId}
   * @throws InvalidRequestException if the location does not exist
   */
  public Long lockExisting(String pointer, Long locationId) {
    return require(pointer, locationId, LOCK);
  }

  /**
   * Requires that a location exists, without locking it. Another transaction may delete it concurrently.
   *
   * @param pointer the member that refers to it, for example {@code /location_id}
   * @param locationId null for no location, which is accepted
   * @return {@code locationId}
   * @throws InvalidRequestException if the location does not exist
   */
  public Long requireExisting(String pointer, Long locationId) {
    return require(pointer, locationId, FIND);
  }

  private Long require(String pointer, Long locationId, String find) {
    if (locationId != null
        && sql.findFirst(row -> row.getLong(1), find, locationId).isEmpty()) {
      throw new InvalidRequestException(pointer, "must be the id of an existing location");
    }
    return locationId;
  }

  private void require(boolean allowed, long locationId) {
    if (!allowed) {
      refusedLocation.recordDenied(locationId);
      throw denied();
    }
    refusedLocation.recordAllowed(locationId);
  }

  /** The exception for a caller that does not administer a location. */
  public static AccessDeniedException denied() {
    return new AccessDeniedException("You don't have permissions to access this location!");
  }

  /**
   * The locations that a caller administers, as a parameter of statements.
   *
   * @return an empty subtree if the caller administers no location
   */
  public Subtree administeredBy(Caller caller) {
    return caller.adminLocationId() == null ? Subtree.NOTHING : subtree(caller.adminLocationId());
  }

  /**
   * The locations whose resources a list contains, as a parameter of statements.
   *
   * @param locationId the location that the request selects; null for all that the caller administers
   * @throws InvalidRequestException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  public Subtree listedFor(Caller caller, Long locationId) {
    if (locationId == null) {
      return administeredBy(caller);
    }
    requireExisting("/location_id", locationId);
    requireAdministrator(caller, locationId);
    return subtree(locationId);
  }

  /**
   * A location and all locations below it, as a parameter of statements.
   *
   * @return an empty subtree if the location does not exist, for example after a concurrent deletion
   */
  public Subtree subtree(long locationId) {
    if (locationId == Role.ROOT_LOCATION) {
      return Subtree.WHOLE;
    }
    return sql.findFirst(row -> new Subtree(row.getString(1), row.getInt(2)), SUBTREE, locationId)
        .orElse(Subtree.NOTHING);
  }
}
