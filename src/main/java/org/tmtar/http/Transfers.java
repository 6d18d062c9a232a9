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

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private TransferConfig config;
  private Semaphore bodies;
  private Semaphore longAnswers;

  protected Transfers() {}

  @Inject
  public Transfers(TransferConfig config) {
    this.config = config;
    bodies = new Semaphore(config.bodiesAtOnce());
    longAnswers = new Semaphore(config.longAnswersAtOnce(), true);
  }

  Semaphore bodies() {
    return bodies;
  }

  /**
   * Waits for a place among the long answers, as fast clients leave theirs at once; but not long, because
   * slow ones do not.
   */
  boolean awaitLongAnswer() {
    try {
      return longAnswers.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void endLongAnswer() {
    longAnswers.release();
  }

  Pace newPace() {
    return config.newPace();
  }
}
