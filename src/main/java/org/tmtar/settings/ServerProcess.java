package org.tmtar.settings;

import java.util.Optional;

/** The process of the application server: its own, or one that other applications share. */
public final class ServerProcess {

  /** The setting that decides; empty means that the packaging does. */
  static final String SETTING = "tmtar.exit-on-refusal";

  /** The runnable jar contains the application here; a server that deploys the WAR has no such file. */
  private static final String APPLICATION_IN_JAR = "MICRO-INF/deploy/tmtar.war";

  private ServerProcess() {}

  /** Whether the application may end the process. */
  static boolean isOwn() {
    return isOwn(new Settings(), isRunnableJar());
  }

  /**
   * Whether the application may end the process: as the setting says, else only in the runnable jar. A
   * value that is neither {@code true} nor {@code false} counts as absent here.
   */
  static boolean isOwn(Settings settings, boolean isRunnableJar) {
    return settings
        .text(SETTING)
        .filter(text -> text.equals("true") || text.equals("false"))
        .map(Boolean::valueOf)
        .orElse(isRunnableJar);
  }

  /**
   * What the setting says; empty if it is absent.
   *
   * @throws InvalidSettingException if it is neither {@code true} nor {@code false}
   */
  public static Optional<Boolean> read(Settings settings) {
    return settings.text(SETTING).map(text -> settings.flag(SETTING));
  }

  /** Whether the class path of this process is the runnable jar. */
  public static boolean isRunnableJar() {
    return ClassLoader.getSystemResource(APPLICATION_IN_JAR) != null;
  }
}
