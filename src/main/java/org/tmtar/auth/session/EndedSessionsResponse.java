package org.tmtar.auth.session;

/**
 * The response to a request that ends the sessions of the caller.
 *
 * @param status always {@code Success}
 * @param sessions the number of sessions that have ended
 */
record EndedSessionsResponse(String status, int sessions) {

  EndedSessionsResponse(int sessions) {
    this("Success", sessions);
  }
}
