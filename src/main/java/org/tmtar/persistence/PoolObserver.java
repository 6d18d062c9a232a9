package org.tmtar.persistence;

import io.opentelemetry.api.trace.Span;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows how many connections somebody has and how many want one, and tells how long that took, and which
 * statements are sent, how long they take and whether they fail; never their values.
 */
final class PoolObserver {

  /** One for both, JPA, which is there before any bean, and those who write SQL. */
  static final PoolObserver OF_APPLICATION = new PoolObserver();

  private final AtomicInteger used = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile Listener listener = new Listener() {};

  /** Tells somebody from now on. */
  void tell(Listener somebody) {
    listener = somebody;
  }

  int used() {
    return used.get();
  }

  int waiting() {
    return waiting.get();
  }

  /** Somebody wants a connection. */
  Use await() {
    waiting.incrementAndGet();
    return new Use();
  }

  /** Takes down a statement while it is executed. */
  Object observe(StatementText statement, Execution execution) throws ReflectiveOperationException {
    Listener somebody = listener;
    Span span = somebody.begin(statement);
    long start = System.nanoTime();
    Throwable failure = null;
    try {
      return execution.execute();
    } catch (InvocationTargetException thrown) {
      failure = thrown.getCause();
      throw thrown;
    } finally {
      somebody.end(statement, span, Duration.ofNanos(System.nanoTime() - start), failure);
    }
  }

  /** The use of one connection. */
  final class Use {

    private final long start = System.nanoTime();
    private final AtomicBoolean isOver = new AtomicBoolean();

    /** It is there. */
    Use got() {
      used.incrementAndGet();
      endWait();
      return this;
    }

    /** It was not to be had. */
    void gaveUp() {
      endWait();
    }

    private void endWait() {
      waiting.decrementAndGet();
      listener.waited(Duration.ofNanos(System.nanoTime() - start));
    }

    /** It is given back, by some twice. */
    void end() {
      if (isOver.compareAndSet(false, true)) {
        used.decrementAndGet();
      }
    }
  }

  /** What a statement does. */
  @FunctionalInterface
  interface Execution {

    Object execute() throws ReflectiveOperationException;
  }

  /** Who wants to know. */
  interface Listener {

    /** Somebody has waited for a connection, whether it came or not. */
    default void waited(Duration wait) {}

    /** A statement is about to be sent. */
    default Span begin(StatementText statement) {
      return Span.getInvalid();
    }

    /**
     * It was answered.
     *
     * @param span what {@link #begin} gave
     * @param failure why it failed; null if it has not
     */
    default void end(StatementText statement, Span span, Duration duration, Throwable failure) {}
  }
}
