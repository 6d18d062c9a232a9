package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.location.LocationDependents;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;
import org.tmtar.security.RightsChange;

/**
 * The users whose home location or administered location is deleted or moved. They keep their account when the location is
 * deleted.
 */
@ApplicationScoped
public class UserLocationDependents implements LocationDependents {

  /**
   * The users whose home location is deleted. The entry records that the user has changed, but no location, because the home location of a user is personal data.
   */
  private static final String LOST_HOME = """
      SELECT u.id, NULL::bigint, NULL::jsonb, NULL::jsonb
      FROM users u JOIN locations l ON l.id = u.location_id
      WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)
      """;

  private static final String LOST_ADMIN_LOCATION = """
      SELECT u.id, u.admin_location_id, jsonb_build_object('admin_location_id', u.admin_location_id),
        jsonb_build_object('admin_location_id', NULL)
      FROM users u JOIN locations l ON l.id = u.admin_location_id
      WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)
      """;

  private UserRepository users;
  private AuditTrail audit;
  private Event<RightsChange> rightsChanges;

  protected UserLocationDependents() {}

  @Inject
  public UserLocationDependents(
      UserRepository users, AuditTrail audit, Event<RightsChange> rightsChanges) {
    this.users = users;
    this.audit = audit;
    this.rightsChanges = rightsChanges;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of(
        "users", users.countWithHomeAtOrBelow(locationId),
        "admins", users.countAdministeringAtOrBelow(locationId));
  }

  @Override
  public Map<String, Long> countMoved(LocationMove move) {
    return Map.of(
        "users", users.countWithHomeAtOrBelow(move.id()),
        "administrators", users.countAdministeringAtOrBelow(move.id()));
  }

  @Override
  public void prepareDeletion(Caller by, long locationId) {
    users.lockAtOrBelow(locationId);
    audit.recordAll(by, AuditAction.UPDATE, UserService.RESOURCE, LOST_HOME, locationId);
    audit.recordAll(by, AuditAction.UPDATE, UserService.RESOURCE, LOST_ADMIN_LOCATION, locationId);
    users.clearLocationsAtOrBelow(locationId);
    rightsChanges.fire(new RightsChange());
  }
}
