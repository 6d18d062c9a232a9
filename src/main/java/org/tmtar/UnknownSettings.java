package org.tmtar;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.settings.DefaultSettings;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * Finds environment variables that have the prefix of settings and that no part of the application reads.
 * An example is a misspelled name, whose setting would otherwise silently keep its default.
 */
final class UnknownSettings {

  private static final String PREFIX = "TMTAR_";

  /** The variables that only the start script of the image or a command reads. */
  private static final Set<String> READ_ELSEWHERE =
      Set.of("TMTAR_JAVA_OPTIONS", "TMTAR_DEMO_BEARER");

  private final Set<String> read = new HashSet<>();

  /** Returns the same settings, and records the name of each setting that is read. */
  Settings recording(Settings settings) {
    return new Settings(name -> {
      read.add(name);
      return settings.text(name);
    });
  }

  /**
   * One sentence about each variable that has no effect, in alphabetical order of the variables. The caller
   * reads all settings before this call.
   *
   * @param environment the environment of the process; variables with an empty value are ignored
   */
  List<String> find(Map<String, String> environment) {
    Set<String> known = Stream.of(read, DefaultSettings.ofProduction().names(), READ_ELSEWHERE)
        .flatMap(Collection::stream)
        .map(InvalidSettingException::environmentVariable)
        .collect(Collectors.toUnmodifiableSet());
    return environment.entrySet().stream()
        .filter(variable ->
            variable.getKey().startsWith(PREFIX) && !variable.getValue().isBlank())
        .map(Map.Entry::getKey)
        .filter(name -> !known.contains(name))
        .sorted()
        .map(
            "The environment variable %s has no effect: no setting has this name, or other settings make it irrelevant."
                ::formatted)
        .toList();
  }
}
