package org.tmtar.auth.session;

import java.time.Instant;
import org.tmtar.security.Caller;

/**
 * A caller, as read from the database.
 *
 * @param until the time until which the caller may be cached. It is the earlier of the end of the session
 *     and the time at which the next use must be recorded. It is the time of the lookup if the current
 *     use could not be recorded
 */
public record StoredCaller(Caller caller, Instant until) {}
