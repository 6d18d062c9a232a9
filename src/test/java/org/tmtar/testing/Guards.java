package org.tmtar.testing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks the security header fields that every response must have, regardless of its status. */
final class Guards {

  /** The header fields that occur exactly once, with the patterns of their values. */
  private static final Map<String, Pattern> REQUIRED = Map.of(
      "X-Content-Type-Options",
      Pattern.compile("nosniff"),
      "X-Frame-Options",
      Pattern.compile("DENY"),
      "Referrer-Policy",
      Pattern.compile("no-referrer"),
      "Content-Security-Policy",
      Pattern.compile("default-src 'none'; (.*; )?frame-ancestors 'none'"),
      "Cross-Origin-Resource-Policy",
      Pattern.compile("same-origin|cross-origin"));

  /** The header fields that would disclose the server. */
  private static final List<String> FORBIDDEN = List.of("Server", "X-Powered-By");

  private Guards() {}

  /** @throws AssertionError if the response violates the rules */
  static void check(ApiResponse response) {
    REQUIRED.forEach((header, pattern) -> requireOnce(response, header, pattern));
    for (String header : FORBIDDEN) {
      if (!response.headers(header).isEmpty()) {
        throw new AssertionError("%s: %s".formatted(header, response.headers(header)));
      }
    }
  }

  private static void requireOnce(ApiResponse response, String header, Pattern pattern) {
    List<String> values = response.headers(header);
    if (values.size() != 1 || !pattern.matcher(values.get(0)).matches()) {
      throw new AssertionError("%s: %s".formatted(header, values));
    }
  }
}
