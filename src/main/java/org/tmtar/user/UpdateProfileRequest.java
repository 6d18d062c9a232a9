package org.tmtar.user;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * What a user changes about itself. A member that is absent stays as it is, {@code null} clears it.
 *
 * @param bdate its birth date, not in the future
 * @param locationId the place whose news it wants to read; it has to exist
 * @param sex as it describes itself
 */
public record UpdateProfileRequest(
    JsonNullable<@PastOrPresent LocalDate> bdate,
    JsonNullable<@Positive Long> locationId,
    JsonNullable<Sex> sex) {}
