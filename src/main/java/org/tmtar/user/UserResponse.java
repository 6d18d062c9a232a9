package org.tmtar.user;

import java.time.LocalDate;

/**
 * A user in a response. Editors other than root get null for the birth date, the location and the sex of
 * other users.
 *
 * @param id the user
 * @param identity the subject that the identity provider assigns to the user, for example
 *     {@code auth0|609f…}
 * @param bdate the birth date; null if unknown
 * @param locationId the location whose news the user reads; if the user has chosen none, the root location
 *     for a root and null for others
 * @param sex null if unknown
 * @param adminLocationId the location that the user administers; null if none
 */
public record UserResponse(
    long id, String identity, LocalDate bdate, Long locationId, Sex sex, Long adminLocationId) {}
