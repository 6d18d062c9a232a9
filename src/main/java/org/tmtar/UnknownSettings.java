package org.tmtar;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.settings.CommandSettings;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * Environment variables that look like settings and that no part of the application reads, such as a
 * misspelled one. A setting with a default would keep that default without a word.
 */
final class UnknownSettings {

  private static final String PREFIX = "TMTAR_";

  /** Read by the script of the image, and by a command. */
  private static final Set<String> READ_ELSEWHERE =
      Set.of("TMTAR_JAVA_OPTIONS", "TMTAR_DEMO_BEARER");

  private final Set<String> read = new HashSet<>();

  /** The same settings, of which this records which ones are read. */
  Settings recording(Settings settings) {
    return new Settings(name -> {
      read.add(name);
      return settings.text(name);
    });
  }

  /**
   * One sentence about each variable that has no effect, in alphabetical order. To be called after all
   * settings were read.
   *
   * @param environment the environment of the process; empty variables do not count
   */
  List<String> find(Map<String, String> environment) {
    Set<String> known = Stream.of(read, CommandSettings.defaultNames(), READ_ELSEWHERE)
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
            "The environment variable %s has no effect: it is no setting, or others make it unnecessary."
                ::formatted)
        .toList();
  }
}
