package org.tmtar.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(GIVEN_UP)
      .build();
  private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads;
  private volatile boolean isOver;

  private Traffic(int clients) {
    threads = Executors.newFixedThreadPool(clients);
  }

  /**
   * Begins.
   *
   * @param clients what each of them sends next
   */
  static Traffic of(List<Supplier<HttpRequest>> clients) {
    Traffic traffic = new Traffic(clients.size());
    clients.forEach(client -> traffic.threads.execute(() -> traffic.repeat(client)));
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

  @Override
  public void close() {
    isOver = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(2 * GIVEN_UP.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Some request does not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat(Supplier<HttpRequest> client) {
    while (!isOver) {
      exchanges.add(exchange(client.get()));
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Exchange exchange(HttpRequest request) {
    Instant began = Instant.now();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return ended(
          request,
          began,
          answer.statusCode(),
          answer.headers().firstValue("Retry-After").isPresent(),
          answer.body());
    } catch (IOException failure) {
      return ended(request, began, 0, false, failure.getClass().getSimpleName());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ended(request, began, 0, false, "interrupted");
    }
  }

  private static Exchange ended(
      HttpRequest request, Instant began, int status, boolean saysWhenToTryAgain, String body) {
    return new Exchange(
        request.method() + " " + request.uri().getPath(),
        began,
        Duration.between(began, Instant.now()),
        status,
        saysWhenToTryAgain,
        body);
  }
}
