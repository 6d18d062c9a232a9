package org.tmtar.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.PlainText;

/**
 * The request body that creates a user before the first sign-in.
 *
 * @param identity the subject that the identity provider assigns to the user
 * @param issuer the identity provider, which must be configured; null for the default, see
 *     {@link DefaultIssuer}
 * @param locationId the location whose news the user reads; null for none
 * @param adminLocationId the location that the user administers; null for none
 * @param label a name for the user; null or blank for none
 */
@Schema(name = "InviteUser", description = "A user to create before the first sign-in.")
public record InviteUserRequest(
    @Schema(description = """
            The identifier of the user at the identity provider, in printable characters without
            spaces.""", pattern = "^\\S+$")
    @NotNull
    @Size(min = 1, max = Identity.MAX_LENGTH)
    @Pattern(regexp = Identity.PRINTABLE, message = Identity.RULE)
    String identity,

    @Schema(description = """
            The `iss` of the identity provider, which must be configured; null or absent for the
            first configured identity provider.""", pattern = "^\\S+$")
    @Size(min = 1, max = Identity.MAX_LENGTH)
    @Pattern(regexp = Identity.PRINTABLE, message = Identity.RULE)
    String issuer,

    @Schema(description = """
            The id of the location whose news the user will read, which must exist; null or absent
            for none.""") @Positive Long locationId,

    @Schema(description = """
            The id of the location that the user will administer, which must exist; null or absent
            for none.""") @Positive Long adminLocationId,

    @Schema(description = """
            A name for the user, which root and the admins of the user see. It has no control
            characters. Null, empty or absent for none.""") @PlainText(max = User.MAX_LABEL_LENGTH, blank = true)
    String label) {}
