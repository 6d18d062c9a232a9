package org.tmtar.auth.session;

import java.time.Duration;
import java.time.Instant;

/**
 * The rotation state of a session, which decides whether a refresh token of the session is accepted. Each
 * token carries the counter that the session had when the token was issued.
 *
 * <p>A client may lose the response to a refresh. The previous refresh token therefore remains accepted
 * until a token of the current pair is used, and for a grace period after that use. A later use of the
 * previous token, or any use of an older one, indicates a theft and ends the session.
 *
 * <table>
 *   <caption>The result of a refresh of a session whose counter is n</caption>
 *   <tr><th>counter of the token</th><th>pair n not used yet</th><th>used, within the grace period</th>
 *       <th>used, after the grace period</th></tr>
 *   <tr><td>n</td><td colspan="3">ROTATED: pair n + 1, not used yet</td></tr>
 *   <tr><td>n - 1</td><td>REPEATED: pair n</td><td>REPEATED: pair n</td><td>THEFT</td></tr>
 *   <tr><td>less than n - 1</td><td colspan="3">THEFT</td></tr>
 *   <tr><td>more than n</td><td colspan="3">REFUSED: the database has been restored since</td></tr>
 * </table>
 *
 * <p>If a client does not request a new refresh token, the result for counter n is KEPT, which counts as a
 * use of pair n. REFUSED then replaces REPEATED. An access token of pair n counts as a use of the pair. An
 * access token of another pair changes nothing.
 *
 * @param counter n, the number of times that the session was rotated
 * @param rotatedAt the time of the last rotation, or of the sign-in if there was no rotation
 * @param seenAt the time of the first use of pair n; null if the pair was not used
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700 §4.14.2</a>
 */
public record Rotation(int counter, Instant rotatedAt, Instant seenAt) {

  /** The result of a refresh. */
  enum Verdict {
    /** A new token pair is issued. */
    ROTATED,
    /** The current token pair is issued again. */
    REPEATED,
    /** A new access token is issued, and the refresh token remains valid. */
    KEPT,
    /** The refresh is refused, and the session does not change. */
    REFUSED,
    /** The refresh is refused, and the session ends. */
    THEFT
  }

  /**
   * The result of a refresh, with the state that follows it.
   *
   * @param next the state after the refresh; equal to the state before it if nothing changes
   */
  record Step(Verdict verdict, Rotation next) {}

  /** The state of a session that is opened now. */
  static Rotation begin(Instant now) {
    return new Rotation(0, now, null);
  }

  /**
   * The result of a refresh that replaces the refresh token.
   *
   * @param presented the counter of the refresh token
   * @param grace the time for which the previous refresh token is accepted after the first use of the
   *     current pair
   */
  Step rotate(int presented, Instant now, Duration grace) {
    return presented == counter
        ? new Step(Verdict.ROTATED, new Rotation(counter + 1, now, null))
        : decide(presented, now, grace, Verdict.REPEATED);
  }

  /** The result of a refresh that keeps the refresh token. The parameters are those of {@link #rotate}. */
  Step keep(int presented, Instant now, Duration grace) {
    return presented == counter
        ? new Step(Verdict.KEPT, use(presented, now))
        : decide(presented, now, grace, Verdict.REFUSED);
  }

  /** The state after a use of a token pair, such as the use of its access token. */
  Rotation use(int presented, Instant now) {
    return isFirstUse(presented) ? new Rotation(counter, rotatedAt, now) : this;
  }

  /**
   * Whether a use must be recorded, because it is the first use of the current pair. Before the first
   * rotation there is no previous refresh token, so no use is recorded.
   */
  boolean isFirstUse(int presented) {
    return presented == counter && counter > 0 && seenAt == null;
  }

  private Step decide(int presented, Instant now, Duration grace, Verdict ifAccepted) {
    if (presented > counter) {
      return new Step(Verdict.REFUSED, this);
    }
    return new Step(isAccepted(presented, now, grace) ? ifAccepted : Verdict.THEFT, this);
  }

  private boolean isAccepted(int presented, Instant now, Duration grace) {
    return presented == counter - 1 && (seenAt == null || !now.isAfter(seenAt.plus(grace)));
  }
}
