package org.tmtar.user;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The row of a user, for the export of the account.
 *
 * @param issuer the identity provider that authenticates the user
 * @param identity the subject that the identity provider assigns to the user
 * @param createdAt the time of the first sign-in or of the invitation, in UTC
 */
@Schema(description = "The stored data of an account.")
public record ExportedAccount(
    @Schema(description = "The id of the user.", minimum = "1", example = "13")
    long id,

    @Schema(
        description = "The `iss` of the identity provider that authenticates the user.",
        example = "https://login.example.org/")
    String issuer,

    @Schema(
        description = "The identifier of the user at the identity provider.",
        example = "auth0|609f1c2e8b7d4a0069a1b2c3")
    String identity,

    @Schema(
        description = "The birth date; null if it is unknown.",
        nullable = true,
        example = "1994-03-21")
    LocalDate bdate,

    Sex sex,

    @Schema(
        description = "The id of the location whose news the user reads; null if there is none.",
        nullable = true,
        example = "4")
    Long locationId,

    @Schema(
        description = "The id of the location that the user administers; null if there is none.",
        nullable = true,
        example = "4")
    Long adminLocationId,

    @Schema(
        description = "The name that the inviting admin gave the user; null if there is none.",
        nullable = true,
        example = "Olena, museum desk")
    String label,

    @Schema(description = "Whether root has blocked the user.", example = "false")
    boolean blocked,

    @Schema(
        description = "The time of the first sign-in, or of the invitation.",
        example = "2026-11-22T07:00:00Z")
    OffsetDateTime createdAt) {}
