package org.tmtar.file.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.tmtar.settings.InvalidSettingException;

/** Checks at startup that files can be written to a directory. */
public final class WritableDirectory {

  private static final Logger LOG = Logger.getLogger(WritableDirectory.class.getName());

  private WritableDirectory() {}

  /**
   * Writes a small file to a directory and deletes it. A disk without free space or inodes, and an exceeded
   * quota, cause only a log entry, because a node without uploads is more useful than no node.
   *
   * @param setting the name of the setting that names the directory
   * @throws InvalidSettingException if the directory does not exist, or is read-only for this process
   */
  public static void require(Path directory, String setting) {
    try {
      Path probe = Files.createTempFile(directory, "tmtar-probe-", null);
      try {
        Files.write(probe, new byte[1]);
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException failure) {
      if (failure instanceof AccessDeniedException || !isWritableDirectory(directory)) {
        throw new InvalidSettingException(setting, "must be the path of a writable directory");
      }
      LOG.warning(() ->
          "The disk of setting %s (%s) accepts no file: %s. Uploads are refused until it does."
              .formatted(
                  setting, InvalidSettingException.environmentVariable(setting), reason(failure)));
    }
  }

  /** Whether the directory exists on a writable disk, and this process has the right to write to it. */
  private static boolean isWritableDirectory(Path directory) {
    return Files.isDirectory(directory) && Files.isWritable(directory);
  }

  /** The message of the operating system, without a path. */
  private static String reason(IOException failure) {
    return failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
  }
}
