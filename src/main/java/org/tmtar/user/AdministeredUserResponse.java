package org.tmtar.user;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user in a response to root or to an administrator.
 *
 * @param user the user; its members are at the same level as {@code issuer}
 * @param issuer the identity provider; null for a user that signs in by stating an identity
 * @param label the name that the inviting administrator gave the user; null if none
 * @param blocked whether root has blocked the user, so that the user cannot sign in
 * @param signedIn whether the user has signed in; true for all users of earlier versions
 * @param version the version of the row, for conditional changes of a listed user
 */
@Schema(
    name = "AdministeredUser",
    description = "A user that an identity provider authenticates, for root and for admins.")
public record AdministeredUserResponse(
    @JsonUnwrapped UserResponse user,

    @Schema(description = """
            The `iss` of the identity provider that authenticates the user; null for a user that
            signs in by stating an identity, in development and tests only.""", nullable = true, example = "https://login.example.org/")
    String issuer,

    @Schema(
        description = "The name that the inviting admin gave the user; null if there is none.",
        maxLength = 255,
        nullable = true,
        example = "Olena, museum desk")
    String label,

    @Schema(description = "Whether root has blocked the user.", example = "false")
    boolean blocked,

    @Schema(description = """
            Whether the user has signed in: false for an invited user or a root identity until the
            first sign-in, and true for all users of earlier versions.""", example = "true") boolean signedIn,

    @Schema(description = """
            The version of the user, for the `If-Match` of an update or a deletion.""", minimum = "0", example = "1") long version) {}
