package org.tmtar.user;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The row of a user, for the export of the account.
 *
 * @param issuer the identity provider that authenticates the user
 * @param identity the subject that the identity provider assigns to the user
 * @param createdAt the time of the first sign-in or of the invitation, in UTC
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
