package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records the confidential values in the requests and responses of the tests: bearers, tokens, signatures
 * of links, passwords and positions. {@link LogPrivacy} searches the logs for exactly these values.
 */
final class Confidential {

  /** The name of the file of this run. */
  static final String FILE = "confidential.txt";

  /** Confidential members of responses and key sets, and the signature in links. */
  private static final Pattern IN_BODIES = Pattern.compile(
      "\"(?:access_token|refresh_token|subject_token|logout_token|unlock|d)\"\\s*:\\s*\"([^\"]+)\"|[?&]signature=([A-Za-z0-9_-]+)");

  /** Degrees in queries and bodies that have enough digits to be distinguishable from other numbers. */
  private static final Pattern POSITIONS =
      Pattern.compile("\"?(?:latitude|longitude)\"?\\s*[=:]\\s*\"?-?([0-9]{1,3}\\.[0-9]{4,})");

  /** The cells of H3 in queries. */
  private static final Pattern CELLS = Pattern.compile("[?&](?:cell|h3Index)=([0-9A-Fa-f]{14,})");

  /** The refresh token of a browser, if it has the length of a token. */
  private static final Pattern COOKIE = Pattern.compile("tmtar_refresh=([A-Za-z0-9._-]{40,})");

  private static final Set<String> KNOWN = new HashSet<>();

  private Confidential() {}

  /** Records the confidential values of a request. */
  static void note(HttpRequest request, String body) {
    request.headers().firstValue("Authorization").ifPresent(Confidential::noteSecret);
    request.headers().firstValue("Zone-Unlock").ifPresent(Confidential::noteSecret);
    request.headers().allValues("Cookie").forEach(Confidential::noteCookies);
    noteFound(request.uri().toString());
    noteFound(body);
  }

  /** Records the confidential values of a request that may violate HTTP. */
  static void note(RawRequest request) {
    request.values("Authorization").forEach(Confidential::noteSecret);
    request.values("Zone-Unlock").forEach(Confidential::noteSecret);
    request.values("Cookie").forEach(Confidential::noteCookies);
    noteFound(request.target());
    noteFound(request.bodyAsText());
  }

  /** Records the confidential values of a response. */
  static void note(ApiResponse response) {
    String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.contains("json")) {
      noteFound(response.body());
    }
    response.headers("Set-Cookie").forEach(Confidential::noteCookies);
  }

  /** Records the token in a header field with cookies. */
  private static void noteCookies(String field) {
    Matcher token = COOKIE.matcher(field);
    while (token.find()) {
      noteSecret(token.group(1));
    }
  }

  /** Records the keys of a key set; does nothing if the file does not exist. */
  static void noteKeys(Path file) {
    try {
      if (Files.exists(file)) {
        noteFound(Files.readString(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void noteFound(String text) {
    Matcher secrets = IN_BODIES.matcher(text);
    while (secrets.find()) {
      noteSecret(secrets.group(1) == null ? secrets.group(2) : secrets.group(1));
    }
    Matcher positions = POSITIONS.matcher(text);
    while (positions.find()) {
      add(positions.group(1));
    }
    Matcher cells = CELLS.matcher(text);
    while (cells.find()) {
      add(cells.group(1));
    }
  }

  /** Records a token, a password or a key, split into the pieces that {@link LogPrivacy} finds in lines. */
  static void noteSecret(String secret) {
    // Generated requests use the same large number as a bearer and as a request id, which is
    // logged.
    LogPrivacy.pieces(secret).stream()
        .filter(piece -> !piece.chars().allMatch(Character::isDigit))
        .forEach(Confidential::add);
  }

  private static synchronized void add(String piece) {
    if (!KNOWN.add(piece)) {
      return;
    }
    try {
      Files.writeString(
          RunLogs.file(FILE),
          piece + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
