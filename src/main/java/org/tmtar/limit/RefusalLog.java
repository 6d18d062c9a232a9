package org.tmtar.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** Says that limits refuse, without a line for each of a flood, and without whom. */
final class RefusalLog {

  private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());

  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final TimeMeter time;
  private final Consumer<String> lines;
  private final Map<String, Counter> counters = new HashMap<>();

  RefusalLog(TimeMeter time) {
    this(time, LOG::info);
  }

  RefusalLog(TimeMeter time, Consumer<String> lines) {
    this.time = time;
    this.lines = lines;
  }

  /**
   * Counts one, and says so at most once a minute.
   *
   * @param limit its name
   */
  synchronized void refused(String limit) {
    Counter counter = counters.computeIfAbsent(limit, name -> new Counter());
    counter.count++;
    long now = time.currentTimeNanos();
    if (counter.wasSaid && now - counter.saidAt < INTERVAL_NANOS) {
      return;
    }
    lines.accept(
        "limit %s refuses, requests since the last such line: %d".formatted(limit, counter.count));
    counter.wasSaid = true;
    counter.saidAt = now;
    counter.count = 0;
  }

  private static final class Counter {

    private boolean wasSaid;
    private long saidAt;
    private long count;
  }
}
