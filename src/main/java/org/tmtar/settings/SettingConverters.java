package org.tmtar.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The converters of MicroProfile Config for settings of this application. They replace the converters of the
 * server for the same types, which accept more: {@code yes} as a boolean, and negative durations. Each of
 * them strips white space. A blank value converts to null, which means that the setting is missing.
 */
public final class SettingConverters {

  private SettingConverters() {}

  /**
   * Converts the value of a setting.
   *
   * @param value the value as the source has it
   * @param format parses the stripped value, and throws {@link IllegalArgumentException} if it is malformed
   * @return null if the value is blank
   */
  public static <T> T convert(String value, Function<String, T> format) {
    String text = value.strip();
    return text.isEmpty() ? null : format.apply(text);
  }

  /** Converts a text. */
  public static final class OfText implements Converter<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String convert(String value) {
      return SettingConverters.convert(value, Function.identity());
    }
  }

  /** Converts {@code true} and {@code false}. */
  public static final class OfFlag implements Converter<Boolean> {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String value) {
      return SettingConverters.convert(value, SettingFormat::flag);
    }
  }

  /** Converts a positive ISO 8601 duration. */
  public static final class OfDuration implements Converter<Duration> {

    private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String value) {
      return SettingConverters.convert(value, SettingFormat::duration);
    }
  }

  /** Converts an http or https URL. */
  public static final class OfUrl implements Converter<URI> {

    private static final long serialVersionUID = 1L;

    @Override
    public URI convert(String value) {
      return SettingConverters.convert(value, SettingFormat::url);
    }
  }

  /** Converts the path of a file or a folder. */
  public static final class OfPath implements Converter<Path> {

    private static final long serialVersionUID = 1L;

    @Override
    public Path convert(String value) {
      return SettingConverters.convert(value, SettingFormat::path);
    }
  }

  /** Converts a duration or {@code never}. */
  public static final class OfLifetime implements Converter<Lifetime> {

    private static final long serialVersionUID = 1L;

    @Override
    public Lifetime convert(String value) {
      return SettingConverters.convert(value, Lifetime::parse);
    }
  }

  /** Converts a positive integer. */
  public static final class OfPositiveNumber implements Converter<PositiveNumber> {

    private static final long serialVersionUID = 1L;

    @Override
    public PositiveNumber convert(String value) {
      return SettingConverters.convert(value, PositiveNumber::parse);
    }
  }

  /** Converts a list. */
  public static final class OfCommaSeparated implements Converter<CommaSeparated> {

    private static final long serialVersionUID = 1L;

    @Override
    public CommaSeparated convert(String value) {
      return SettingConverters.convert(value, CommaSeparated::parse);
    }
  }

  /** Converts the name of an environment. */
  public static final class OfEnvironment implements Converter<Environment> {

    private static final long serialVersionUID = 1L;

    @Override
    public Environment convert(String value) {
      return SettingConverters.convert(value, Environment::parse);
    }
  }
}
