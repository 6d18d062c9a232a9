package org.tmtar.http;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import org.tmtar.settings.InvalidSettingException;

/** Addresses of the internet that an operator has named, one by one or by what they begin with. */
public final class AddressRanges {

  private final List<IPAddress> ranges;

  private AddressRanges(List<IPAddress> ranges) {
    this.ranges = ranges;
  }

  /**
   * Those of a setting.
   *
   * @param setting its name, for whoever has to mend it
   * @param texts its items
   * @throws InvalidSettingException if one is neither an address nor a range of them
   */
  public static AddressRanges of(String setting, List<String> texts) {
    return new AddressRanges(texts.stream().map(text -> toRange(setting, text)).toList());
  }

  private static IPAddress toRange(String setting, String text) {
    return IpAddresses.parseRange(text)
        .orElseThrow(() -> new InvalidSettingException(
            setting, "has to be a list of IP addresses and ranges such as 10.0.0.0/8"));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /**
   * Whether somebody is among them.
   *
   * @param peer who has connected, as the server has it; null if the connection is gone
   */
  public boolean containPeer(String peer) {
    return toPeer(peer).filter(this::contain).isPresent();
  }

  /** The address of whoever has connected; one that is link-local comes with the name of the interface. */
  static Optional<IPAddress> toPeer(String peer) {
    return Optional.ofNullable(peer)
        .flatMap(text -> IpAddresses.parse(text.replaceFirst("%.*", "")));
  }

  boolean contain(IPAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
