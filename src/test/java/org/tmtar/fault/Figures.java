package org.tmtar.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The measurements of a run of the fault tests, each as a table row for docs/reliability.md. */
final class Figures {

  private static final Path FILE = Path.of("target", "faults.md");

  private Figures() {}

  /**
   * Appends a table row.
   *
   * @param fault the fault
   * @param seen the effect on clients
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
