package org.tmtar.security;

/**
 * Who is calling, as the database has it at this moment.
 *
 * @param userId the user
 * @param sessionId the session whose access token was sent
 * @param adminLocationId the place the user administers; null if none
 * @param locationId the place whose news the user reads; null if it has chosen none
 */
public record Caller(long userId, long sessionId, Long adminLocationId, Long locationId) {

  public Role role() {
    return Role.of(adminLocationId);
  }

  public boolean isRoot() {
    return role() == Role.ROOT;
  }
}
