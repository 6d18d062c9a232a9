package org.tmtar.user;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * The request body that changes the profile of the caller. An absent member is not changed, and
 * {@code null} clears it.
 *
 * @param bdate the birth date, not in the future
 * @param locationId the location whose news the user reads, which must exist
 * @param sex the sex that the user states
 */
public record UpdateProfileRequest(
    JsonNullable<@PastOrPresent LocalDate> bdate,
    JsonNullable<@Positive Long> locationId,
    JsonNullable<Sex> sex) {}
