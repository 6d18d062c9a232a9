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

  /** The sentence about each invalid setting, by the name of the setting. */
  private final LinkedHashMap<String, String> faults;

  /**
   * Creates an exception about one setting.
   *
   * @param setting the name of the setting, for example {@code tmtar.database.url}
   * @param problem the rest of the sentence, for example {@code is missing}; it never contains the value,
   *     which may be a secret
   */
  public InvalidSettingException(String setting, String problem) {
    this(Map.of(setting, sentence(setting, problem)));
  }

  /**
   * Creates an exception about several settings.
   *
   * @param faults the sentence about each setting, by the name of the setting
   */
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

  static String sentence(String setting, String problem) {
    return "Setting %s (%s) %s.".formatted(setting, environmentVariable(setting), problem);
  }

  /** The environment variable of a setting, according to the rule of MicroProfile Config. */
  public static String environmentVariable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
