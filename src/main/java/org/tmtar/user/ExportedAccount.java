package org.tmtar.user;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * All that the row of a user holds.
 *
 * @param issuer the identity provider that vouches for it
 * @param identity what that calls it
 * @param createdAt when it signed in first, or was invited
 */
public record ExportedAccount(
    long id,
    String issuer,
    String identity,
    LocalDate bdate,
    Sex sex,
    Long locationId,
    Long adminLocationId,
    OffsetDateTime createdAt) {}
