package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files that a run of the integration tests leaves for {@code LogInspection}: the logs of the
 * applications with settings of their own, and the confidential values that no log may contain.
 */
public final class RunLogs {

  /** The name of the folder for {@link RunFolders}. */
  public static final String NAME = "it-logs";

  /**
   * The folder of this JVM. It is outside the folder of the shared application, because the start of that
   * application deletes its folder.
   */
  public static final Path FOLDER = RunFolders.of(NAME);

  private static boolean begun;

  private RunLogs() {}

  /**
   * Returns the path of a file of this run. The first call in a process deletes the files of earlier runs.
   */
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

  /** Moves a log, which would otherwise be deleted, into the folder of this run. */
  static void keep(Path log) {
    try {
      Files.move(log, file(log.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
