package org.tmtar.operations;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The measurement of one part of the service, in the background. It runs at most once at a time, and its
 * result is used for a while. A part that does not respond therefore occupies one thread, regardless of
 * the number of requests.
 */
final class Probe<T> {

  private static final Logger LOG = Logger.getLogger(Probe.class.getName());

  /** The maximum time that a request waits for a measurement. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final String name;
  private final Supplier<T> measurement;
  private final T unavailable;
  private final Duration maxAge;
  private final Executor executor;
  private CompletableFuture<T> latest;
  private long startedAt;

  /**
   * @param name the name of the part for the log entry of a failure
   * @param unavailable the result if the measurement fails or takes too long
   * @param maxAge the time for which a result is used
   */
  Probe(String name, Supplier<T> measurement, T unavailable, Duration maxAge, Executor executor) {
    this.name = name;
    this.measurement = measurement;
    this.unavailable = unavailable;
    this.maxAge = maxAge;
    this.executor = executor;
  }

  /** The result of a recent measurement, or of a new one. It is complete after the timeout at the latest. */
  CompletableFuture<T> measure() {
    return current()
        .copy()
        .completeOnTimeout(unavailable, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized CompletableFuture<T> current() {
    if (latest == null || (latest.isDone() && System.nanoTime() - startedAt >= maxAge.toNanos())) {
      startedAt = System.nanoTime();
      latest = CompletableFuture.supplyAsync(measurement, executor).exceptionally(this::failed);
    }
    return latest;
  }

  private T failed(Throwable failure) {
    LOG.log(Level.FINE, failure, () -> "Check failed: " + name);
    return unavailable;
  }
}
