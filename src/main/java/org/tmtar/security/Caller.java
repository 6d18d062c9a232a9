package org.tmtar.security;

/**
 * The authenticated caller of a request, with its current rights.
 *
 * @param userId the id of the user
 * @param sessionId the id of the session that the access token belongs to
 * @param adminLocationId the id of the location that the user administers; null if the user administers
 *     none
 * @param locationId the id of the location whose news the user reads; null if the user has chosen none
 */
public record Caller(long userId, long sessionId, Long adminLocationId, Long locationId) {

  public Role role() {
    return Role.of(adminLocationId);
  }

  public boolean isRoot() {
    return role() == Role.ROOT;
  }
}
