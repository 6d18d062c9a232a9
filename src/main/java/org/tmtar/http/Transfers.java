package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests of a node may be busy with a body or a long answer at once. Each of them holds a thread
 * for as long as its client likes; the threads beyond are for everybody else.
 */
@ApplicationScoped
public class Transfers {

  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  /**
   * The maximum number of large bodies that are processed concurrently; more would wait for a processor.
   */
  private static final int MAX_LARGE_BODIES = 4;

  /** The maximum time that a request with a large body waits for a permit. */
  private static final Duration MAX_WAIT_OF_LARGE_BODIES = Duration.ofSeconds(5);

  private TransferConfig config;
  private Semaphore bodies;
  private Semaphore longAnswers;
  private Semaphore largeBodies;

  protected Transfers() {}

  @Inject
  public Transfers(TransferConfig config) {
    this.config = config;
    bodies = new Semaphore(config.bodiesAtOnce());
    longAnswers = new Semaphore(config.longAnswersAtOnce(), true);
    largeBodies = new Semaphore(MAX_LARGE_BODIES, true);
  }

  Semaphore bodies() {
    return bodies;
  }

  /**
   * Waits for a place among the long answers, as fast clients leave theirs at once; but not long, because
   * slow ones do not.
   */
  boolean awaitLongAnswer() {
    return await(longAnswers, MAX_WAIT);
  }

  private static boolean await(Semaphore permits, Duration wait) {
    try {
      return permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void endLongAnswer() {
    longAnswers.release();
  }

  /** Waits for a permit to work on a large body; returns whether there is one. */
  boolean awaitLargeBody() {
    return await(largeBodies, MAX_WAIT_OF_LARGE_BODIES);
  }

  void endLargeBody() {
    largeBodies.release();
  }

  MinimumThroughput newPace() {
    return config.newPace();
  }
}
