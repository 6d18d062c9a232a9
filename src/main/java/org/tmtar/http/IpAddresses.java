package org.tmtar.http;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Optional;

/**
 * Reads addresses of the internet as RFC 4291 and four plain decimal numbers have them, and nothing
 * that only some programs understand, such as octal numbers. A name is none, so nobody is asked for it.
 * IPv4 within IPv6, {@code ::ffff:192.0.2.1}, is the IPv4.
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

  /** One address; empty if the text is none. */
  static Optional<IPAddress> parse(String text) {
    return parseAny(text).filter(address -> !address.isPrefixed());
  }

  /**
   * One address, or all that begin alike, {@code 10.0.0.0/8}; empty if the text is neither, or has bits
   * behind its prefix, which may be a mistake of either.
   */
  static Optional<IPAddress> parseRange(String text) {
    return parseAny(text).filter(range -> !range.isPrefixed() || range.isPrefixBlock());
  }

  private static Optional<IPAddress> parseAny(String text) {
    try {
      return Optional.of(normal(new IPAddressString(text, STRICT).toAddress()));
    } catch (AddressStringException | IncompatibleAddressException none) {
      return Optional.empty();
    }
  }

  private static IPAddress normal(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }
}
