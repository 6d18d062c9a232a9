package org.tmtar.benchmark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The processes and servers that the benchmark has started and not yet stopped. Most of them are separate
 * processes, which would outlive the benchmark if they were not stopped.
 */
final class Started implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean ending;

  /** Creates an instance that stops everything when this process is interrupted. */
  static Started untilInterrupted() {
    Started started = new Started();
    Runtime.getRuntime().addShutdownHook(new Thread(started::close, "benchmark shutdown"));
    return started;
  }

  /**
   * Starts a process or server. A concurrent {@link #close} waits until it has started, because a partly
   * started one cannot be stopped.
   *
   * @throws IllegalStateException if everything is being stopped
   */
  synchronized <T extends AutoCloseable> T start(Start<T> part) throws IOException {
    if (ending) {
      throw new IllegalStateException("The benchmark is being stopped");
    }
    T running = part.start();
    parts.push(running);
    return running;
  }

  /** Stops one of the parts before all others. */
  synchronized void stop(AutoCloseable part) {
    if (parts.remove(part)) {
      end(part);
    }
  }

  /**
   * Stops all parts in reverse order of their start. If one of them fails to stop, the others are still
   * stopped.
   */
  @Override
  public synchronized void close() {
    ending = true;
    while (!parts.isEmpty()) {
      end(parts.pop());
    }
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception | AssertionError failure) {
      Progress.report("Stop failed: " + failure);
    }
  }

  /** Starts a part that can be stopped. */
  interface Start<T> {

    T start() throws IOException;
  }
}
