package org.tmtar.limit;

import java.util.Map;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;

/**
 * A rate limit is exceeded: 429 with {@code Retry-After}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-4">RFC 6585 §4</a>
 */
public class TooManyRequestsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  TooManyRequestsException(LimitState state) {
    super(
        ProblemType.TOO_MANY_REQUESTS,
        "The rate limit of this kind of request is exceeded. Retry after %d s."
            .formatted(state.secondsUntilNext()),
        Map.of("Retry-After", Long.toString(state.secondsUntilNext())));
  }
}
