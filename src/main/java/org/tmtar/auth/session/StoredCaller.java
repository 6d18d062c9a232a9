package org.tmtar.auth.session;

import java.time.Instant;
import org.tmtar.security.Caller;

/**
 * A caller as the database knows it.
 *
 * @param until when it has to be looked up again whatever happens, because its session may have ended by
 *     then, or its use has to be recorded; a use that could not be recorded has to be now
 */
record StoredCaller(Caller caller, Instant until) {}
