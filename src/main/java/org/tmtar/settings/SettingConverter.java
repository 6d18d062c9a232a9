package org.tmtar.settings;

import java.util.function.Function;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * A converter of MicroProfile Config for one type of setting. It strips white space. A blank value converts
 * to null, which means that the setting is missing.
 *
 * <p>A converter repeats {@code implements Converter<…>} beside this parent class, because Payara searches
 * for the type of a converter only among the interfaces that its class itself declares.
 *
 * @param <T> the type of the setting
 */
@SuppressWarnings("serial") // Converter is serializable, but no converter is ever serialized.
public abstract class SettingConverter<T> implements Converter<T> {

  private final transient Function<String, T> format;

  /**
   * @param format parses the stripped value, and throws {@link IllegalArgumentException} if it is malformed
   */
  protected SettingConverter(Function<String, T> format) {
    this.format = format;
  }

  /**
   * Converts the value of a setting.
   *
   * @param value the value as the source has it
   * @return null if the value is blank
   */
  @Override
  public final T convert(String value) {
    String text = value.strip();
    return text.isEmpty() ? null : format.apply(text);
  }
}
