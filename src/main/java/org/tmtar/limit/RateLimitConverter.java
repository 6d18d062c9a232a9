package org.tmtar.limit;

import org.eclipse.microprofile.config.spi.Converter;
import org.tmtar.settings.SettingConverter;

/** Converts a limit or {@code none}. */
@SuppressWarnings("serial") // See SettingConverter.
public final class RateLimitConverter extends SettingConverter<RateLimit>
    implements Converter<RateLimit> {

  public RateLimitConverter() {
    super(RateLimit::parse);
  }
}
