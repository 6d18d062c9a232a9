package org.tmtar.testing;

import org.assertj.core.api.Assertions;

/** Checks the security header fields that every response must have, regardless of its status. */
final class Guards {

  private Guards() {}

  static void check(Answer answer) {
    requireOnce(answer, "X-Content-Type-Options", "nosniff");
    requireOnce(answer, "X-Frame-Options", "DENY");
    requireOnce(answer, "Referrer-Policy", "no-referrer");
    requireOnce(
        answer, "Content-Security-Policy", "default-src 'none'; (.*; )?frame-ancestors 'none'");
    requireOnce(answer, "Cross-Origin-Resource-Policy", "same-origin|cross-origin");
    Assertions.assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
  }

  private static void requireOnce(Answer answer, String header, String pattern) {
    Assertions.assertThat(answer.headers(header))
        .as(header)
        .singleElement()
        .asString()
        .matches(pattern);
  }
}
