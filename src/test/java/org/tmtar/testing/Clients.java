package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Connections of misbehaving clients, which for example send half of a request. */
public final class Clients implements AutoCloseable {

  private static final int MAX_ATTEMPTS = 400;

  /** The size of the receive buffer in bytes. Data that the client does not receive stay in the server. */
  private static final int SMALLEST_WINDOW = 4096;

  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final Duration SHORT_PAUSE = Duration.ofMillis(1);

  /** The number of short pauses without data after which a connection is no longer read. */
  private static final int MAX_IDLE = 20_000;

  private final InetSocketAddress server;
  private final List<SocketChannel> connections = new ArrayList<>();
  private final List<StringBuilder> received = new ArrayList<>();

  public Clients(URI server) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
  }

  /**
   * Opens a connection and sends the beginning of a request.
   *
   * @param body the part of the body that is sent
   * @param head the header lines, without {@code Host}
   */
  public void send(String body, String... head) throws IOException {
    open(withHost(head) + body);
  }

  /**
   * Opens a connection and sends the same request several times, without waiting for a response. The last
   * request asks the server to close the connection.
   *
   * @param head the header lines, without {@code Host}
   */
  public void sendTimes(int times, String... head) throws IOException {
    String request = withHost(head);
    open(request.repeat(times - 1) + request.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
  }

  private static String withHost(String... head) {
    return String.join("\r\n", head) + "\r\nHost: localhost\r\n\r\n";
  }

  private void open(String sent) throws IOException {
    SocketChannel connection = SocketChannel.open();
    connection.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_WINDOW);
    connection.connect(server);
    connection.write(ByteBuffer.wrap(sent.getBytes(StandardCharsets.UTF_8)));
    connection.configureBlocking(false);
    connections.add(connection);
    received.add(new StringBuilder());
  }

  /**
   * Waits until so many connections have received something, and returns the beginnings of these
   * responses.
   */
  public List<String> awaitAnswers(int count) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      receive();
      if (answers().size() >= count) {
        // the body may arrive some moments after the header
        pause();
        receive();
        return answers();
      }
      pause();
    }
    throw new AssertionError("Of %d requests only %d have a response: %s"
        .formatted(connections.size(), answers().size(), answers()));
  }

  /**
   * Sends one octet after the other on the last connection until the server responds, and returns the
   * beginning of the response.
   */
  public String trickleUntilAnswered() throws IOException {
    SocketChannel connection = connections.get(connections.size() - 1);
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      connection.write(ByteBuffer.wrap(new byte[] {'x'}));
      pause();
      receive();
      if (!answers().isEmpty()) {
        return awaitAnswers(1).get(0);
      }
    }
    throw new AssertionError("The node still waits for the body");
  }

  /** Receives all that the server has sent on each connection, until it closes the connection. */
  public List<String> receiveToEnd() {
    for (int i = 0; i < connections.size(); i++) {
      int idle = 0;
      for (int length = receiveMore(i); length >= 0 && idle < MAX_IDLE; length = receiveMore(i)) {
        if (length > 0) {
          idle = 0;
        } else {
          idle++;
          // The receive buffer is small, so longer pauses would delay the data that follow.
          LockSupport.parkNanos(SHORT_PAUSE.toNanos());
        }
      }
    }
    return answers();
  }

  /** Returns the number of connections on which the server has neither responded nor ended the connection. */
  public int countWaiting() {
    return (int) connections.stream().filter(Clients::isWaiting).count();
  }

  private static boolean isWaiting(SocketChannel connection) {
    try {
      return connection.read(ByteBuffer.allocate(1)) == 0;
    } catch (IOException closed) {
      return false;
    }
  }

  /** Receives the available data. Returns its length; -1 if the connection has ended. */
  private int receiveMore(int connection) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    try {
      int length = connections.get(connection).read(buffer);
      received.get(connection).append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
      return length;
    } catch (IOException reset) {
      return -1;
    }
  }

  private List<String> answers() {
    return received.stream()
        .map(StringBuilder::toString)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Reads only the first kilobytes of each response, so that the rest waits in the server. */
  private void receive() {
    for (int i = 0; i < connections.size(); i++) {
      ByteBuffer buffer = ByteBuffer.allocate(2048);
      try {
        if (received.get(i).length() < buffer.capacity() && connections.get(i).read(buffer) > 0) {
          received.get(i).append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        }
      } catch (IOException reset) {
        // a closed connection has nothing more to read
      }
    }
  }

  private static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }

  @Override
  public void close() {
    for (SocketChannel connection : connections) {
      try {
        connection.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
