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

/** Connections that do what no decent client does, such as sending half of a request. */
public final class Clients implements AutoCloseable {

  private static final int MAX_ATTEMPTS = 400;

  /** In bytes; what a client does not receive stays at the server. */
  private static final int SMALLEST_WINDOW = 4096;

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final InetSocketAddress server;
  private final List<SocketChannel> connections = new ArrayList<>();
  private final List<StringBuilder> received = new ArrayList<>();

  public Clients(URI server) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
  }

  /**
   * Opens a connection, sends the beginning of a request, and leaves it at that.
   *
   * @param body as much of it as is sent
   * @param head its lines, without {@code Host}
   */
  public void send(String body, String... head) throws IOException {
    open(withHost(head) + body);
  }

  /**
   * Opens a connection and sends the same request again and again, without waiting for an answer.
   *
   * @param head its lines, without {@code Host}
   */
  public void sendTimes(int times, String... head) throws IOException {
    open(withHost(head).repeat(times));
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

  /** Waits until so many have been answered, and gives the beginnings of these answers. */
  public List<String> awaitAnswers(int count) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      receive();
      if (answers().size() >= count) {
        // the body may come some moments after the header
        pause();
        receive();
        return answers();
      }
      pause();
    }
    throw new AssertionError("Of %d only %d have an answer: %s"
        .formatted(connections.size(), answers().size(), answers()));
  }

  /** Sends one octet after the other on the last connection until it is answered. */
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
    throw new AssertionError("It is waited for");
  }

  /** Receives all that the server has sent on each connection, until it closes the connection. */
  public List<String> receiveToEnd() {
    for (int i = 0; i < connections.size(); i++) {
      for (int attempt = 0; attempt < MAX_ATTEMPTS && receiveMore(i); attempt++) {
        pause();
      }
    }
    return answers();
  }

  /** Receives what is there; false if the connection has ended. */
  private boolean receiveMore(int connection) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
    try {
      int length = connections.get(connection).read(buffer);
      received.get(connection).append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
      return length >= 0;
    } catch (IOException reset) {
      return false;
    }
  }

  private List<String> answers() {
    return received.stream()
        .map(StringBuilder::toString)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The first kilobytes only, so that the rest waits at the server. */
  private void receive() {
    for (int i = 0; i < connections.size(); i++) {
      ByteBuffer buffer = ByteBuffer.allocate(2048);
      try {
        if (received.get(i).length() < buffer.capacity() && connections.get(i).read(buffer) > 0) {
          received.get(i).append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        }
      } catch (IOException reset) {
        // then there is nothing more
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
