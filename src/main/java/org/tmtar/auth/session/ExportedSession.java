package org.tmtar.auth.session;

import java.time.Instant;

/**
 * A session in the export of an account. It has all data about the user that the row of the session
 * contains.
 */
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
