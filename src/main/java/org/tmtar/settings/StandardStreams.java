package org.tmtar.settings;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error, where each line of the log is one JSON object. */
public final class StandardStreams {

  private StandardStreams() {}

  /**
   * Discards what is printed from now on: while the server ends, it prints lines that are no JSON. The
   * handlers of the log keep the stream that they have, so log entries are still written.
   */
  public static void discard() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
  }
}
