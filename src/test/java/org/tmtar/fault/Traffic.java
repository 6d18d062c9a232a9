package org.tmtar.fault;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Clients that send requests one after the other until they are stopped, and record every outcome. A
 * failed request does not stop them.
 */
final class Traffic implements AutoCloseable {

  /**
   * The connection timeout, and half of the time that the last requests have to end. It is longer than any
   * request may take, so that requests that take too long are recorded.
   */
  private static final Duration GIVEN_UP = Duration.ofSeconds(30);

  /**
   * The pause of a client between two requests. It limits the load, because the tests do not measure the
   * maximum throughput.
   */
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean isOver;

  private Traffic() {}

  /**
   * Starts clients that send requests.
   *
   * @param clients the next request of each client
   */
  static Traffic of(List<Supplier<HttpRequest>> clients) {
    HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(GIVEN_UP)
        .build();
    return repeating(clients.stream()
        .<Supplier<Exchange>>map(client -> () -> Exchange.send(http, client.get()))
        .toList());
  }

  /**
   * Starts clients that repeat an exchange.
   *
   * @param clients the next exchange of each client
   */
  static Traffic repeating(List<Supplier<Exchange>> clients) {
    Traffic traffic = new Traffic();
    clients.forEach(
        client -> traffic.running.add(traffic.threads.submit(() -> traffic.repeat(client))));
    return traffic;
  }

  /** Returns the outcomes so far. */
  Exchanges soFar() {
    return new Exchanges(List.copyOf(exchanges));
  }

  /** Stops the clients after their current requests, and returns all outcomes. */
  Exchanges stop() {
    close();
    return soFar();
  }

  /**
   * Stops the clients after their current requests.
   *
   * @throws AssertionError if a client has failed or a request does not end
   */
  @Override
  public void close() {
    isOver = true;
    try {
      for (Future<?> client : running) {
        client.get(2 * GIVEN_UP.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      throw new AssertionError(failure.getCause());
    } catch (TimeoutException endless) {
      throw new AssertionError("A request does not end", endless);
    } finally {
      threads.shutdownNow();
    }
  }

  private void repeat(Supplier<Exchange> client) {
    while (!isOver) {
      exchanges.add(client.get());
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
