package org.tmtar.user;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * The request body that changes the profile of the caller. An absent member is not changed, and
 * {@code null} clears it.
 *
 * @param bdate the birth date, not in the future
 * @param locationId the location whose news the user reads, which must exist
 * @param sex the sex that the user states
 */
@Schema(name = "UpdateProfile", description = """
        A change of the profile of the caller. An absent member keeps its value, and null clears
        it.""")
public record UpdateProfileRequest(
    @Schema(description = "The birth date, not in the future.")
    JsonNullable<@PastOrPresent LocalDate> bdate,

    @Schema(description = "The id of the location whose news the user reads, which must exist.")
    JsonNullable<@Positive Long> locationId,

    JsonNullable<Sex> sex) {}
