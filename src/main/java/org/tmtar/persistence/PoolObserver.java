package org.tmtar.persistence;

import io.opentelemetry.api.trace.Span;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Observes the connection pool. It counts the connections in use and the requests that wait for a
 * connection, and reports waits and statements to a {@link Listener}: their text, duration and failure, but
 * no parameter values.
 */
final class PoolObserver {

  /** The observer that JPA and the code that executes SQL share. JPA uses it before any bean exists. */
  static final PoolObserver OF_APPLICATION = new PoolObserver();

  private final AtomicInteger used = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile Listener listener = new Listener() {};

  /** Sets the listener for all later events. */
  void setListener(Listener listener) {
    this.listener = listener;
  }

  int used() {
    return used.get();
  }

  int waiting() {
    return waiting.get();
  }

  /** Records that a caller starts to wait for a connection. */
  Use beginWait() {
    waiting.incrementAndGet();
    return new Use();
  }

  /** Executes a statement, and reports it to the listener. */
  Object observe(StatementText statement, Execution execution) throws ReflectiveOperationException {
    Listener current = listener;
    Span span = current.begin(statement);
    long start = System.nanoTime();
    Throwable failure = null;
    try {
      return execution.execute();
    } catch (InvocationTargetException thrown) {
      failure = thrown.getCause();
      throw thrown;
    } finally {
      current.end(statement, span, Duration.ofNanos(System.nanoTime() - start), failure);
    }
  }

  /** The use of one connection. */
  final class Use {

    private final long start = System.nanoTime();
    private final AtomicBoolean isOver = new AtomicBoolean();

    /** Records that the caller has received the connection. */
    Use acquired() {
      used.incrementAndGet();
      endWait();
      return this;
    }

    /** Records that the caller has not received a connection. */
    void failed() {
      endWait();
    }

    private void endWait() {
      waiting.decrementAndGet();
      listener.onWait(Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Records that the connection was closed. Some callers close a connection twice; only the first call
     * counts.
     */
    void end() {
      if (isOver.compareAndSet(false, true)) {
        used.decrementAndGet();
      }
    }
  }

  /** The execution of a statement. */
  @FunctionalInterface
  interface Execution {

    Object execute() throws ReflectiveOperationException;
  }

  /** Receives the events of the pool. */
  interface Listener {

    /** Called after a wait for a connection, whether or not it was successful. */
    default void onWait(Duration wait) {}

    /**
     * Called before a statement is sent. Returns its span; an invalid span if the statement is not traced.
     */
    default Span begin(StatementText statement) {
      return Span.getInvalid();
    }

    /**
     * Called after a statement has succeeded or failed.
     *
     * @param span the result of {@link #begin}
     * @param failure the reason of the failure; null if the statement succeeded
     */
    default void end(StatementText statement, Span span, Duration duration, Throwable failure) {}
  }
}
