package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.tmtar.listing.SqlConditions;
import org.tmtar.location.LocationAccess;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;
import org.tmtar.security.Viewer;
import org.tmtar.zone.unlock.UnlockedZones;

/**
 * Decides for all features whether a viewer sees or administers a zone and its contents. A secret zone does not
 * exist for callers that do not see it. {@link VisibleZones} contains the same rules as SQL conditions.
 */
@ApplicationScoped
public class ZoneAccess {

  private LocationAccess locations;
  private UnlockedZones unlocked;

  protected ZoneAccess() {}

  @Inject
  public ZoneAccess(LocationAccess locations, UnlockedZones unlocked) {
    this.locations = locations;
    this.unlocked = unlocked;
  }

  /** Whether a viewer administers the location of the zone. */
  public boolean administers(Viewer viewer, Zone zone) {
    return !viewer.isAnonymous() && administers(viewer.caller(), zone);
  }

  /** Whether the caller administers the location of the zone. */
  public boolean administers(Caller caller, Zone zone) {
    return locations.administers(caller, zone.locationId());
  }

  /** The zones that the caller sees, as parameters for SQL statements. */
  public VisibleZones visibleTo(Caller caller) {
    return new VisibleZones(unlocked(), locations.administeredBy(caller).path());
  }

  /**
   * The condition that a viewer sees a zone, or a resource in a zone, for statements that read {@code zones z}
   * with {@code locations l} as their locations.
   *
   * @param shown the condition that visitors see the resource in its zone; {@code true} for the zone itself
   */
  public SqlConditions visibleTo(Viewer viewer, String shown) {
    return viewer.isAnonymous()
        ? SqlConditions.NONE.and("(" + shown + " AND " + VisibleZones.PUBLIC + ")")
        : visibleTo(viewer.caller()).restrict(SqlConditions.NONE, shown);
  }

  /** The ids of the zones that the request unlocks, as a PostgreSQL array literal. */
  public String unlocked() {
    return unlocked.ids().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * Whether callers see the zone as visitors: it is active, and not secret or unlocked by a token of the
   * request.
   */
  private boolean isShown(Zone zone) {
    return zone.isActive() && (!zone.isSecret() || unlocked.ids().contains(zone.id()));
  }

  /** Whether the zone is visible without an account. */
  public boolean isPublic(Zone zone) {
    return zone.isActive() && !zone.isSecret() && locations.isPublic(zone.locationId());
  }

  /**
   * Requires that a viewer sees the zone, or a resource in it.
   *
   * @param isShown whether visitors see the resource in the zone; true for the zone itself
   * @param notFound the exception for a caller from which the resource is hidden
   * @throws UnauthenticatedException if the viewer is not a caller and the resource is not public
   * @throws ResourceNotFoundException if the caller does not see the resource and either administers no
   *     location, or the zone is secret and not shown to the caller
   * @throws AccessDeniedException if the caller does not see the resource in any other case, because the
   *     zone is not at or below the location that the caller administers
   */
  public void requireVisible(
      Viewer viewer, Zone zone, boolean isShown, ResourceNotFoundException notFound) {
    if (!viewer.isAnonymous()) {
      requireVisible(viewer.caller(), zone, isShown, notFound);
    } else if (!isShown || !isPublic(zone)) {
      throw viewer.hidden(notFound);
    }
  }

  private void requireVisible(
      Caller caller, Zone zone, boolean isShown, ResourceNotFoundException notFound) {
    if ((isShown && isShown(zone)) || administers(caller, zone)) {
      return;
    }
    if (caller.role() == Role.USER) {
      throw notFound;
    }
    requireAdministrator(caller, zone, notFound);
  }

  /**
   * Requires that the caller administers the zone.
   *
   * @param notFound the exception for a caller from which the zone is hidden
   * @throws ResourceNotFoundException if the caller does not administer the zone, and the zone is secret
   *     and not shown to the caller
   * @throws AccessDeniedException if the caller does not administer the zone in any other case
   */
  public void requireAdministrator(Caller caller, Zone zone, ResourceNotFoundException notFound) {
    if (zone.isSecret() && !isShown(zone) && !administers(caller, zone)) {
      throw notFound;
    }
    locations.requireAdministrator(caller, zone.locationId());
  }
}
