package org.tmtar.testing;

import java.nio.file.Path;

/** The JDK that runs this, with whose commands the processes beside it are started. */
public final class Jdk {

  private Jdk() {}

  /** Where its commands are. */
  public static Path commands() {
    return Path.of(System.getProperty("java.home"), "bin");
  }

  /**
   * One of its commands.
   *
   * @param name as {@code java}, or {@code jstat}, which a JRE does not have
   */
  public static Path command(String name) {
    return commands().resolve(name);
  }
}
