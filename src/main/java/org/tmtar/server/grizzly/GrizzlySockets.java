package org.tmtar.server.grizzly;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * The listening sockets of the server. The server has no command that closes them and keeps the accepted
 * connections. Its network library, Grizzly, can do that.
 */
final class GrizzlySockets {

  private static final Logger LOG = Logger.getLogger(GrizzlySockets.class.getName());

  private static final long MAX_CLOSE_SECONDS = 2;

  /**
   * The number of accepts before a socket is closed. It exceeds the number of connections that wait at any
   * time. An accept without a waiting connection takes about a microsecond.
   */
  private static final int MAX_WAITING = 64;

  private GrizzlySockets() {}

  /**
   * Closes the sockets. The operating system then refuses new connections.
   *
   * @return whether all of them are closed
   */
  static boolean close() {
    try {
      boolean isClosed = true;
      for (TCPNIOTransport transport : GrizzlyListeners.transports()) {
        isClosed &= close(transport);
      }
      return isClosed;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
      LOG.log(
          Level.WARNING,
          "Closing the listening sockets failed, new connections are accepted during the drain",
          unknown);
      return false;
    }
  }

  /**
   * Closes the sockets of a listener.
   *
   * @return whether all of them are closed
   */
  static boolean close(TCPNIOTransport transport) throws ReflectiveOperationException {
    Field field = TCPNIOTransport.class.getDeclaredField("serverConnections");
    field.setAccessible(true);
    boolean isClosed = true;
    for (Object connection : List.copyOf((Collection<?>) field.get(transport))) {
      isClosed &= closeInSelectorThread(transport, (TCPNIOServerConnection) connection);
    }
    transport.unbindAll();
    return isClosed;
  }

  /**
   * Closes a socket in its selector thread, which accepts its connections. A close in another thread takes
   * effect only when the selector runs next, and connections that arrive in between would be reset.
   *
   * @return whether the socket is closed
   */
  private static boolean closeInSelectorThread(
      TCPNIOTransport transport, TCPNIOServerConnection socket) {
    CompletableFuture<Void> closing = new CompletableFuture<>();
    transport
        .getSelectorHandler()
        .execute(
            socket.getSelectorRunner(),
            () -> {
              try {
                closeNow(socket);
                closing.complete(null);
              } catch (IOException | RuntimeException failure) {
                closing.completeExceptionally(failure);
              }
              return true;
            },
            null);
    socket.getSelectorRunner().getSelector().wakeup();
    try {
      closing.get(MAX_CLOSE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException late) {
      LOG.warning(
          "Closing a listening socket takes too long, new connections are accepted during the drain");
    } catch (ExecutionException failure) {
      LOG.log(
          Level.WARNING,
          "Closing a listening socket failed, new connections are accepted during the drain",
          failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Accepts the waiting connections, and closes the socket before further connections can arrive. */
  private static void closeNow(TCPNIOServerConnection socket) throws IOException {
    SelectableChannel channel = socket.getChannel();
    Selector selector = socket.getSelectorRunner().getSelector();
    // a channel with a registered key is closed only when the selector has removed the key
    channel.keyFor(selector).cancel();
    selector.selectNow();
    // the selector reports all other ready channels again
    selector.selectedKeys().clear();
    for (int waiting = 0; waiting < MAX_WAITING; waiting++) {
      socket.onAccept();
    }
    channel.close();
  }
}
