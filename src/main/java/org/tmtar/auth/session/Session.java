package org.tmtar.auth.session;

import java.time.Instant;
import org.tmtar.auth.token.SessionToken;

/**
 * A session of a user, which begins with a sign-in.
 *
 * @param id a random positive number of at most 2^53 - 1; the {@code sid} of the tokens of the session
 * @param userId the id of the user
 * @param client the client that opened the session
 * @param issuerSession the session at the identity provider with which the session began; null if unknown
 * @param createdAt the time at which the session was opened
 * @param lastUsedAt the time of the last use, to five minutes or to a tenth of the idle limit if that is
 *     shorter
 * @param rotation the rotation state of the refresh token
 */
record Session(
    long id,
    long userId,
    Client client,
    String issuerSession,
    Instant createdAt,
    Instant lastUsedAt,
    Rotation rotation) {

  /**
   * The content of the current tokens of the session.
   *
   * @param clientId the OAuth client that obtained the session, which only its tokens contain
   */
  SessionToken token(String clientId) {
    return new SessionToken(userId, id, rotation.counter(), clientId);
  }

  Session with(Rotation next) {
    return new Session(id, userId, client, issuerSession, createdAt, lastUsedAt, next);
  }
}
