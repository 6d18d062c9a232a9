package org.tmtar.http;

import org.eclipse.microprofile.config.spi.Converter;
import org.tmtar.settings.SettingConverters;

/** Converts IP addresses and ranges, separated by commas. */
public final class AddressRangesConverter implements Converter<AddressRanges> {

  private static final long serialVersionUID = 1L;

  @Override
  public AddressRanges convert(String value) {
    return SettingConverters.convert(value, AddressRanges::parse);
  }
}
