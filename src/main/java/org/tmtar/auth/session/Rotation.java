package org.tmtar.auth.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a session has been rotated, and what its refresh tokens are worth therefore. Each carries the
 * counter of the session at the time it was issued.
 *
 * <p>A client may lose the answer to a refresh. So the token before the present one is forgiven until
 * somebody was seen with the present pair, and for a grace after that; whoever comes with it later, or
 * with one that is older still, has stolen it or was stolen from, and the session ends.
 *
 * <table>
 *   <caption>What a refresh leads to, for a session whose counter is n</caption>
 *   <tr><th>the token's counter</th><th>pair n not seen yet</th><th>seen, within the grace</th>
 *       <th>seen, the grace is over</th></tr>
 *   <tr><td>n</td><td colspan="3">ROTATED: pair n + 1, not seen yet</td></tr>
 *   <tr><td>n - 1</td><td>REPEATED: pair n</td><td>REPEATED: pair n</td><td>THEFT</td></tr>
 *   <tr><td>less</td><td colspan="3">THEFT</td></tr>
 *   <tr><td>more</td><td colspan="3">REFUSED: of a database that has been restored since</td></tr>
 * </table>
 *
 * <p>Where a client does not want its refresh token replaced, n is KEPT, which counts as pair n being
 * seen, and what would be REPEATED is REFUSED. An access token of pair n makes it seen, one of another
 * pair changes nothing.
 *
 * @param counter n, how often the session was rotated
 * @param rotatedAt when it was rotated last, or opened
 * @param seenAt when somebody was first seen with pair n; null if nobody was
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700 §4.14.2</a>
 */
public record Rotation(int counter, Instant rotatedAt, Instant seenAt) {

  /** What becomes of a refresh. */
  enum Verdict {
    /** A new pair. */
    ROTATED,
    /** The present pair again. */
    REPEATED,
    /** The refresh token goes on. */
    KEPT,
    /** Nothing, and nothing has happened. */
    REFUSED,
    /** Nothing, and the session ends. */
    THEFT
  }

  /**
   * What becomes of a refresh, and of the session.
   *
   * @param next the state after it; the same where nothing changes
   */
  record Step(Verdict verdict, Rotation next) {}

  /** A session that was opened just now. */
  static Rotation begin(Instant now) {
    return new Rotation(0, now, null);
  }

  /**
   * A refresh that replaces the refresh token.
   *
   * @param presented the counter of the token
   * @param grace for how long the token before the present one is forgiven after that one was seen
   */
  Step rotate(int presented, Instant now, Duration grace) {
    return presented == counter
        ? new Step(Verdict.ROTATED, new Rotation(counter + 1, now, null))
        : judge(presented, now, grace, Verdict.REPEATED);
  }

  /** A refresh that leaves the refresh token as it is; parameters as for {@link #rotate}. */
  Step keep(int presented, Instant now, Duration grace) {
    return presented == counter
        ? new Step(Verdict.KEPT, use(presented, now))
        : judge(presented, now, grace, Verdict.REFUSED);
  }

  /** An access token of the session was used. */
  Rotation use(int presented, Instant now) {
    return isFirstUse(presented) ? new Rotation(counter, rotatedAt, now) : this;
  }

  /** Whether a use of this pair is worth noting. Before the first rotation there is nothing to forgive. */
  boolean isFirstUse(int presented) {
    return presented == counter && counter > 0 && seenAt == null;
  }

  private Step judge(int presented, Instant now, Duration grace, Verdict ifForgiven) {
    if (presented > counter) {
      return new Step(Verdict.REFUSED, this);
    }
    return new Step(isForgiven(presented, now, grace) ? ifForgiven : Verdict.THEFT, this);
  }

  private boolean isForgiven(int presented, Instant now, Duration grace) {
    return presented == counter - 1 && (seenAt == null || !now.isAfter(seenAt.plus(grace)));
  }
}
