package org.tmtar.settings;

import java.util.Optional;

/** The process of the application server, which may also run other applications. */
public final class ServerProcess {

  /**
   * The setting that states whether the process belongs to this application alone. If it is absent, the
   * packaging decides.
   */
  static final String SETTING = "tmtar.exit-on-refusal";

  /** The path of the application in the runnable jar. A server that deploys the WAR has no such file. */
  private static final String APPLICATION_IN_JAR = "MICRO-INF/deploy/tmtar.war";

  private ServerProcess() {}

  /**
   * Whether the process has no other application. Only in that case may this application exit the process
   * and change its listeners and signal handlers.
   */
  public static boolean isOwn() {
    return isOwn(new Settings(), isRunnableJar());
  }

  /**
   * Whether the process has no other application. The setting decides. If it is absent, only the runnable
   * jar has a process of its own. A value that is neither {@code true} nor {@code false} is treated as
   * absent.
   */
  static boolean isOwn(Settings settings, boolean isRunnableJar) {
    return settings
        .text(SETTING)
        .filter(text -> text.equals("true") || text.equals("false"))
        .map(Boolean::valueOf)
        .orElse(isRunnableJar);
  }

  /**
   * The value of the setting; empty if it is absent.
   *
   * @throws InvalidSettingException if it is neither {@code true} nor {@code false}
   */
  public static Optional<Boolean> read(Settings settings) {
    return settings.find(SETTING, SettingFormat::flag);
  }

  /** Whether the class path of this process is the runnable jar. */
  public static boolean isRunnableJar() {
    return ClassLoader.getSystemResource(APPLICATION_IN_JAR) != null;
  }
}
