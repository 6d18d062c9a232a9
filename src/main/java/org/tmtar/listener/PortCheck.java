package org.tmtar.listener;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Checks that the server can listen on an address. */
final class PortCheck {

  private PortCheck() {}

  /**
   * The reason why the server cannot bind to an address, as one sentence. The socket of the check is bound
   * but does not listen, so that no client can connect to it.
   *
   * @return empty if the address is free
   */
  static Optional<String> fault(InetSocketAddress address) {
    try (Socket probe = new Socket()) {
      // like the server: connections of an earlier process that are closing do not matter
      probe.setReuseAddress(true);
      probe.bind(address);
      return Optional.empty();
    } catch (IOException unavailable) {
      return Optional.of(
          "Port %d of %s cannot be used (%s). End the process that uses it, or choose another port."
              .formatted(address.getPort(), address.getHostString(), unavailable.getMessage()));
    }
  }
}
