package org.tmtar.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Something to measure.
 *
 * @param name for the table
 * @param request makes the next request, out of the numbers of a fixed seed
 */
record Operation(String name, Function<Random, HttpRequest> request) {

  private static final long SEED = 20_261_122;

  private static final int CONNECTIONS = 16;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Half of the time one request after the other, the other half several at a time. */
  Measurement measure(Duration span) {
    Duration half = span.dividedBy(2);
    return Measurement.of(oneByOne(half), severalAtATime(half));
  }

  private long[] oneByOne(Duration span) {
    Random random = new Random(SEED);
    LongStream.Builder taken = LongStream.builder();
    long end = System.nanoTime() + span.toNanos();
    while (System.nanoTime() < end) {
      HttpRequest next = request.apply(random);
      long start = System.nanoTime();
      send(next);
      taken.add(System.nanoTime() - start);
    }
    return taken.build().toArray();
  }

  private double severalAtATime(Duration span) {
    ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
    AtomicLong answered = new AtomicLong();
    long start = System.nanoTime();
    for (int i = 0; i < CONNECTIONS; i++) {
      Random random = new Random(SEED + i);
      pool.execute(() -> {
        while (System.nanoTime() - start < span.toNanos()) {
          send(request.apply(random));
          answered.incrementAndGet();
        }
      });
    }
    pool.shutdown();
    try {
      if (!pool.awaitTermination(span.toSeconds() + 60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(name + " does not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return answered.get() / ((System.nanoTime() - start) / 1e9);
  }

  private void send(HttpRequest next) {
    try {
      HttpResponse<byte[]> answer = CLIENT.send(next, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "%s: %s was answered %d".formatted(name, next.uri(), answer.statusCode()));
      }
    } catch (IOException failure) {
      throw new IllegalStateException(name, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
