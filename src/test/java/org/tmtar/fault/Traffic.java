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
 * Clients that send one request after the other until they are stopped, whatever becomes of them, and
 * remember all of it.
 */
final class Traffic implements AutoCloseable {

  /** Longer than any request may take, so that one that takes too long is seen to. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(30);

  /** What a client does between two requests: this is a load, and no contest. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean isOver;

  private Traffic() {}

  /**
   * Begins.
   *
   * @param clients what each of them sends next
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
   * Begins.
   *
   * @param clients what each of them does next
   */
  static Traffic repeating(List<Supplier<Exchange>> clients) {
    Traffic traffic = new Traffic();
    clients.forEach(
        client -> traffic.running.add(traffic.threads.submit(() -> traffic.repeat(client))));
    return traffic;
  }

  /** What has been answered, and what has failed, so far. */
  Exchanges soFar() {
    return new Exchanges(List.copyOf(exchanges));
  }

  /** Lets every client finish its request, and says what became of all. */
  Exchanges stop() {
    close();
    return soFar();
  }

  /** Lets every client finish; what one of them finds wrong is wrong. */
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
      throw new AssertionError("Some request does not end", endless);
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
