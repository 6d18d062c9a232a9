package org.tmtar.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Requests that some threads send again and again, until it is closed. */
final class Repeated implements AutoCloseable {

  private final Collection<Asked> asked = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean isOver;

  /** Adds a thread. */
  Repeated with(Supplier<Asked> request) {
    running.add(threads.submit(() -> {
      while (!isOver) {
        asked.add(request.get());
      }
    }));
    return this;
  }

  /** All that was asked for so far. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Waits for all answers. */
  @Override
  public void close() {
    isOver = true;
    try {
      for (Future<?> thread : running) {
        thread.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failure) {
      throw new AssertionError(failure.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
