package org.tmtar.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The faults of several settings, so that one startup reports all of them. An invalid setting has a
 * placeholder as its value until {@link #throwIfAny()} throws.
 */
public final class SettingFaults {

  private final Map<String, String> sentences = new LinkedHashMap<>();

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
      invalid.faults().forEach(sentences::putIfAbsent);
      return placeholder;
    }
  }

  /** Runs code that reads settings, and collects its faults. */
  public void check(Supplier<?> reading) {
    read(reading::get, null);
  }

  /** Adds a fault if a condition is false and the setting has no fault yet. */
  public void require(boolean condition, String setting, String problem) {
    if (!condition) {
      sentences.putIfAbsent(setting, InvalidSettingException.sentence(setting, problem));
    }
  }

  /** Whether all settings that were read so far are valid. */
  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettingException if any setting is invalid; the exception has all faults
   */
  public void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new InvalidSettingException(sentences);
    }
  }
}
