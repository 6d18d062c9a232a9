package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.location.LocationDependents;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;
import org.tmtar.security.RightsLease;

/** Users who live in a place, or administer one, keep their account when it goes. */
@ApplicationScoped
public class UserLocationDependents implements LocationDependents {

  /** Where somebody lives is nobody else's business: that it is changed is all there is to say. */
  private static final String LEFT_WITHOUT_A_PLACE = """
      SELECT u.id, NULL::bigint, NULL::jsonb, NULL::jsonb
      FROM users u JOIN locations l ON l.id = u.location_id
      WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)
      """;

  private static final String DEMOTED = """
      SELECT u.id, u.admin_location_id, jsonb_build_object('admin_location_id', u.admin_location_id),
        jsonb_build_object('admin_location_id', NULL)
      FROM users u JOIN locations l ON l.id = u.admin_location_id
      WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)
      """;

  private UserRepository users;
  private AuditTrail audit;
  private RightsLease lease;

  protected UserLocationDependents() {}

  @Inject
  public UserLocationDependents(UserRepository users, AuditTrail audit, RightsLease lease) {
    this.users = users;
    this.audit = audit;
    this.lease = lease;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of(
        "users", users.countLivingAtOrBelow(locationId),
        "admins", users.countAdministeringAtOrBelow(locationId));
  }

  @Override
  public Map<String, Long> countMoved(LocationMove move) {
    return Map.of(
        "users", users.countLivingAtOrBelow(move.id()),
        "administrators", users.countAdministeringAtOrBelow(move.id()));
  }

  @Override
  public void release(Caller by, long locationId) {
    users.lockAtOrBelow(locationId);
    audit.all(by, AuditAction.UPDATE, UserService.RESOURCE, LEFT_WITHOUT_A_PLACE, locationId);
    audit.all(by, AuditAction.UPDATE, UserService.RESOURCE, DEMOTED, locationId);
    users.takePlacesAtOrBelow(locationId);
    lease.rightsChange();
  }
}
