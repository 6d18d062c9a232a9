package org.tmtar.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** What is configured about limits. */
@ApplicationScoped
public class LimitConfig implements CheckedAtStart {

  private static final String PREFIX = "tmtar.limit.";
  private static final String NONE = "none";

  private Map<String, Limit> limits;

  protected LimitConfig() {}

  /**
   * @throws InvalidSettingException if a limit is missing or cannot be read
   */
  @Inject
  public LimitConfig(Settings settings) {
    this(settings::requiredText);
  }

  LimitConfig(Function<String, String> settings) {
    limits = Arrays.stream(Operation.values())
        .flatMap(operation -> Stream.of(operation.narrowLimit(), operation.addressLimit()))
        .filter(name -> !settings.apply(PREFIX + name).equals(NONE))
        .collect(Collectors.toMap(
            Function.identity(), name -> read(name, settings.apply(PREFIX + name))));
  }

  private static Limit read(String name, String text) {
    return Limit.parse(text)
        .orElseThrow(() -> new InvalidSettingException(
            PREFIX + name,
            "has to be none, or a number and a duration of a second to a day such as 30/PT1M"));
  }

  /** The limit of this name; empty if there is none. */
  Optional<Limit> find(String name) {
    return Optional.ofNullable(limits.get(name));
  }
}
