package org.tmtar.user;

import java.time.LocalDate;

/**
 * A user as the API shows it.
 *
 * @param id the user
 * @param identity what the identity provider calls it, {@code auth0|609f…}
 * @param bdate its birth date; null if unknown
 * @param locationId the place whose news the user reads; if the user has chosen none, the root location for a
 *     root and null for others
 * @param sex null if unknown
 * @param adminLocationId the place it administers; null if none
 */
public record UserResponse(
    long id, String identity, LocalDate bdate, Long locationId, Sex sex, Long adminLocationId) {}
