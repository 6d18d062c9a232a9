package org.tmtar.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.Test;
import org.tmtar.problem.RequestId;

class CheckingHandlerTest {

  private static final int REQUESTS = 100;

  /**
   * The time in seconds for the requests that are in progress. The server waits all of it if a response met
   * a closed connection, because it does not count that request as ended.
   */
  private static final int GRACE = 3;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch disconnected = new CountDownLatch(1);
  private final CountDownLatch isNextServed = new CountDownLatch(1);
  private final AtomicInteger served = new AtomicInteger();

  @Test
  void requestsOfAClientThatHasDisconnectedAreNotProcessed() throws Exception {
    HttpServer server = start();
    try {
      Socket client = connect(server, "/first");
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      client.setSoLinger(true, 0);
      client.close();
      disconnected.countDown();

      Socket next = connect(server, "/next");
      assertThat(isNextServed.await(1, TimeUnit.MINUTES)).isTrue();
      next.close();
    } finally {
      server.shutdown(GRACE, TimeUnit.SECONDS).get();
    }
    assertThat(served).as("of %d pipelined requests", REQUESTS).hasValueLessThan(REQUESTS / 10);
  }

  @Test
  void unknownExpectationIsAProblem() throws Exception {
    HttpServer server = start();
    try {
      Socket client = send(server, "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: mercy\r\n\r\n");
      String response =
          new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      client.close();

      assertThat(response)
          .startsWith("HTTP/1.1 417 ")
          .contains("application/problem+json", "The only supported expectation is 100-continue.");
    } finally {
      server.shutdown(GRACE, TimeUnit.SECONDS).get();
    }
  }

  private HttpServer start() throws IOException {
    HttpServer server = new HttpServer();
    NetworkListener listener =
        new NetworkListener("listener", InetAddress.getLoopbackAddress().getHostAddress(), 0);
    listener.registerAddOn((added, filters) -> {
      HttpServerFilter handling =
          (HttpServerFilter) filters.get(filters.indexOfType(HttpServerFilter.class));
      handling.setHttpHandler(new CheckingHandler(new Waiting()));
    });
    server.addListener(listener);
    server.start();
    return server;
  }

  private static Socket connect(HttpServer server, String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    return send(server, request.repeat(REQUESTS));
  }

  private static Socket send(HttpServer server, String octets) throws IOException {
    Socket socket = new Socket(
        InetAddress.getLoopbackAddress(), server.getListener("listener").getPort());
    socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** Processes the first request only after its client has disconnected. */
  private final class Waiting extends HttpHandler {

    @Override
    public void service(Request request, Response response) throws Exception {
      if (request.getRequestURI().equals("/next")) {
        isNextServed.countDown();
      } else {
        served.incrementAndGet();
        begun.countDown();
        disconnected.await();
      }
      response.setHeader(RequestId.HEADER, "id");
      response.setContentLength(0);
    }
  }
}
