package org.tmtar.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP forwarder whose address leads to one server and, after a failover, to another. */
final class Forwarder implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<Integer, Link> links = new ConcurrentHashMap<>();
  private volatile int target;

  private Forwarder(ServerSocket socket, int target) {
    this.socket = socket;
    this.target = target;
  }

  /**
   * Starts a forwarder.
   *
   * @param target the port of the server on this machine
   */
  static Forwarder to(int target) throws IOException {
    Forwarder forwarder =
        new Forwarder(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
    start(forwarder::accept);
    return forwarder;
  }

  int port() {
    return socket.getLocalPort();
  }

  /**
   * Forwards new connections to another server, and closes all connections to the former server except
   * one.
   *
   * @param other the port of the other server on this machine
   * @param kept the local port of the remaining connection to the former server
   */
  void switchTo(int other, int kept) {
    target = other;
    links.entrySet().stream()
        .filter(link -> link.getKey() != kept)
        .forEach(link -> link.getValue().close());
    links.keySet().retainAll(java.util.Set.of(kept));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        Link link = new Link(client, server);
        links.put(server.getLocalPort(), link);
        start(() -> link.pump(client, server));
        start(() -> link.pump(server, client));
      } catch (IOException closedOrRefused) {
        // the client sees a closed connection
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    links.values().forEach(Link::close);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "forwarder");
    thread.setDaemon(true);
    thread.start();
  }

  /** A connection of a client and the corresponding connection to the server. */
  private record Link(Socket client, Socket server) {

    void pump(Socket from, Socket to) {
      try (InputStream in = from.getInputStream();
          OutputStream out = to.getOutputStream()) {
        in.transferTo(out);
      } catch (IOException ended) {
        // either side may close it at any time
      } finally {
        close();
      }
    }

    void close() {
      try {
        client.close();
        server.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
