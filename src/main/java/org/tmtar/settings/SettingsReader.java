package org.tmtar.settings;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads several settings and collects their faults, so that one startup reports all of them. An invalid
 * setting has a placeholder as its value until {@link #requireNoFault()} throws.
 */
public final class SettingsReader {

  private static final URI ANY_URL = URI.create("http://localhost");

  private final Settings settings;
  private final Map<String, String> faults = new LinkedHashMap<>();

  SettingsReader(Settings settings) {
    this.settings = settings;
  }

  /** The environment; production if the setting is not one of the three. */
  public Environment environment() {
    return read(settings::environment, Environment.PROD);
  }

  /** A required setting. */
  public String text(String name) {
    return read(() -> settings.requiredText(name), "");
  }

  /** A boolean. */
  public boolean flag(String name) {
    return read(() -> settings.flag(name), false);
  }

  /** A positive integer. */
  public long number(String name) {
    return read(() -> settings.number(name), 1L);
  }

  /** A duration. */
  public Duration duration(String name) {
    return read(() -> settings.duration(name), Duration.ofSeconds(1));
  }

  /** A duration; empty for {@code never}. */
  public Optional<Duration> lifetime(String name) {
    return read(() -> settings.lifetime(name), Optional.empty());
  }

  /** A required http or https URL. */
  public URI url(String name) {
    return read(() -> settings.url(name), ANY_URL);
  }

  /** An http or https URL that may be absent. */
  public Optional<URI> optionalUrl(String name) {
    return read(() -> settings.optionalUrl(name), Optional.empty());
  }

  /**
   * Returns the result of code that reads settings, and collects its faults.
   *
   * @param reading the code, which throws {@link InvalidSettingException} for invalid settings
   * @param placeholder the result if a setting is invalid
   */
  public <T> T read(Supplier<T> reading, T placeholder) {
    try {
      return reading.get();
    } catch (InvalidSettingException invalid) {
      invalid.faults().forEach(faults::putIfAbsent);
      return placeholder;
    }
  }

  /** Runs code that reads settings, and collects its faults. */
  public void check(Supplier<?> reading) {
    read(reading::get, null);
  }

  /** Records a fault if a condition is false and the setting has no fault yet. */
  public void require(boolean condition, String setting, String problem) {
    if (!condition) {
      faults.putIfAbsent(setting, InvalidSettingException.sentence(setting, problem));
    }
  }

  /** Whether all settings that were read so far are valid. */
  public boolean hasNoFault() {
    return faults.isEmpty();
  }

  /** The faults of the settings that were read so far, one sentence each. */
  public List<String> faults() {
    return List.copyOf(faults.values());
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettingException if any setting is invalid; the exception has all faults
   */
  public void requireNoFault() {
    if (!faults.isEmpty()) {
      throw new InvalidSettingException(faults);
    }
  }
}
