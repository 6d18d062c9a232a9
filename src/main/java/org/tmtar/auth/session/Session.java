package org.tmtar.auth.session;

import java.time.Instant;
import org.tmtar.auth.token.SessionToken;

/**
 * One sign-in and what came of it.
 *
 * @param id random, at most 2^53 - 1; the {@code sid} of its tokens
 * @param userId whose
 * @param client from where it was opened
 * @param createdAt when it was opened
 * @param lastUsedAt when it was last used, to a few minutes
 * @param rotation how far its refresh token has been replaced
 */
record Session(
    long id, long userId, Client client, Instant createdAt, Instant lastUsedAt, Rotation rotation) {

  /** What its present tokens say. */
  SessionToken token() {
    return new SessionToken(userId, id, rotation.counter());
  }

  Session with(Rotation next) {
    return new Session(id, userId, client, createdAt, lastUsedAt, next);
  }
}
