package org.tmtar.settings;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error, where each line of the log is one JSON object. */
public final class StandardStreams {

  private StandardStreams() {}

  /**
   * Discards all further output, because during shutdown the server prints lines that are not JSON. The log
   * handlers keep their stream, so log entries are still written.
   */
  public static void discard() {
    PrintStream discarding =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(discarding);
    System.setErr(discarding);
  }
}
