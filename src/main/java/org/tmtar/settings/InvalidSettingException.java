package org.tmtar.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The configuration of the application is invalid. The message has one line for each invalid setting.
 */
public class InvalidSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The complaint about each setting, by the name of the setting. */
  private final LinkedHashMap<String, String> faults;

  /**
   * A fault of one setting.
   *
   * @param setting the name of the setting, {@code tmtar.database.url}
   * @param complaint the rest of the sentence, {@code is missing}; never the value, which may be a
   *     secret
   */
  public InvalidSettingException(String setting, String complaint) {
    this(Map.of(setting, sentence(setting, complaint)));
  }

  /** Faults of several settings: the complaint about each setting, by the name of the setting. */
  InvalidSettingException(Map<String, String> faults) {
    super(String.join(System.lineSeparator(), faults.values()));
    this.faults = new LinkedHashMap<>(faults);
  }

  /** One sentence for each setting, in the order in which the settings were read. */
  public List<String> sentences() {
    return List.copyOf(faults.values());
  }

  Map<String, String> faults() {
    return faults;
  }

  static String sentence(String setting, String complaint) {
    return "Setting %s (%s) %s.".formatted(setting, environmentVariable(setting), complaint);
  }

  /** The environment variable that sets the same, by the rule of MicroProfile Config. */
  public static String environmentVariable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
