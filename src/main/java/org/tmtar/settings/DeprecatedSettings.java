package org.tmtar.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The former names of settings that were renamed. A former name works until the next release, in every
 * source of settings: the default of the setting in {@code microprofile-config.properties} refers to it.
 */
public final class DeprecatedSettings {

  private static final Map<String, String> REPLACEMENTS =
      Collections.unmodifiableMap(DefaultSettings.ofProduction().deprecatedNames());

  private DeprecatedSettings() {}

  /** The deprecated names in alphabetical order, each with the name of the setting that replaces it. */
  public static Map<String, String> replacements() {
    return REPLACEMENTS;
  }

  /** One sentence that lists the deprecated names in use and their replacements; empty if none is in use. */
  public static Optional<String> warning(Settings settings) {
    String names = REPLACEMENTS.entrySet().stream()
        .filter(name -> settings.text(name.getKey()).isPresent())
        .map(name -> "%s is now %s".formatted(title(name.getKey()), title(name.getValue())))
        .collect(Collectors.joining(", "));
    return Optional.of(names)
        .filter(text -> !text.isEmpty())
        .map("Deprecated settings are in use, and the next release ignores them: %s."::formatted);
  }

  /** Checks that no setting has different values by its deprecated name and by its name. */
  public static void check(Settings settings, SettingFaults faults) {
    REPLACEMENTS.forEach((deprecated, name) -> faults.require(
        settings.text(deprecated).isEmpty()
            || settings.text(deprecated).equals(settings.text(name)),
        deprecated,
        "is the deprecated name of %s, which has another value".formatted(title(name))));
  }

  private static String title(String setting) {
    return "%s (%s)".formatted(setting, InvalidSettingException.environmentVariable(setting));
  }
}
