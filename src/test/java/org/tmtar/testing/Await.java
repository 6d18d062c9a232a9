package org.tmtar.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition that another thread, node or process fulfils. */
public final class Await {

  private static final Duration MAX_WAIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Await() {}

  /**
   * Returns when the condition is true.
   *
   * @param condition the condition, which is checked a hundred times a second
   * @param description the condition as a sentence, for the message of a failure
   * @throws AssertionError if the condition is not true within 20 seconds
   */
  public static void until(BooleanSupplier condition, String description) {
    until(condition, description, MAX_WAIT);
  }

  /**
   * Returns when the condition is true.
   *
   * @param condition the condition, which is checked a hundred times a second
   * @param description the condition as a sentence, for the message of a failure
   * @throws AssertionError if the condition is not true within the maximum duration
   */
  public static void until(BooleanSupplier condition, String description, Duration max) {
    Instant end = Instant.now().plus(max);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Not fulfilled within " + max + ": " + description);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
