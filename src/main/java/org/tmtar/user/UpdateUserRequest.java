package org.tmtar.user;

import jakarta.validation.constraints.Positive;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * What an administrator changes about somebody else.
 *
 * @param adminLocationId the place to hand over, which has to exist; {@code null} takes away the one
 *     the user has, absent changes nothing
 */
public record UpdateUserRequest(JsonNullable<@Positive Long> adminLocationId) {}
