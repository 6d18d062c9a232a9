package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders below {@code target} in which integration tests keep data and logs. Several JVMs run
 * integration tests at the same time, and each has folders of its own.
 */
public final class RunFolders {

  /** The number of this JVM, starting at 1. */
  private static final String JVM = System.getProperty("tmtar.it.fork", "1");

  private RunFolders() {}

  /** Whether this JVM is the only one, or the first one of several. */
  static boolean isOfFirstJvm() {
    return JVM.equals("1");
  }

  /** Returns the folder of this JVM. */
  static Path of(String name) {
    return parent(name).resolve(JVM);
  }

  /** Returns the existing folders of all JVMs. */
  public static List<Path> ofAll(String name) {
    if (!Files.exists(parent(name))) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(parent(name))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path parent(String name) {
    return Path.of("target", name);
  }
}
