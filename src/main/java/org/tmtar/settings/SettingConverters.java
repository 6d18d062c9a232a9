package org.tmtar.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The converters of MicroProfile Config for settings of this application. They replace the converters of the
 * server for the same types, which accept more: {@code yes} as a boolean, and negative durations.
 */
@SuppressWarnings("serial") // See SettingConverter.
public final class SettingConverters {

  private SettingConverters() {}

  /** Converts a text. */
  public static final class OfText extends SettingConverter<String> implements Converter<String> {

    public OfText() {
      super(Function.identity());
    }
  }

  /** Converts {@code true} and {@code false}. */
  public static final class OfFlag extends SettingConverter<Boolean> implements Converter<Boolean> {

    public OfFlag() {
      super(SettingFormat::flag);
    }
  }

  /** Converts a positive ISO 8601 duration. */
  public static final class OfDuration extends SettingConverter<Duration>
      implements Converter<Duration> {

    public OfDuration() {
      super(SettingFormat::duration);
    }
  }

  /** Converts an http or https URL. */
  public static final class OfUrl extends SettingConverter<URI> implements Converter<URI> {

    public OfUrl() {
      super(SettingFormat::url);
    }
  }

  /** Converts the path of a file or a folder. */
  public static final class OfPath extends SettingConverter<Path> implements Converter<Path> {

    public OfPath() {
      super(SettingFormat::path);
    }
  }

  /** Converts a duration or {@code never}. */
  public static final class OfLifetime extends SettingConverter<Lifetime>
      implements Converter<Lifetime> {

    public OfLifetime() {
      super(Lifetime::parse);
    }
  }

  /** Converts a positive integer. */
  public static final class OfPositiveNumber extends SettingConverter<PositiveNumber>
      implements Converter<PositiveNumber> {

    public OfPositiveNumber() {
      super(PositiveNumber::parse);
    }
  }

  /** Converts a list. */
  public static final class OfCommaSeparated extends SettingConverter<CommaSeparated>
      implements Converter<CommaSeparated> {

    public OfCommaSeparated() {
      super(CommaSeparated::parse);
    }
  }

  /** Converts the name of an environment. */
  public static final class OfEnvironment extends SettingConverter<Environment>
      implements Converter<Environment> {

    public OfEnvironment() {
      super(Environment::parse);
    }
  }
}
