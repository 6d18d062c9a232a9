package org.tmtar.security;

/**
 * The role of an authenticated user. The roles are in ascending order, and each includes the roles before
 * it.
 */
public enum Role {
  /** A user that administers no location. */
  USER,
  /** A user that administers a location and all locations below it. */
  ADMIN,
  /** A user that administers the root location, and therefore everything. */
  ROOT;

  /** The id of the root location, whose administrators may do everything. */
  public static final long ROOT_LOCATION = 1;

  /**
   * The role of a user that administers a location.
   *
   * @param adminLocationId the id of that location; null if the user administers none
   */
  public static Role of(Long adminLocationId) {
    if (adminLocationId == null) {
      return USER;
    }
    return adminLocationId == ROOT_LOCATION ? ROOT : ADMIN;
  }

  boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
