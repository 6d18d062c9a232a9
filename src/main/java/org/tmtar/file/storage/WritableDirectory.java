package org.tmtar.file.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.tmtar.settings.InvalidSettingException;

/** Checks at startup that files can be written to a directory. */
public final class WritableDirectory {

  private static final Logger LOG = Logger.getLogger(WritableDirectory.class.getName());

  private WritableDirectory() {}

  /**
   * Writes a small file to a directory and deletes it. A full disk causes only a log entry, because a node
   * without uploads is more useful than no node.
   *
   * @param setting the name of the setting that names the directory
   * @throws InvalidSettingException if the directory does not exist or cannot be written
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
      if (!isFull(directory)) {
        throw new InvalidSettingException(setting, "must be the path of a writable directory");
      }
      LOG.warning(
          () -> "The disk of setting %s (%s) is full. Uploads are refused until it has free space."
              .formatted(setting, InvalidSettingException.environmentVariable(setting)));
    }
  }

  private static boolean isFull(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace() == 0;
    } catch (IOException unknown) {
      return false;
    }
  }
}
