package org.tmtar.auth.session;

import java.time.Instant;

/** All that the row of a session holds about its user. */
public record ExportedSession(
    long id, Instant createdAt, Instant lastUsedAt, String address, String userAgent) {

  static ExportedSession of(Session session) {
    return new ExportedSession(
        session.id(),
        session.createdAt(),
        session.lastUsedAt(),
        session.client().address(),
        session.client().userAgent());
  }
}
