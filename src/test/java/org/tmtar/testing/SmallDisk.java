package org.tmtar.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system of 64 KB in memory. A test that uses it is skipped unless it runs as root on Linux. */
public final class SmallDisk implements AutoCloseable {

  private static final int SIZE = 64 * 1024;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts an empty file system.
   *
   * @param folder an existing folder
   */
  public static SmallDisk at(Path folder) {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()),
        "a file system can be mounted by root only");
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /** Fills the disk completely. */
  public void fill() {
    try {
      for (int size = 0; size <= SIZE; size += 4096) {
        Files.write(
            folder.resolve("ballast"),
            new byte[4096],
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      throw new IllegalStateException("The disk has more space than it should have");
    } catch (IOException full) {
      // the disk is full
    }
  }

  /** Leaves no inode for another file on the empty file system, which keeps its free space. */
  public void useUpInodes() {
    if (!run("mount", "-o", "remount,nr_inodes=1", folder.toString())) {
      throw new IllegalStateException("The number of inodes cannot be limited");
    }
  }

  /** Remounts the file system read-only. */
  public void makeReadOnly() {
    if (!run("mount", "-o", "remount,ro", folder.toString())) {
      throw new IllegalStateException("The disk cannot be made read-only");
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    run("umount", "-l", folder.toString());
  }
}
