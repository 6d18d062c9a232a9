package org.tmtar.user;

/**
 * What the audit knows of a user: nothing that is personal.
 *
 * @param adminLocationId the place it administers; null if none
 */
record UserRights(Long adminLocationId) {}
