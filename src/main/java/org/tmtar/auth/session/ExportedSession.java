package org.tmtar.auth.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session in the export of an account. It has all data about the user that the row of the session
 * contains.
 */
@Schema(description = "The stored data of a session.")
public record ExportedSession(
    @Schema(description = "The id of the session.", example = "3920385710593847")
    long id,

    @Schema(
        description = "The time at which the session was opened.",
        example = "2026-11-22T07:00:00Z")
    Instant createdAt,

    @Schema(
        description = "The time of the last use, with a precision of five minutes.",
        example = "2026-11-22T07:40:00Z")
    Instant lastUsedAt,

    @Schema(description = """
            The IP address from which the session was opened; null if it is unknown.""", nullable = true, example = "203.0.113.7")
    String address,

    @Schema(description = """
            The `User-Agent` of the client that opened the session; null if it sent none.""", nullable = true, example = "TakeMeToAR/2.1 (iPhone)")
    String userAgent,

    @Schema(description = """
            The session at the identity provider with which the session began; null if it is
            unknown.""", nullable = true, example = "08a5019c-17e1-4977-8f42-65a12843ea02")
    String issuerSession) {

  static ExportedSession of(Session session) {
    return new ExportedSession(
        session.id(),
        session.createdAt(),
        session.lastUsedAt(),
        session.client().address(),
        session.client().userAgent(),
        session.issuerSession());
  }
}
