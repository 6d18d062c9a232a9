package org.tmtar.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * A request, and what became of it.
 *
 * @param what the method and the path
 * @param began when it was sent
 * @param took until its answer was there as a whole, or certainly would not come
 * @param status of the answer; 0 if there was none
 * @param saysWhenToTryAgain whether the answer has {@code Retry-After}
 * @param body of the answer; the kind of the failure if there was none
 */
record Exchange(
    String what,
    Instant began,
    Duration took,
    int status,
    boolean saysWhenToTryAgain,
    String body) {

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The status, or the kind of the failure. */
  String outcome() {
    return status == 0 ? body : Integer.toString(status);
  }

  Instant ended() {
    return began.plus(took);
  }
}
