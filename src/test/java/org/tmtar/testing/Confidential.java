package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Records the confidential values in the requests and responses of the tests: bearers, tokens, signatures
 * of links, passwords and positions. {@link LogPrivacy} searches the logs for exactly these values.
 */
final class Confidential {

  /** The name of the file of this run. */
  static final String FILE = "confidential.txt";

  /**
   * The confidential members of responses and key sets, and the signature in links. The patterns begin with
   * literal text, because Java finds that without an attempt at every character.
   */
  private static final List<Pattern> SECRETS = Stream.of(
          "_token\"(?<=\"(?:access|refresh|subject|logout)_token\")\\s*:\\s*\"([^\"]+)\"",
          "\"unlock\"\\s*:\\s*\"([^\"]+)\"",
          "\"d\"\\s*:\\s*\"([^\"]+)\"",
          "signature=(?<=[?&]signature=)([A-Za-z0-9_-]+)")
      .map(Pattern::compile)
      .toList();

  /**
   * Degrees in queries and bodies that have enough digits to be distinguishable from other numbers, and the
   * cells of H3 in queries.
   */
  private static final List<Pattern> POSITIONS = Stream.of(
          "itude(?<=l(?:at|ong)itude)\"?\\s*[=:]\\s*\"?-?([0-9]{1,3}\\.[0-9]{4,})",
          "cell=(?<=[?&]cell=)([0-9A-Fa-f]{14,})",
          "h3Index=(?<=[?&]h3Index=)([0-9A-Fa-f]{14,})")
      .map(Pattern::compile)
      .toList();

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
    valuesIn(field, List.of(COOKIE)).forEach(Confidential::noteSecret);
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
    secretsIn(text).forEach(Confidential::noteSecret);
    positionsIn(text).forEach(Confidential::add);
  }

  /** Returns the tokens, keys and signatures in the text of a request, a response or a key set. */
  static List<String> secretsIn(String text) {
    return valuesIn(text, SECRETS);
  }

  /** Returns the degrees and the cells of H3 in the text of a request or a response. */
  static List<String> positionsIn(String text) {
    return valuesIn(text, POSITIONS);
  }

  private static List<String> valuesIn(String text, List<Pattern> patterns) {
    return patterns.stream()
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .toList();
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
