package org.tmtar.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The logs of the applications that this JVM has started, for the message of a failed test. */
final class ServerLogs {

  /** The maximum number of lines of a log entry, which may have a stack trace. */
  private static final int MAX_LINES = 60;

  private static final Set<Path> LOGS = new ConcurrentSkipListSet<>();

  private ServerLogs() {}

  static void add(Path log) {
    LOGS.add(log);
  }

  static void remove(Path log) {
    LOGS.remove(log);
  }

  /**
   * The log entries of a request with their stack traces.
   *
   * @param requestId the value of {@code X-Request-Id} of the response
   */
  static String entriesOf(String requestId) {
    return Stream.concat(
            LOGS.stream(), Stream.of(WholeApplication.FOLDER.resolve(WholeApplication.LOG)))
        .filter(Files::exists)
        .map(log -> entriesOf(requestId, log))
        .collect(Collectors.joining());
  }

  private static String entriesOf(String requestId, Path log) {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .dropWhile(line -> !line.contains(requestId))
          .limit(MAX_LINES)
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    } catch (IOException failure) {
      return "The log cannot be read: " + failure + "\n";
    }
  }
}
