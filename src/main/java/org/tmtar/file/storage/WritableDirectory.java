package org.tmtar.file.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Logger;
import org.tmtar.settings.InvalidSettingException;

/** Checks at startup that files can be written to a directory. */
public final class WritableDirectory {

  /** The messages of Linux and macOS for ENOSPC and EDQUOT. */
  private static final Set<String> FULL =
      Set.of("No space left on device", "Disk quota exceeded", "Disc quota exceeded");

  private static final Logger LOG = Logger.getLogger(WritableDirectory.class.getName());

  private WritableDirectory() {}

  /**
   * Writes a small file to a directory and deletes it. A disk without free space or inodes, and an exceeded
   * quota, cause only a log entry, because a node without uploads is more useful than no node.
   *
   * @param setting the name of the setting that names the directory
   * @throws InvalidSettingException if the directory does not exist, is read-only for this process, or its
   *     disk fails for another reason
   */
  public static void require(Path directory, String setting) {
    require(directory, setting, WritableDirectory::writeProbe);
  }

  static void require(Path directory, String setting, Probe probe) {
    try {
      probe.writeTo(directory);
    } catch (IOException failure) {
      if (failure instanceof AccessDeniedException || !isWritableDirectory(directory)) {
        throw new InvalidSettingException(setting, "must be the path of a writable directory");
      }
      if (!isFull(directory, failure)) {
        throw new InvalidSettingException(
            setting,
            "must be the path of a directory on a working disk, but a file cannot be written: "
                + reason(failure));
      }
      LOG.warning(() ->
          "The disk of setting %s (%s) accepts no file: %s. Uploads are refused until it does."
              .formatted(
                  setting, InvalidSettingException.environmentVariable(setting), reason(failure)));
    }
  }

  private static void writeProbe(Path directory) throws IOException {
    Path probe = Files.createTempFile(directory, "tmtar-probe-", null);
    try {
      Files.write(probe, new byte[1]);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** Whether the directory exists on a writable disk, and this process has the right to write to it. */
  private static boolean isWritableDirectory(Path directory) {
    return Files.isDirectory(directory) && Files.isWritable(directory);
  }

  /**
   * Whether a failure is that of a full disk. Java does not report the error number, and the operating
   * system translates its message. With another language than English, only a disk without free space is
   * recognized.
   */
  private static boolean isFull(Path directory, IOException failure) {
    return FULL.contains(String.valueOf(reason(failure))) || hasNoSpace(directory);
  }

  private static boolean hasNoSpace(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace() == 0;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** The message of the operating system, without a path. */
  private static String reason(IOException failure) {
    return failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
  }

  /** Writes a file to a directory. */
  interface Probe {
    void writeTo(Path directory) throws IOException;
  }
}
