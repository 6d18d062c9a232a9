package org.tmtar.user;

import jakarta.validation.constraints.Positive;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * The request body with which an administrator changes a user.
 *
 * @param adminLocationId the location that the user administers, which must exist; {@code null} removes
 *     the current one; an absent member changes nothing
 */
public record UpdateUserRequest(JsonNullable<@Positive Long> adminLocationId) {}
