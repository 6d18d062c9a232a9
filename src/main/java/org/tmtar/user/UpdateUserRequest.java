package org.tmtar.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * The request body with which an administrator changes a user.
 *
 * @param adminLocationId the location that the user administers, which must exist; {@code null} removes
 *     the current one; an absent member changes nothing
 * @param blocked whether the user cannot sign in; an absent member changes nothing
 */
@Schema(name = "UpdateUser", description = "A change of a user by an admin.")
public record UpdateUserRequest(
    @Schema(description = """
            The id of the location to assign, which must exist; null withdraws the current
            location, and an absent member changes nothing.""") JsonNullable<@Positive Long> adminLocationId,

    @Schema(description = """
            Whether the user cannot sign in. Only root may send this member. If the value is true,
            all sessions of the user end.""") JsonNullable<@NotNull Boolean> blocked) {}
