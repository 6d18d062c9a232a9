package org.tmtar.limit;

import org.eclipse.microprofile.config.spi.Converter;
import org.tmtar.settings.SettingConverters;

/** Converts a limit or {@code none}. */
public final class RateLimitConverter implements Converter<RateLimit> {

  private static final long serialVersionUID = 1L;

  @Override
  public RateLimit convert(String value) {
    return SettingConverters.convert(value, RateLimit::parse);
  }
}
