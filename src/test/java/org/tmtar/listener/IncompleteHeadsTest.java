package org.tmtar.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncompleteHeadsTest {

  private static final Duration AMPLE = Duration.ofMinutes(5);
  private static final int SMALL_TOTAL = 40_000;

  private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\n";
  private static final String LARGE = "X: " + "x".repeat(15_000) + "\r\n";

  private final List<Socket> sockets = new ArrayList<>();
  private HttpServer server;
  private volatile boolean hasContinued;

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.shutdownNow();
  }

  @Test
  void totalSizeOfIncompleteHeadsIsLimited() throws IOException {
    start(new IncompleteHeads(SMALL_TOTAL, AMPLE));
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      clients.add(send(HEAD + LARGE));
    }

    await(() -> openOf(clients) <= 3);

    assertThat(openOf(clients)).as("those that fit into the limit").isGreaterThan(0);
    assertThat(status(send(HEAD + "Content-Length: 0\r\n\r\n")))
        .as("a small head")
        .isEqualTo(200);
    for (Socket client : clients) {
      client.close();
    }
    await(() -> status(send(HEAD + LARGE + LARGE + "Content-Length: 0\r\n\r\n")) == 200);
  }

  @Test
  void headOfANewClientReplacesThoseThatAreIncompleteForTheLongestTime() throws IOException {
    IncompleteHeads heads = new IncompleteHeads(SMALL_TOTAL, AMPLE);
    start(heads);
    Socket oldest = send(HEAD + LARGE);
    await(() -> heads.total() > 10_000);
    Socket older = send(HEAD + LARGE);
    await(() -> heads.total() > 20_000);
    Socket old = send(HEAD + LARGE);
    await(() -> heads.total() > 30_000);

    Socket client = send(HEAD + LARGE + LARGE);
    await(() -> !isOpen(client) || openOf(List.of(oldest, older)) == 0);

    assertThat(isOpen(client)).as("the new client").isTrue();
    write(client, "Content-Length: 0\r\n\r\n");
    assertThat(status(client)).isEqualTo(200);
    write(old, "Content-Length: 0\r\n\r\n");
    assertThat(status(old)).as("there is room for both").isEqualTo(200);
  }

  @Test
  void headBehindACompleteRequestIsCountedToo() throws IOException {
    start(new IncompleteHeads(SMALL_TOTAL, AMPLE));

    Socket client = send(HEAD + "Content-Length: 0\r\n\r\n" + HEAD + LARGE + LARGE + LARGE);

    assertThat(status(client)).isEqualTo(200);
    await(() -> !isOpen(client));
  }

  @Test
  void headBehindABodyThatIsNotReadIsCountedToo() throws IOException {
    start(new IncompleteHeads(SMALL_TOTAL, AMPLE));

    Socket client = send("POST /unread HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n");
    assertThat(status(client)).isEqualTo(200);
    write(client, "x" + HEAD + LARGE + LARGE + LARGE);

    await(() -> !isOpen(client));
  }

  /** The parser continues with the bytes that it has received before the connection was closed. */
  @Test
  void bytesBehindARequestWhoseConnectionIsClosedAreNotCounted() throws IOException {
    IncompleteHeads heads = new IncompleteHeads(SMALL_TOTAL * 1000, AMPLE);
    start(heads);

    Socket client =
        send("GET /closed HTTP/1.1\r\nHost: localhost\r\n\r\n" + HEAD + LARGE + LARGE + LARGE);
    await(() -> !isOpen(client));
    await(() -> hasContinued);

    assertThat(heads.total()).isZero();
  }

  @Test
  void emptyLinesBeforeAHeadDoNotEndIt() throws IOException {
    start(new IncompleteHeads(SMALL_TOTAL, AMPLE));

    Socket client = send("\r\n\r\n" + HEAD + LARGE + LARGE + LARGE);

    await(() -> !isOpen(client));
  }

  @Test
  void bodiesAreNotCounted() throws IOException {
    start(new IncompleteHeads(SMALL_TOTAL, AMPLE));
    String body = "x".repeat(200_000);
    String chunked = "Transfer-Encoding: chunked\r\n\r\n30d40\r\n" + body + "\r\n0\r\n\r\n";

    Socket client = send(HEAD + "Content-Length: 200000\r\n\r\n" + body);
    BufferedReader responses = reader(client);
    assertThat(status(responses)).isEqualTo(200);
    write(client, HEAD + chunked);
    assertThat(status(responses)).isEqualTo(200);
    write(client, HEAD + "Content-Length: 0\r\n\r\n");
    assertThat(status(responses)).isEqualTo(200);
  }

  @Test
  void connectionOfATooSlowHeadIsClosed() throws IOException {
    start(new IncompleteHeads(SMALL_TOTAL, Duration.ZERO));

    assertThat(status(send(HEAD + "Content-Length: 0\r\n\r\n"))).as("at once").isEqualTo(200);
    Socket slow = send(HEAD);
    await(() -> {
      write(slow, "X: x\r\n");
      return !isOpen(slow);
    });
  }

  private void start(IncompleteHeads probe) throws IOException {
    server = new HttpServer();
    NetworkListener listener =
        new NetworkListener("listener", InetAddress.getLoopbackAddress().getHostAddress(), 0);
    listener.setMaxHttpHeaderSize(65_536);
    listener.registerAddOn((added, filters) -> {
      int parser = filters.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
      ((org.glassfish.grizzly.http.HttpServerFilter) filters.get(parser))
          .getMonitoringConfig()
          .addProbes(probe, new Continuation());
    });
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(new Reading(), "/");
    server.start();
  }

  private Socket send(String octets) throws IOException {
    Socket socket = new Socket(
        InetAddress.getLoopbackAddress(), server.getListener("listener").getPort());
    sockets.add(socket);
    socket.setSoTimeout(50);
    write(socket, octets);
    return socket;
  }

  /** Repeats a condition, each evaluation of which waits for a moment, until it is true. */
  private static void await(Condition condition) throws IOException {
    long start = System.nanoTime();
    while (!condition.isTrue()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AMPLE);
    }
  }

  private static void write(Socket socket, String octets) {
    try {
      socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException closed) {
      // the server may close the connection before it has read everything
    }
  }

  private static long openOf(List<Socket> sockets) {
    return sockets.stream().filter(IncompleteHeadsTest::isOpen).count();
  }

  private static boolean isOpen(Socket socket) {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException silent) {
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  private static int status(Socket socket) throws IOException {
    return status(reader(socket));
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    socket.setSoTimeout((int) AMPLE.toMillis());
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static int status(BufferedReader responses) throws IOException {
    String line = responses.readLine();
    int status = line == null ? -1 : Integer.parseInt(line.substring(9, 12));
    while (line != null && !line.isEmpty()) {
      line = responses.readLine();
    }
    return status;
  }

  /** A condition about connections. */
  @FunctionalInterface
  private interface Condition {

    boolean isTrue() throws IOException;
  }

  /** Closes a connection as if the client had disconnected, and returns when that is known. */
  private static void closeConnection(Request request) {
    Connection<?> connection = request.getContext().getConnection();
    CountDownLatch closed = new CountDownLatch(1);
    CloseListener<Closeable, CloseType> listener = (closeable, type) -> closed.countDown();
    connection.addCloseListener(listener);
    connection.terminateSilently();
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Notes whether the parser continues after a connection was closed. It is called after the other probe. */
  private final class Continuation extends HttpProbe.Adapter {

    @Override
    public void onDataReceivedEvent(
        @SuppressWarnings("rawtypes") Connection connection, Buffer input) {
      if (!connection.isOpen()) {
        hasContinued = true;
      }
    }
  }

  private static final class Reading extends HttpHandler {

    @Override
    public void service(Request request, Response response) throws IOException {
      if (request.getRequestURI().equals("/closed")) {
        closeConnection(request);
        return;
      }
      if (request.getRequestURI().equals("/unread")) {
        response.setContentLength(0);
        return;
      }
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
      response.setContentLength(0);
    }
  }
}
