package org.tmtar.auth.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(name = "Session", description = "A session that a sign-in has opened.")
public record SessionResponse(
    @Schema(
        description = "The `sid` of the tokens of the session.",
        minimum = "1",
        example = "3920385710593847")
    long id,

    @Schema(
        description = "The time at which the session was opened.",
        example = "2026-11-22T07:00:00Z")
    Instant createdAt,

    @Schema(description = """
            The time of the last use, with a precision of five minutes, so that not every request
            writes to the database.""", example = "2026-11-22T07:40:00Z")
    Instant lastUsedAt,

    @Schema(description = """
            The IP address from which the session was opened; null if it is unknown.""", nullable = true, example = "203.0.113.7")
    String address,

    @Schema(
        description = """
            The `User-Agent` of the client that opened the session; null if it sent none.""",
        maxLength = 255,
        nullable = true,
        example = "TakeMeToAR/2.1 (iPhone)")
    String userAgent,

    @Schema(description = "Whether it is the session of the request.", example = "true")
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
