package org.tmtar.limit;

/**
 * The state of a limit for one key.
 *
 * @param name the name of the limit, such as {@code sign-in.by-subject}
 * @param remaining the number of requests that are allowed immediately
 * @param secondsUntilNext the time in seconds until one more request is allowed; at least 1
 */
record LimitState(String name, Limit limit, long remaining, long secondsUntilNext) {

  /** The limit in the format of {@code RateLimit-Policy}. */
  String policy() {
    return "\"%s\";q=%d;w=%d".formatted(name, limit.count(), limit.window().toSeconds());
  }

  /** The remaining requests in the format of {@code RateLimit}. */
  String rateLimit() {
    return "\"%s\";r=%d;t=%d".formatted(name, remaining, secondsUntilNext);
  }
}
