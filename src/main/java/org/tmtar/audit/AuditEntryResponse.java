package org.tmtar.audit;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An audit entry in a response.
 *
 * @param id increases with time
 * @param at the time of the action, in UTC
 * @param actor the user that acted; null if no user had signed in
 * @param session the session in which the user acted; null if none
 * @param action the {@link AuditAction#apiName() name} of the action, for example {@code sign-in}
 * @param resource the kind of resource as in its path, for example {@code events}
 * @param resourceId the id of the resource; null if there is none, or it is hidden from the caller
 * @param locationId the location that the entry concerns; null if none
 * @param before the changed members before the action; null if there were none, or they are hidden from the caller
 * @param after the changed members after the action; null if there are none, or they are hidden from the caller
 * @param requestId the id of the request, which log entries contain as well
 * @param actorLabel the label or identity of the user that acted; null if the user no longer exists, or if the label
 *     is hidden from the caller
 */
@Schema(name = "AuditEntry", description = "The record of an action or of a refused request.")
public record AuditEntryResponse(
    @Schema(description = "The id of the entry.", minimum = "1", example = "903")
    long id,

    @Schema(description = "The time of the action.", example = "2026-11-22T07:05:12Z")
    OffsetDateTime at,

    @Schema(
        description = "The id of the user that acted; null if no user had signed in.",
        minimum = "1",
        nullable = true,
        example = "13")
    Long actor,

    @Schema(
        description = "The id of the session of the action; null if there was none.",
        nullable = true,
        example = "42")
    Long session,

    @Schema(
        description = """
            The kind of action:

            | action | is |
            |---|---|
            | `create`, `update`, `delete` | a change of a resource |
            | `sign-in`, `end` | a session was opened, or ended before its time |
            | `theft` | a session was ended because a refresh token was used long after it had been replaced |
            | `refuse` | a sign-in or a request that was not permitted |""",
        enumeration = {"create", "update", "delete", "sign-in", "refuse", "end", "theft"},
        example = "update")
    String action,

    @Schema(description = """
            The kind of resource: `users`, `locations`, `events`, `zones`, `subzones`, `objects`,
            `files` or `sessions`; for a refused request, the first segment of its path.""", example = "locations") String resource,

    @Schema(
        description = "The id of the resource; null if the entry concerns no single resource.",
        nullable = true,
        example = "4")
    Long resourceId,

    @Schema(description = """
            The id of the location that the entry concerns, which may no longer exist; null if
            there is none. Only root sees an entry without a location.""", nullable = true, example = "4")
    Long locationId,

    @Schema(
        description = """
            The state before the action: the changed members of an update, all members of a
            deletion, otherwise null. It never contains personal data: of a user it contains only
            `admin_location_id`.""",
        type = SchemaType.OBJECT,
        nullable = true,
        additionalProperties = Schema.True.class,
        implementation = Object.class,
        example = "{\"name\": \"Kiev\"}")
    RawJson before,

    @Schema(
        description = """
            The state after the action: the changed members of an update, all members of a
            creation, the `reason` of a refusal, otherwise null. It never contains personal data:
            of a user it contains only `admin_location_id`.""",
        type = SchemaType.OBJECT,
        nullable = true,
        additionalProperties = Schema.True.class,
        implementation = Object.class,
        example = "{\"name\": \"Kyiv\"}")
    RawJson after,

    @Schema(
        description =
            "The id of the request, which was also in the `X-Request-Id` of its response.",
        example = "5f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e90")
    String requestId,

    @Schema(description = """
            The current label or identity of the user that acted; null if there is no such user, or
            if the caller neither is that user nor administers a location above that of the user.""", nullable = true, example = "auth0|609f3c1f7d2c1b0068a1d3e5")
    String actorLabel) {}
