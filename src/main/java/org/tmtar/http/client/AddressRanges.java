package org.tmtar.http.client;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import org.tmtar.settings.CommaSeparated;

/** A set of IP addresses from a setting. Each item is a single address or a range in CIDR notation. */
public final class AddressRanges {

  /** The empty set. */
  public static final AddressRanges NONE = new AddressRanges(List.of());

  private final List<IPAddress> ranges;

  private AddressRanges(List<IPAddress> ranges) {
    this.ranges = ranges;
  }

  /**
   * Parses addresses and ranges, separated by commas.
   *
   * @throws IllegalArgumentException if an item is neither an IP address nor a range
   */
  public static AddressRanges parse(String text) {
    return new AddressRanges(
        CommaSeparated.parse(text).items().stream().map(AddressRanges::toRange).toList());
  }

  private static IPAddress toRange(String text) {
    return IpAddresses.parseRange(text)
        .orElseThrow(() -> new IllegalArgumentException(
            "must be a list of IP addresses and ranges such as 10.0.0.0/8"));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /**
   * Whether the set contains the peer of a connection.
   *
   * @param peer the remote address as the server reports it; null if the connection is closed
   */
  boolean containsPeer(String peer) {
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
