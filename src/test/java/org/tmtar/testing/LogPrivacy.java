package org.tmtar.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds confidential values in logs. */
public final class LogPrivacy {

  /** The minimum length of a secret. Shorter pieces are words. */
  private static final int MIN_SECRET_LENGTH = 14;

  private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern DECIMAL =
      Pattern.compile("(?<![0-9.])[0-9]{1,3}\\.[0-9]{4,}(?![0-9.])");

  /** The patterns that no line may match, by the kind of value. */
  private static final Map<String, Pattern> NEVER = new LinkedHashMap<>();

  static {
    NEVER.put("a JWT", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}"));
    NEVER.put("a bearer", Pattern.compile("\\bBearer [A-Za-z0-9]|(?i:authorization: ?\\S)"));
    NEVER.put("an identity", Pattern.compile("auth0\\||\\bsub=|\"identity\""));
    NEVER.put(
        "a token",
        Pattern.compile("(?i)(access|refresh|subject|id|unlock)_token\\W{0,4}[A-Za-z0-9_-]{8}"));
    NEVER.put(
        "a signature", Pattern.compile("(?i)signature=|X-Amz-(Signature|Credential)|AWS4-HMAC"));
    NEVER.put(
        "a position", Pattern.compile("(?i)(latitude|longitude|lat|lon)\"?\\s*[=:]\\s*\"?-?[0-9]"));
    NEVER.put("a cell", Pattern.compile("(?i)(cell|h3Index)\"?\\s*[=:]\\s*\"?[0-9a-f]{5}"));
    NEVER.put("a key", Pattern.compile("\"(d|k)\" ?:|BEGIN [A-Z ]*PRIVATE KEY"));
    NEVER.put(
        "a password",
        Pattern.compile("(?i)(password|secret-?key|PASSWORD)\\s*[=:]\\s*\\S|my-secret"));
  }

  private final Set<String> confidential;

  /** @param confidential further pieces that no line may contain */
  public LogPrivacy(Set<String> confidential) {
    this.confidential = Set.copyOf(confidential);
  }

  /** Returns a search for the values that the tests of this run have sent and received. */
  public static LogPrivacy ofRun() throws IOException {
    Set<String> confidential = new HashSet<>();
    for (Path folder : RunFolders.ofAll(RunLogs.NAME)) {
      Path file = folder.resolve(Confidential.FILE);
      if (Files.exists(file)) {
        confidential.addAll(Files.readAllLines(file));
      }
    }
    return new LogPrivacy(confidential);
  }

  /** Returns the number of recorded pieces. */
  public int size() {
    return confidential.size();
  }

  /** Returns the parts of a text that are long enough to identify a secret. */
  static List<String> pieces(String text) {
    return found(PIECE, text).stream()
        .filter(piece -> piece.length() >= MIN_SECRET_LENGTH)
        .toList();
  }

  /** Returns the kinds of confidential values that a line contains; empty if there are none. */
  public List<String> findings(String line) {
    List<String> findings = new ArrayList<>();
    NEVER.forEach((name, pattern) -> {
      if (pattern.matcher(line).find()) {
        findings.add(name);
      }
    });
    boolean isConfidential = Stream.concat(pieces(line).stream(), found(DECIMAL, line).stream())
        .anyMatch(confidential::contains);
    if (isConfidential) {
      findings.add("a value that a test sent or received");
    }
    return findings;
  }

  /** Returns the lines of a log that contain confidential values, each with the kinds of these values. */
  public List<String> findings(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> !findings(line).isEmpty())
          .map(line -> "%s has %s: %s".formatted(log, findings(line), line))
          .toList();
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(result -> result.group()).toList();
  }
}
