package org.tmtar.user;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user in a response. Administrators other than root get null for the birth date, the location and the sex of
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
@Schema(name = "User", description = "A user that an identity provider authenticates.")
public record UserResponse(
    @Schema(description = "The id of the user.", minimum = "1", example = "13")
    long id,

    @Schema(
        description = "The identifier of the user at the identity provider.",
        minLength = 1,
        maxLength = 255,
        example = "auth0|609f1c2e8b7d4a0069a1b2c3")
    String identity,

    @Schema(description = """
            The birth date; null if it is unknown, and in responses to admins other than root.""", nullable = true, example = "1994-03-21")
    LocalDate bdate,

    @Schema(description = """
            The id of the location whose news the user reads; null if the user has chosen none,
            and in responses to admins other than root. It is 1, the root location, for a root
            that has chosen none.""", minimum = "1", nullable = true, example = "4")
    Long locationId,

    Sex sex,

    @Schema(description = """
            The id of the location that the user administers, with everything below it; null if
            there is none. A user with the value 1 is root.""", minimum = "1", nullable = true, example = "4")
    Long adminLocationId) {}
