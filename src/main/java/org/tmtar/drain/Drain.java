package org.tmtar.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;

/**
 * Waits for the requests under way before the node ends. From its beginning no connection is taken any
 * more, so that a proxy asks another node, also where it asks only once; those that are there already may
 * bring requests until the drain is over.
 */
@ApplicationScoped
public class Drain {

  private static final Logger LOG = Logger.getLogger(Drain.class.getName());

  /**
   * For how long nothing is under way when a drain is over: the request of a connection that was taken last
   * comes a moment after it, and the end of an answer leaves a moment after it was written.
   */
  private static final Duration QUIET = Duration.ofMillis(500);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean hasBegun;
  private volatile boolean isOver;
  private volatile long lastEnd = System.nanoTime();
  private Duration longest;

  protected Drain() {}

  @Inject
  public Drain(DrainConfig config) {
    longest = config.longest();
  }

  /** From now on, SIGTERM begins it, and the process ends after it. */
  public void precedeTermination() {
    ShutdownSignal.beforeExit(() -> run(ListeningSockets::close));
  }

  /** Whether the node is about to end. */
  public boolean hasBegun() {
    return hasBegun;
  }

  /**
   * A request begins.
   *
   * @return whether it may; then {@link #leave} has to follow
   */
  boolean enter() {
    underWay.incrementAndGet();
    if (!isOver) {
      return true;
    }
    leave();
    return false;
  }

  /** A request has ended. */
  void leave() {
    lastEnd = System.nanoTime();
    underWay.decrementAndGet();
  }

  /** Drains, and returns when nothing is under way any more or all the time is over. */
  void run(Runnable takeNoConnections) {
    long begun = System.nanoTime();
    hasBegun = true;
    LOG.info(() -> "Draining: no new connections, %d requests under way, waiting at most %s"
        .formatted(underWay.get(), longest));
    takeNoConnections.run();
    awaitQuiet(begun);
    isOver = true;
    LOG.info(() -> "Drained after %d ms, %d requests still under way"
        .formatted(Duration.ofNanos(System.nanoTime() - begun).toMillis(), underWay.get()));
  }

  private void awaitQuiet(long begun) {
    while (!isQuiet(begun) && System.nanoTime() - begun < longest.toNanos()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private boolean isQuiet(long begun) {
    long now = System.nanoTime();
    return underWay.get() == 0 && now - begun > QUIET.toNanos() && now - lastEnd > QUIET.toNanos();
  }
}
