package org.tmtar.http.client;

import inet.ipaddr.IPAddress;

/** The network of a client address, which rate limits count as one client. */
public final class ClientNetwork {

  /** The prefix length in bits of the smallest IPv6 network that a provider assigns to a customer. */
  private static final int CUSTOMER_PREFIX_LENGTH = 64;

  private ClientNetwork() {}

  /**
   * The network of an address: an IPv4 address, or the /64 network of an IPv6 address, in which a client can
   * use any address.
   *
   * @param address the address of a client as {@link ClientAddress} returns it; null if it is unknown
   * @return never null; {@code none} for an unknown address
   */
  public static String of(String address) {
    if (address == null) {
      return "none";
    }
    return IpAddresses.parse(address)
        .filter(IPAddress::isIPv6)
        .map(ipv6 -> ipv6.toPrefixBlock(CUSTOMER_PREFIX_LENGTH).toCanonicalString())
        .orElse(address);
  }
}
