package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The load generator against a server with known response times. A slow machine makes response times
 * longer and never shorter, so the tests check lower bounds only.
 */
class LoadRunTest {

  private static final String PATH = "/things";
  private static final int CONNECTIONS = 2;

  private final AtomicInteger requests = new AtomicInteger();
  private ExecutorService threads;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    threads = Executors.newCachedThreadPool();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void everyExpectedResponseIsCounted() {
    answer(exchange -> send(exchange, 200, "hello"));

    LoadResult result = run(load(get(), CONNECTIONS).unlimited(1));

    assertThat(result.answered()).isPositive().isEqualTo(requests.get());
    assertThat(result.errors()).isZero();
    assertThat(result.firstError()).isNull();
    assertThat(result.bytes()).isEqualTo("hello".length() * result.answered());
    assertThat(result.perSecond()).isPositive();
  }

  /**
   * 100 requests/s for 2 s. Half of the requests become due, one every 10 ms, while the first one waits
   * for 1 s.
   */
  @Test
  void requestsDueDuringAStallIncludeTheirWaitingTime() {
    answer(exchange -> {
      if (requests.get() == 1) {
        pause(1000);
      }
      send(exchange, 200, "");
    });

    LoadResult result = run(load(get(), 1).at(100, 2));

    assertThat(result.errors()).isZero();
    assertThat(result.percentile99Millis()).isGreaterThan(900);
  }

  /**
   * 20 requests/s for 2 s, which makes 40. Ten have a response immediately, one waits for 3 s, and 29
   * never begin.
   */
  @Test
  void requestsThatNeverBeginWaitUntilTheEnd() {
    answer(exchange -> {
      if (requests.get() > 10) {
        pause(3000);
      }
      send(exchange, 200, "");
    });

    LoadResult result = run(load(get(), 1).at(20, 2));

    assertThat(requests.get()).isLessThan(20);
    assertThat(result.medianMillis()).isGreaterThan(300);
  }

  @Test
  void unexpectedStatusIsAnError() {
    answer(exchange -> send(exchange, requests.get() == 2 ? 500 : 200, ""));

    LoadResult result = run(load(get(), 1).unlimited(1));

    assertThat(result.errors()).isEqualTo(1);
    assertThat(result.answered()).isEqualTo(requests.get() - 1L);
    assertThat(result.firstError()).isEqualTo("GET /things: 500 instead of 200");
  }

  @Test
  void abortedResponseIsAnError() {
    answer(exchange -> {
      if (requests.get() == 2) {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write('h');
        exchange.close();
      } else {
        send(exchange, 200, "");
      }
    });

    LoadResult result = run(load(get(), 1).unlimited(1));

    assertThat(result.errors()).isEqualTo(1);
    assertThat(result.firstError()).isEqualTo("GET /things: aborted instead of 200");
  }

  @Test
  void connectionThatTheServerClosesIsNotReused() {
    Set<InetSocketAddress> closing = ConcurrentHashMap.newKeySet();
    AtomicInteger late = new AtomicInteger();
    answer(exchange -> {
      if (closing.contains(exchange.getRemoteAddress())) {
        late.incrementAndGet();
      }
      if (requests.get() % 5 == 0) {
        closing.add(exchange.getRemoteAddress());
        exchange.getResponseHeaders().set("Connection", "close");
      }
      send(exchange, 200, "");
    });

    LoadResult result = run(load(get(), CONNECTIONS).at(100, 2));

    assertThat(closing).hasSizeGreaterThan(CONNECTIONS);
    assertThat(late).hasValue(0);
    assertThat(result.errors()).isZero();
  }

  @Test
  void eachRefreshUsesTheTokenOfThePreviousOne() {
    Set<String> good = ConcurrentHashMap.newKeySet();
    good.addAll(List.of("first", "second"));
    AtomicInteger serial = new AtomicInteger();
    answer(exchange -> {
      String token = received(exchange).replace("token=", "");
      if (!good.remove(token)) {
        send(exchange, 400, "");
        return;
      }
      String next = "token-" + serial.incrementAndGet();
      good.add(next);
      send(exchange, 200, "{\"refresh_token\":\"%s\",\"more\":1}".formatted(next));
    });
    PreparedRequest refresh =
        PreparedRequest.post(PATH, "text/plain", "token=" + PreparedRequest.TOKEN);
    List<String> tokens = List.copyOf(good);

    LoadResult result = run(load(refresh, CONNECTIONS, tokens).unlimited(1));

    assertThat(result.errors()).isZero();
    assertThat(result.answered()).isGreaterThan(tokens.size());
    assertThat(result.tokens()).containsExactlyInAnyOrderElementsOf(good);
  }

  @Test
  void bodiesArriveByteForByte() {
    String picture = "\u0089PNG\r\n\u0000\u00ff";
    answer(exchange -> send(exchange, received(exchange).equals(picture) ? 200 : 400, ""));

    LoadResult result =
        run(load(PreparedRequest.post(PATH, "image/png", picture), CONNECTIONS).unlimited(1));

    assertThat(result.errors()).isZero();
    assertThat(result.answered()).isPositive();
  }

  /** Adds a handler to the server. It counts each request before it sends the response. */
  private void answer(HttpHandler handler) {
    server.createContext(PATH, exchange -> {
      requests.incrementAndGet();
      handler.handle(exchange);
    });
  }

  private static PreparedRequest get() {
    return PreparedRequest.get(PATH + "?latitude=1");
  }

  private Load load(PreparedRequest request, int connections) {
    return load(request, connections, List.of());
  }

  private Load load(PreparedRequest request, int connections, List<String> tokens) {
    return new Load(
        "127.0.0.1",
        server.getAddress().getPort(),
        connections,
        1,
        0,
        List.of(new Share(1, List.of(request))),
        tokens);
  }

  private static LoadResult run(Load load) {
    return new LoadRun(load).run();
  }

  private static String received(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
