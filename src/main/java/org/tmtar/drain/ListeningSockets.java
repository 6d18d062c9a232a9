package org.tmtar.drain;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.tmtar.listener.HttpListeners;

/**
 * The sockets on which the server takes connections. It has no command that closes them and leaves alone what
 * came in by them, but its network library can.
 */
final class ListeningSockets {

  private static final Logger LOG = Logger.getLogger(ListeningSockets.class.getName());

  private static final long MAX_CLOSE_SECONDS = 2;

  /** More than are ever waiting; to ask for one that is not there costs a microsecond. */
  private static final int MAX_WAITING = 64;

  private ListeningSockets() {}

  /** Closes them: whoever connects from now on is refused by the system. */
  static void close() {
    try {
      for (TCPNIOTransport transport : HttpListeners.transports()) {
        close(transport);
      }
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
      LOG.log(Level.WARNING, "This node goes on taking connections while it drains", unknown);
    }
  }

  private static void close(TCPNIOTransport transport) throws ReflectiveOperationException {
    Field field = TCPNIOTransport.class.getDeclaredField("serverConnections");
    field.setAccessible(true);
    for (Object connection : List.copyOf((Collection<?>) field.get(transport))) {
      closeInItsThread(transport, (TCPNIOServerConnection) connection);
    }
    transport.unbindAll();
  }

  /**
   * Connections are taken by the thread of a selector. Elsewhere a socket would be closed only when that thread
   * looks at it next, and all that have connected meanwhile would be cut off.
   */
  private static void closeInItsThread(TCPNIOTransport transport, TCPNIOServerConnection socket) {
    CountDownLatch done = new CountDownLatch(1);
    transport
        .getSelectorHandler()
        .execute(
            socket.getSelectorRunner(),
            () -> {
              try {
                closeNow(socket);
              } finally {
                done.countDown();
              }
              return true;
            },
            null);
    socket.getSelectorRunner().getSelector().wakeup();
    try {
      if (!done.await(MAX_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warning("A socket is closed later than the drain begins");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes those who are waiting, and closes the socket before somebody else has time to connect. */
  private static void closeNow(TCPNIOServerConnection socket) throws IOException {
    SelectableChannel channel = socket.getChannel();
    Selector selector = socket.getSelectorRunner().getSelector();
    // what a selector knows is closed only when it has forgotten it
    channel.keyFor(selector).cancel();
    selector.selectNow();
    // it is asked again for all others that it has just found ready
    selector.selectedKeys().clear();
    for (int waiting = 0; waiting < MAX_WAITING; waiting++) {
      socket.onAccept();
    }
    channel.close();
  }
}
