package org.tmtar.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Arrays;

/** The number of requests that a limit has refused: since the start, and in the last hour to the minute. */
final class RefusalCount {

  private static final int MINUTES = 60;

  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  private final TimeMeter time;
  private final long start;
  private final long[] byMinute = new long[MINUTES];
  private long minute;
  private long total;

  RefusalCount(TimeMeter time) {
    this.time = time;
    this.start = time.currentTimeNanos();
  }

  synchronized void add() {
    forgetOldMinutes();
    byMinute[(int) (minute % MINUTES)]++;
    total++;
  }

  synchronized long total() {
    return total;
  }

  synchronized long lastHour() {
    forgetOldMinutes();
    return Arrays.stream(byMinute).sum();
  }

  /** Advances to the current minute, and clears the counts that are older than an hour. */
  private void forgetOldMinutes() {
    long now = (time.currentTimeNanos() - start) / MINUTE_NANOS;
    for (long passed = Math.max(minute, now - MINUTES) + 1; passed <= now; passed++) {
      byMinute[(int) (passed % MINUTES)] = 0;
    }
    minute = now;
  }
}
