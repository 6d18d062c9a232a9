package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a run of the integration tests leaves behind for those who look at its logs afterwards: all that
 * applications with settings of their own have said, and what none of them may have said.
 */
public final class RunLogs {

  /** The name of the folder for {@link RunFolders}. */
  public static final String NAME = "it-logs";

  /** Where it is; beside the folder of the shared application, which its start deletes. */
  public static final Path FOLDER = RunFolders.of(NAME);

  private static boolean begun;

  private RunLogs() {}

  /** A file for this run; the first one of a process takes away those of earlier runs. */
  static synchronized Path file(String name) {
    try {
      if (!begun) {
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        begun = true;
      }
      return FOLDER.resolve(name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Keeps a log that is about to be deleted. */
  static void keep(Path log) {
    try {
      Files.move(log, file(log.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
