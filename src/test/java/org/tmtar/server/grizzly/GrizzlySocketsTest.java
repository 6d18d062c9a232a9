package org.tmtar.server.grizzly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.glassfish.grizzly.nio.SelectorHandler.Task;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrizzlySocketsTest {

  private TCPNIOTransport transport;
  private TCPNIOServerConnection socket;

  @BeforeEach
  void listen() throws IOException {
    transport = TCPNIOTransportBuilder.newInstance().build();
    socket = transport.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    transport.start();
  }

  @AfterEach
  void stop() throws IOException {
    transport.shutdownNow();
  }

  @Test
  void closedSocketReleasesItsPort() throws Exception {
    InetSocketAddress address = (InetSocketAddress) socket.getLocalAddress();

    assertThat(GrizzlySockets.close(transport)).isTrue();

    try (ServerSocket next = new ServerSocket()) {
      next.bind(address);
      assertThat(next.isBound()).isTrue();
    }
  }

  @Test
  void socketWhoseThreadIsBusyIsNotReportedAsClosed() throws Exception {
    CountDownLatch isBusy = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    execute(() -> {
      isBusy.countDown();
      end.await();
      return true;
    });
    isBusy.await();
    try {
      assertThat(GrizzlySockets.close(transport)).isFalse();
    } finally {
      end.countDown();
    }
  }

  @Test
  void socketWhoseCloseFailsIsNotReportedAsClosed() throws Exception {
    // the close expects the key of the channel
    CountDownLatch isClosed = new CountDownLatch(1);
    execute(() -> {
      socket.getChannel().close();
      isClosed.countDown();
      return true;
    });
    isClosed.await();

    assertThat(GrizzlySockets.close(transport)).isFalse();
  }

  private void execute(Task task) {
    transport.getSelectorHandler().execute(socket.getSelectorRunner(), task, null);
    socket.getSelectorRunner().getSelector().wakeup();
  }
}
