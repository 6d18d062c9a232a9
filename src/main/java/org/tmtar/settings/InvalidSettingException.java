package org.tmtar.settings;

import java.util.Locale;

/** The application cannot start with what it was configured; the message names the setting to change. */
public class InvalidSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param setting the name of the setting, {@code tmtar.database.url}
   * @param complaint the rest of the sentence, {@code is missing}; never the value, which may be a
   *     secret
   */
  public InvalidSettingException(String setting, String complaint) {
    super("Setting %s (%s) %s.".formatted(setting, environmentVariable(setting), complaint));
  }

  /** The environment variable that sets the same, by the rule of MicroProfile Config. */
  static String environmentVariable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
