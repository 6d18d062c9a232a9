package org.tmtar.auth.session;

/**
 * The answer to whoever has ended sessions.
 *
 * @param status always {@code Success}
 * @param sessions how many have ended
 */
record Ended(String status, int sessions) {

  Ended(int sessions) {
    this("Success", sessions);
  }
}
