package org.tmtar.limit;

/**
 * What a limit has left for somebody.
 *
 * @param name of the limit, {@code sign-in.by-subject}
 * @param remaining how often more at once
 * @param secondsToMore after how many seconds it is one more; at least 1
 */
record LimitState(String name, Limit limit, long remaining, long secondsToMore) {

  /** The limit, as {@code RateLimit-Policy} has it. */
  String policy() {
    return "\"%s\";q=%d;w=%d".formatted(name, limit.count(), limit.window().toSeconds());
  }

  /** What is left, as {@code RateLimit} has it. */
  String left() {
    return "\"%s\";r=%d;t=%d".formatted(name, remaining, secondsToMore);
  }
}
