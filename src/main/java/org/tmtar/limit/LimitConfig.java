package org.tmtar.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** The configured rate limits. */
@ApplicationScoped
public class LimitConfig implements CheckedAtStart {

  private static final String PREFIX = "tmtar.limit.";
  /** The value that disables a limit. */
  public static final String NONE = "none";

  private final Map<String, Limit> limits = new HashMap<>();

  protected LimitConfig() {}

  /**
   * @throws InvalidSettingException if a limit is missing or invalid
   */
  @Inject
  public LimitConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    names()
        .forEach(name -> reader
            .read(
                () -> read(PREFIX + name, settings.requiredText(PREFIX + name)),
                Optional.<Limit>empty())
            .ifPresent(limit -> limits.put(name, limit)));
    reader.requireNoFault();
  }

  /** The names of the settings of all limits. */
  public static List<String> settings() {
    return names().map(PREFIX::concat).toList();
  }

  private static Stream<String> names() {
    return Arrays.stream(Operation.values())
        .flatMap(operation -> Stream.of(operation.narrowLimit(), operation.addressLimit()));
  }

  private static Optional<Limit> read(String setting, String text) {
    if (text.equals(NONE)) {
      return Optional.empty();
    }
    Optional<Limit> limit = Limit.parse(text);
    if (limit.isEmpty()) {
      throw new InvalidSettingException(
          setting,
          "must be none, or a number and a duration from a second to a day such as 30/PT1M");
    }
    return limit;
  }

  /** The limit with a name; empty if that limit is disabled. */
  Optional<Limit> find(String name) {
    return Optional.ofNullable(limits.get(name));
  }
}
