package org.tmtar.http;

import inet.ipaddr.IPAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * From which address a request comes. Proxies add to {@code X-Forwarded-For} from whom they have it, but
 * anybody can send that header; so only proxies that are configured are believed, each about the one
 * before it, from the last to the first that is none of them.
 */
@ApplicationScoped
public class ClientAddress implements CheckedAtStart {

  /** The setting of the trusted proxies. */
  public static final String TRUSTED_PROXIES = "tmtar.http.trusted-proxies";

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}, {@code [2001:db8::1]}. */
  private static final Pattern WITH_PORT =
      Pattern.compile("([0-9.]+):[0-9]{1,5}|\\[([0-9a-fA-F:.]+)](?::[0-9]{1,5})?");

  /** How many bits of an IPv6 address a provider gives to one customer at least. */
  private static final int NETWORK_OF_A_CUSTOMER = 64;

  private AddressRanges trusted;

  protected ClientAddress() {}

  /**
   * @throws InvalidSettingException if a proxy is neither an address nor a range of them
   */
  @Inject
  public ClientAddress(Settings settings) {
    this(settings.list(TRUSTED_PROXIES));
  }

  ClientAddress(List<String> proxies) {
    trusted = AddressRanges.of(TRUSTED_PROXIES, proxies);
  }

  /** Whether a proxy that is configured has connected, and not just anybody. */
  public boolean isOfTrustedProxy(HttpServletRequest request) {
    return trusted.containPeer(request.getRemoteAddr());
  }

  /**
   * The address.
   *
   * @return in its canonical form (RFC 5952), IPv4 always as IPv4; null if the connection is gone
   */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
  }

  /**
   * The address.
   *
   * @param peer who has connected
   * @param forwardedFor the values of the header, as they came
   */
  String of(String peer, List<String> forwardedFor) {
    if (peer == null) {
      return null;
    }
    return AddressRanges.toPeer(peer)
        .map(address -> behindProxies(address, forwardedFor).toCanonicalString())
        .orElse(peer);
  }

  private IPAddress behindProxies(IPAddress peer, List<String> forwardedFor) {
    List<String> hops = Arrays.stream(String.join(",", forwardedFor).split(",", -1))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty())
        .toList();
    IPAddress client = peer;
    for (int last = hops.size() - 1; last >= 0 && trusted.contain(client); last--) {
      Optional<IPAddress> before = IpAddresses.parse(withoutPort(hops.get(last)));
      if (before.isEmpty()) {
        return client;
      }
      client = before.get();
    }
    return client;
  }

  private static String withoutPort(String hop) {
    Matcher matcher = WITH_PORT.matcher(hop);
    if (!matcher.matches()) {
      return hop;
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /**
   * What is counted as one client: an IPv4 address, or the /64 of an IPv6 address, in which one client
   * may use any.
   *
   * @param address as {@link #of(HttpServletRequest)} gives it; null for none
   * @return never null
   */
  public static String network(String address) {
    if (address == null) {
      return "none";
    }
    return IpAddresses.parse(address)
        .filter(IPAddress::isIPv6)
        .map(ipv6 -> ipv6.toPrefixBlock(NETWORK_OF_A_CUSTOMER).toCanonicalString())
        .orElse(address);
  }
}
