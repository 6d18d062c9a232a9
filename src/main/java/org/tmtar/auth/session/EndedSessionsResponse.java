package org.tmtar.auth.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response to a request that ends the sessions of the caller.
 *
 * @param status always {@code Success}
 * @param sessions the number of sessions that have ended
 */
@Schema(name = "EndedSessions", description = "The result of ending sessions.")
record EndedSessionsResponse(
    @Schema(description = "Always `Success`.", enumeration = "Success", example = "Success")
    String status,

    @Schema(description = "The number of sessions that have ended.", minimum = "0", example = "3")
    int sessions) {

  EndedSessionsResponse(int sessions) {
    this("Success", sessions);
  }
}
