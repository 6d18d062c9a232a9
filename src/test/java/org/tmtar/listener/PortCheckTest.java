package org.tmtar.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void portInUseIsReportedWithTheReasonUntilItIsFree() throws IOException {
    InetSocketAddress address;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetAddress local = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      address = new InetSocketAddress(local, other.getLocalPort());

      assertThat(PortCheck.fault(address))
          .contains(
              "Port %d of 127.0.0.1 cannot be used (Address already in use). End the process that uses it, or choose another port."
                  .formatted(other.getLocalPort()));
      assertThat(PortCheck.fault(new InetSocketAddress("0.0.0.0", other.getLocalPort())))
          .isPresent();
    }
    assertThat(PortCheck.fault(address)).isEmpty();
  }
}
