package org.tmtar.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Logs that limits refuse requests. A limit has at most one log entry per minute, which contains neither
 * the key nor the address.
 */
final class RefusalLog {

  private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());

  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final TimeMeter time;
  private final Consumer<String> log;
  private final Map<String, Counter> counters = new HashMap<>();

  RefusalLog(TimeMeter time) {
    this(time, LOG::info);
  }

  RefusalLog(TimeMeter time, Consumer<String> log) {
    this.time = time;
    this.log = log;
  }

  /**
   * Counts a refused request, and logs the count at most once per minute.
   *
   * @param limit the name of the limit
   */
  synchronized void refused(String limit) {
    Counter counter = counters.computeIfAbsent(limit, name -> new Counter());
    counter.count++;
    long now = time.currentTimeNanos();
    if (counter.isLogged && now - counter.loggedAt < INTERVAL_NANOS) {
      return;
    }
    log.accept("Rate limit %s exceeded, refused requests since the last entry: %d"
        .formatted(limit, counter.count));
    counter.isLogged = true;
    counter.loggedAt = now;
    counter.count = 0;
  }

  private static final class Counter {

    private boolean isLogged;
    private long loggedAt;
    private long count;
  }
}
