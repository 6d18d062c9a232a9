package org.tmtar.auth.session;

import java.time.Instant;

/**
 * A session of one's own.
 *
 * @param id the {@code sid} of its tokens
 * @param createdAt when it was opened
 * @param lastUsedAt when it was last used, to five minutes
 * @param address from which IP address it was opened; null if unknown
 * @param userAgent what the client called itself then; null if it said nothing
 * @param current whether it is the one that asks
 */
public record SessionResponse(
    long id,
    Instant createdAt,
    Instant lastUsedAt,
    String address,
    String userAgent,
    boolean current) {

  static SessionResponse of(Session session, long current) {
    return new SessionResponse(
        session.id(),
        session.createdAt(),
        session.lastUsedAt(),
        session.client().address(),
        session.client().userAgent(),
        session.id() == current);
  }
}
