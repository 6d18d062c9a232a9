package org.tmtar.http.client;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;

/**
 * Determines the IP address of the client of a request. Each proxy appends the address of its peer to
 * {@code X-Forwarded-For}, but any client can send that header. The entries are therefore evaluated from
 * the last to the first, and an entry is used only if a configured proxy has appended it. The first
 * address that is not a configured proxy is the address of the client. A malformed entry ends the
 * evaluation; the address of the client is then that of the proxy that has appended it.
 */
@ApplicationScoped
public class ClientAddress implements CheckedAtStart {

  /** The setting that lists the trusted proxies. */
  public static final String TRUSTED_PROXIES = "tmtar.http.trusted-proxies";

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}, {@code [2001:db8::1]}. */
  private static final Pattern WITH_PORT =
      Pattern.compile("([0-9.]+):[0-9]{1,5}|\\[([0-9a-fA-F:.]+)](?::[0-9]{1,5})?");

  private AddressRanges trusted;

  protected ClientAddress() {}

  @Inject
  public ClientAddress(@ConfigProperty(name = TRUSTED_PROXIES) Optional<AddressRanges> trusted) {
    this.trusted = trusted.orElse(AddressRanges.NONE);
  }

  /** Whether the peer of the connection is a configured proxy. */
  public boolean isFromTrustedProxy(HttpServletRequest request) {
    return isPeerIn(trusted, request);
  }

  /** Whether a set contains the peer of the connection, which may be a proxy; false if it is closed. */
  public static boolean isPeerIn(AddressRanges ranges, HttpServletRequest request) {
    return ranges.containsPeer(request.getRemoteAddr());
  }

  /**
   * The address of the client of a request.
   *
   * @return the address in canonical form (RFC 5952), IPv4-mapped addresses as IPv4; null if the
   *     connection is closed
   */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
  }

  /**
   * The address of the client behind a peer.
   *
   * @param peer the remote address of the connection; null if the connection is closed
   * @param forwardedFor the values of {@code X-Forwarded-For}, in the order received
   * @return as for {@link #of(HttpServletRequest)}; the peer as given if it is malformed
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
    for (int last = hops.size() - 1; last >= 0 && trusted.contains(client); last--) {
      Optional<IPAddress> previous = IpAddresses.parse(withoutPort(hops.get(last)));
      if (previous.isEmpty()) {
        return client;
      }
      client = previous.get();
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
}
