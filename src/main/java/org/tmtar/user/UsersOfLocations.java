package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tmtar.location.LocationDependents;
import org.tmtar.security.Caller;

/** Users who live in a place, or administer one, keep their account when it goes. */
@ApplicationScoped
public class UsersOfLocations implements LocationDependents {

  private UserRepository users;

  protected UsersOfLocations() {}

  @Inject
  public UsersOfLocations(UserRepository users) {
    this.users = users;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of(
        "users", users.countLivingAtOrBelow(locationId),
        "admins", users.countAdministeringAtOrBelow(locationId));
  }

  @Override
  public void release(Caller by, long locationId) {
    users.takePlacesAtOrBelow(locationId);
  }
}
