package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.tmtar.location.LocationAccess;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;
import org.tmtar.zone.unlock.UnlockedZones;

/**
 * The one place that answers who sees a zone, and whatever lies in it. To those who do not see it a
 * secret zone is the same as none.
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

  /** Whether a caller administers the place of a zone. */
  public boolean administers(Caller caller, Zone zone) {
    return locations.administers(caller, zone.locationId());
  }

  /** Which zones a caller sees, for statements. */
  public VisibleZones visibleTo(Caller caller) {
    String ids =
        unlocked.ids().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    return new VisibleZones(ids, locations.administeredBy(caller).path());
  }

  /** Whether visitors see a zone, this one included if it has been unlocked. */
  boolean isShown(Zone zone) {
    return zone.isActive() && (!zone.isSecret() || unlocked.ids().contains(zone.id()));
  }

  /**
   * Lets only those go on who see a zone.
   *
   * @param isShown whether visitors see the very thing in it
   * @param notFound what they are told who may not know that it exists
   * @throws ResourceNotFoundException if the caller does not see it, and it is secret or the caller
   *     administers nothing
   * @throws AccessDeniedException if it is beyond the place that the caller administers
   */
  public void requireVisible(
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
   * Lets only those go on who administer a zone.
   *
   * @param notFound what they are told who may not know that it exists
   * @throws ResourceNotFoundException if the caller does not, and the zone is a secret to it
   * @throws AccessDeniedException if the caller does not
   */
  public void requireAdministrator(Caller caller, Zone zone, ResourceNotFoundException notFound) {
    if (zone.isSecret() && !isShown(zone) && !administers(caller, zone)) {
      throw notFound;
    }
    locations.requireAdministrator(caller, zone.locationId());
  }
}
