package org.tmtar.benchmark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What runs because of the benchmark, most of it in processes of their own, which would outlive it: from the
 * moment at which they are started until they are stopped they are in here.
 */
final class Started implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean ending;

  /** Whoever interrupts this process leaves nothing of it running. */
  static Started untilInterrupted() {
    Started started = new Started();
    Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop what was started"));
    return started;
  }

  /**
   * Starts something. Whoever wants everything stopped meanwhile waits until it runs: half started, it could
   * not be stopped.
   *
   * @throws IllegalStateException if everything is being stopped
   */
  synchronized <T extends AutoCloseable> T start(Start<T> part) throws IOException {
    if (ending) {
      throw new IllegalStateException("Everything is being stopped");
    }
    T running = part.start();
    parts.push(running);
    return running;
  }

  /** Stops one before all others. */
  synchronized void stop(AutoCloseable part) {
    if (parts.remove(part)) {
      end(part);
    }
  }

  /** Stops what still runs, the last one first; one that does not stop keeps no other from it. */
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
      Progress.say("Something does not stop: " + failure);
    }
  }

  /** Has something run that can be stopped. */
  interface Start<T> {

    T start() throws IOException;
  }
}
