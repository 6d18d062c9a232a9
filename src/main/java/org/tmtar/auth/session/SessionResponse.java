package org.tmtar.auth.session;

import java.time.Instant;

/**
 * A session of the caller.
 *
 * @param id the {@code sid} of the tokens of the session
 * @param createdAt the time at which the session was opened
 * @param lastUsedAt the time of the last use, to five minutes
 * @param address the IP address of the client that opened the session; null if unknown
 * @param userAgent the {@code User-Agent} header of that client; null if it sent none
 * @param current whether this is the session of the request
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
