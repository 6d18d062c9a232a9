package org.tmtar.user;

/**
 * The members of a user that the audit records. None of them is personal.
 *
 * @param adminLocationId the location that the user administers; null if none
 * @param blocked whether the user cannot sign in
 */
record UserRights(Long adminLocationId, boolean blocked) {}
