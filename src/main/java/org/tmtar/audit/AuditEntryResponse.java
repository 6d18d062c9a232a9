package org.tmtar.audit;

import java.time.OffsetDateTime;

/**
 * One entry of the audit as the API shows it.
 *
 * @param id grows with time
 * @param at when, UTC
 * @param actor the user who did it; null if nobody had signed in
 * @param session the session it was done from; null if none
 * @param action one of {@link AuditAction}, {@code sign-in}
 * @param resource the kind of resource as its addresses call it, {@code events}
 * @param resourceId which one; null if none in particular
 * @param locationId the place it concerns; null if none
 * @param before the members that changed, as they were; null if there was nothing
 * @param after the members that changed, as they are; null if nothing is left
 * @param requestId the request, whose id the log has, too
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
