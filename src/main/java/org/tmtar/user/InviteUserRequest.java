package org.tmtar.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * The request body that creates a user before the first sign-in.
 *
 * @param identity the subject that the identity provider assigns to the user
 * @param issuer the identity provider, which must be configured; null for the default, see
 *     {@link DefaultIssuer}
 * @param locationId the location whose news the user reads; null for none
 * @param adminLocationId the location that the user administers; null for none
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
