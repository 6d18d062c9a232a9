package org.tmtar.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a run of the faults has measured, a line of a table each, for docs/reliability.md. */
final class Figures {

  private static final Path FILE = Path.of("target", "faults.md");

  private Figures() {}

  /**
   * Keeps a line.
   *
   * @param fault what was done to the application
   * @param seen what became of it
   */
  static synchronized void note(String fault, String seen) {
    String line = "| %s | %s |%n".formatted(fault, seen);
    System.out.print("[faults] " + line);
    try {
      Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
