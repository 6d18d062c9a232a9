package org.tmtar.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.tmtar.server.ServerNetwork;

/**
 * The graceful shutdown of a node. When the drain begins, the node accepts no new connections, so that a
 * proxy selects another node, even a proxy that does not retry. Existing connections may send further
 * requests until the drain is over. The drain waits for the requests in progress.
 */
@ApplicationScoped
public class Drain {

  private static final Logger LOG = Logger.getLogger(Drain.class.getName());

  /**
   * The time without requests in progress after which a drain is over. The request of the last accepted
   * connection arrives shortly after the connection, and the end of a response is sent shortly after it
   * was written.
   */
  private static final Duration IDLE_TIME = Duration.ofMillis(500);

  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

  private final AtomicInteger inProgress = new AtomicInteger();
  private volatile boolean hasBegun;
  private volatile boolean isOver;
  private volatile long lastEnd = System.nanoTime();
  private Duration maxDuration;

  protected Drain() {}

  @Inject
  public Drain(DrainConfig config) {
    maxDuration = config.maxDuration();
  }

  /** Registers the drain. SIGTERM then starts it, and the process ends after it. */
  public void register() {
    ShutdownSignal.beforeExit(() -> run(ServerNetwork.current()::closeListeningSockets));
  }

  /** Whether the drain has begun. */
  public boolean hasBegun() {
    return hasBegun;
  }

  /**
   * Registers the start of a request.
   *
   * @return whether the request may be processed; if so, {@link #endRequest} must follow
   */
  boolean beginRequest() {
    inProgress.incrementAndGet();
    if (!isOver) {
      return true;
    }
    endRequest();
    return false;
  }

  /** Registers the end of a request. */
  void endRequest() {
    lastEnd = System.nanoTime();
    inProgress.decrementAndGet();
  }

  /**
   * Drains the node. Returns after a short time without requests in progress, or after the maximum time. If
   * the sockets cannot be closed, the drain always takes the maximum time, so that a proxy learns from the
   * readiness check that the node is shutting down.
   *
   * @param closeSockets closes the listening sockets, and returns whether they are closed
   */
  void run(BooleanSupplier closeSockets) {
    long start = System.nanoTime();
    hasBegun = true;
    boolean isClosed = closeSockets.getAsBoolean();
    LOG.info(() ->
        "Drain started, new connections are %s, requests in progress: %d, maximum duration: %s"
            .formatted(isClosed ? "refused" : "accepted", inProgress.get(), maxDuration));
    await(start, isClosed);
    isOver = true;
    LOG.info(() -> "Drain ended after %d ms, requests in progress: %d"
        .formatted(Duration.ofNanos(System.nanoTime() - start).toMillis(), inProgress.get()));
  }

  private void await(long start, boolean isClosed) {
    while (!(isClosed && isIdle(start)) && System.nanoTime() - start < maxDuration.toNanos()) {
      LockSupport.parkNanos(POLL_INTERVAL.toNanos());
    }
  }

  private boolean isIdle(long start) {
    long now = System.nanoTime();
    return inProgress.get() == 0
        && now - start > IDLE_TIME.toNanos()
        && now - lastEnd > IDLE_TIME.toNanos();
  }
}
