package org.tmtar.auth.session;

/**
 * The answer to whoever has ended sessions.
 *
 * @param status always {@code Success}
 * @param sessions how many have ended
 */
record EndedSessionsResponse(String status, int sessions) {

  EndedSessionsResponse(int sessions) {
    this("Success", sessions);
  }
}
