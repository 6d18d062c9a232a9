package org.tmtar.testing;

import java.nio.file.Path;

/** The JDK of this process. Its commands start the other processes. */
public final class Jdk {

  private Jdk() {}

  /** Returns the folder of its commands. */
  public static Path commands() {
    return Path.of(System.getProperty("java.home"), "bin");
  }

  /**
   * Returns the path of a command.
   *
   * @param name for example {@code java}; a JRE lacks some commands, such as {@code jstat}
   */
  public static Path command(String name) {
    return commands().resolve(name);
  }
}
