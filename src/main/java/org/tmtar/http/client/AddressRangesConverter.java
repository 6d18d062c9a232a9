package org.tmtar.http.client;

import org.eclipse.microprofile.config.spi.Converter;
import org.tmtar.settings.SettingConverter;

/** Converts IP addresses and ranges, separated by commas. */
@SuppressWarnings("serial") // See SettingConverter.
public final class AddressRangesConverter extends SettingConverter<AddressRanges>
    implements Converter<AddressRanges> {

  public AddressRangesConverter() {
    super(AddressRanges::parse);
  }
}
