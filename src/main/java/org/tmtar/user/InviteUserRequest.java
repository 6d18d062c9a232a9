package org.tmtar.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * Somebody who shall be known before its first sign-in.
 *
 * @param identity what its identity provider calls it
 * @param issuer that provider, one this application is configured with; null for the first of them
 * @param locationId the place whose news it will read; null for none
 * @param adminLocationId the place it will administer; null for none
 */
public record InviteUserRequest(
    @NotNull
    @Size(min = 1, max = Identity.MAX_LENGTH)
    @Pattern(regexp = Identity.PRINTABLE, message = Identity.RULE)
    String identity,

    @Size(min = 1, max = Identity.MAX_LENGTH)
    @Pattern(regexp = Identity.PRINTABLE, message = Identity.RULE)
    String issuer,

    @Positive Long locationId,
    @Positive Long adminLocationId) {}
