package org.tmtar.http.client;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Optional;

/**
 * A strict parser of IP addresses. It accepts the text forms of RFC 4291 and dotted IPv4 addresses of four
 * decimal numbers, but no forms that only some programs accept, such as octal numbers. A host name is not
 * an address and is not resolved. An IPv4-mapped IPv6 address ({@code ::ffff:192.0.2.1}) is converted to
 * IPv4.
 */
final class IpAddresses {

  private static final IPAddressStringParameters STRICT = strict();

  private IpAddresses() {}

  private static IPAddressStringParameters strict() {
    IPAddressStringParameters.Builder builder = new IPAddressStringParameters.Builder()
        .allowAll(false)
        .allowEmpty(false)
        .allowMask(false)
        .allowPrefixOnly(false)
        .allowSingleSegment(false)
        .allowWildcardedSeparator(false)
        .setRangeOptions(RangeParameters.NO_RANGE)
        .allow_inet_aton(false);
    builder.getIPv4AddressParametersBuilder().allowLeadingZeros(false).allowBinary(false);
    builder
        .getIPv6AddressParametersBuilder()
        .allowZone(false)
        .allowBase85(false)
        .allowBinary(false);
    return builder.toParams();
  }

  /** Parses a single address; empty if the text is malformed. */
  static Optional<IPAddress> parse(String text) {
    return parseAny(text).filter(address -> !address.isPrefixed());
  }

  /**
   * Parses a single address or a range such as {@code 10.0.0.0/8}. The result is empty if the text is
   * malformed, or if bits after the prefix are set, because either part may be the mistake.
   */
  static Optional<IPAddress> parseRange(String text) {
    return parseAny(text).filter(range -> !range.isPrefixed() || range.isPrefixBlock());
  }

  private static Optional<IPAddress> parseAny(String text) {
    try {
      return Optional.of(normal(new IPAddressString(text, STRICT).toAddress()));
    } catch (AddressStringException | IncompatibleAddressException malformed) {
      return Optional.empty();
    }
  }

  private static IPAddress normal(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }
}
