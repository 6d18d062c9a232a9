package org.tmtar.http.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The permits of a node for requests with a body, large bodies and large responses. A slow client occupies
 * a thread for the duration of its transfer. The limits reserve the remaining threads for other requests.
 */
@ApplicationScoped
public class Transfers {

  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  /**
   * The maximum lateness of a body while all permits for bodies are in use. It is longer than the pause
   * after which TCP sends a lost packet again.
   */
  private static final Duration MAX_LATENESS = Duration.ofSeconds(2);

  /**
   * The maximum number of large bodies that are processed concurrently; more would wait for a processor.
   */
  private static final int MAX_LARGE_BODIES = 4;

  /** The maximum time that a request with a large body waits for a permit. */
  private static final Duration MAX_LARGE_BODY_WAIT = Duration.ofSeconds(5);

  private TransferConfig config;
  private Semaphore bodies;
  private Semaphore largeResponses;
  private Semaphore largeBodies;

  /** The requests that hold a permit for a body. */
  private final Set<MeteredRequest> receiving = ConcurrentHashMap.newKeySet();

  protected Transfers() {}

  @Inject
  public Transfers(TransferConfig config) {
    this.config = config;
    bodies = new Semaphore(config.maxConcurrentBodies());
    largeResponses = new Semaphore(config.maxLargeResponses(), true);
    largeBodies = new Semaphore(MAX_LARGE_BODIES, true);
  }

  /**
   * Acquires a permit to receive the body of a request. If all permits are in use, the request whose body is
   * latest is aborted and its permit is reused, unless its lateness is small. Clients that send nothing can
   * therefore not keep the permits until their timeout.
   *
   * @return whether a permit was acquired
   */
  boolean acquireBody(MeteredRequest request) {
    boolean isAcquired = bodies.tryAcquire() || (abortLatest() && acquire(bodies, MAX_WAIT));
    if (isAcquired) {
      receiving.add(request);
    }
    return isAcquired;
  }

  private boolean abortLatest() {
    return receiving.stream()
        .filter(request -> request.lateness() > MAX_LATENESS.toNanos())
        .max(Comparator.comparingDouble(MeteredRequest::lateness))
        .filter(MeteredRequest::abort)
        .isPresent();
  }

  void releaseBody(MeteredRequest request) {
    receiving.remove(request);
    bodies.release();
  }

  /**
   * Acquires a permit for a large response, and waits for it if necessary. Fast clients release their
   * permits quickly. Slow clients do not, so the wait is short. Returns whether a permit was acquired.
   */
  boolean acquireLargeResponse() {
    return acquire(largeResponses, MAX_WAIT);
  }

  private static boolean acquire(Semaphore permits, Duration wait) {
    try {
      return permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void releaseLargeResponse() {
    largeResponses.release();
  }

  /**
   * Acquires a permit to process a large body, and waits for it if necessary. Returns whether a permit was
   * acquired.
   */
  boolean acquireLargeBody() {
    return acquire(largeBodies, MAX_LARGE_BODY_WAIT);
  }

  void releaseLargeBody() {
    largeBodies.release();
  }

  MinimumThroughput newThroughput() {
    return config.newThroughput();
  }
}
