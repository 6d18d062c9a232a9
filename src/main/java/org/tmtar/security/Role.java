package org.tmtar.security;

/** What somebody who has signed in may do, from least to most; each includes those before it. */
public enum Role {
  /** Signed in. */
  USER,
  /** Administers a place and all that lies below it. */
  ADMIN,
  /** Administers the root location, and so everything. */
  ROOT;

  /** The location whose administrators may do everything. */
  public static final long ROOT_LOCATION = 1;

  /**
   * The role that follows from the place somebody administers.
   *
   * @param adminLocationId that place; null for somebody who administers none
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
