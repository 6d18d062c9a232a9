package org.tmtar.audit;

import java.time.OffsetDateTime;

/**
 * An audit entry in a response.
 *
 * @param id increases with time
 * @param at the time of the action, in UTC
 * @param actor the user that acted; null if no user had signed in
 * @param session the session in which the user acted; null if none
 * @param action the {@link AuditAction#apiName() name} of the action, for example {@code sign-in}
 * @param resource the kind of resource as in its path, for example {@code events}
 * @param resourceId the id of the resource; null if there is none, or it is hidden from the reader
 * @param locationId the location that the entry concerns; null if none
 * @param before the changed members before the action; null if there were none, or they are hidden from
 *     the reader
 * @param after the changed members after the action; null if there are none, or they are hidden from the
 *     reader
 * @param requestId the id of the request, which log entries contain as well
 */
public record AuditEntryResponse(
    long id,
    OffsetDateTime at,
    Long actor,
    Long session,
    String action,
    String resource,
    Long resourceId,
    Long locationId,
    RawJson before,
    RawJson after,
    String requestId) {}
