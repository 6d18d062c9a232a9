package org.tmtar.http;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import org.tmtar.settings.InvalidSettingException;

/** A set of IP addresses from a setting. Each item is a single address or a range in CIDR notation. */
public final class AddressRanges {

  private final List<IPAddress> ranges;

  private AddressRanges(List<IPAddress> ranges) {
    this.ranges = ranges;
  }

  /**
   * Parses the items of a setting.
   *
   * @param setting the name of the setting, for the error message
   * @param texts the items of the setting
   * @throws InvalidSettingException if an item is neither an IP address nor a range
   */
  public static AddressRanges of(String setting, List<String> texts) {
    return new AddressRanges(texts.stream().map(text -> toRange(setting, text)).toList());
  }

  private static IPAddress toRange(String setting, String text) {
    return IpAddresses.parseRange(text)
        .orElseThrow(() -> new InvalidSettingException(
            setting, "must be a list of IP addresses and ranges such as 10.0.0.0/8"));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /**
   * Whether the set contains the peer of a connection.
   *
   * @param peer the remote address as the server reports it; null if the connection is closed
   */
  public boolean containsPeer(String peer) {
    return toPeer(peer).filter(this::contains).isPresent();
  }

  /**
   * The address of a peer; empty if it is null or malformed. A link-local address is reported with the
   * name of the network interface, which is removed.
   */
  static Optional<IPAddress> toPeer(String peer) {
    return Optional.ofNullable(peer)
        .flatMap(text -> IpAddresses.parse(text.replaceFirst("%.*", "")));
  }

  boolean contains(IPAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
