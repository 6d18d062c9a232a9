package org.tmtar.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does work again and again while the application runs, on every node: what only one of them may do at a
 * time has to see to that itself.
 */
@ApplicationScoped
public class Schedule {

  private static final Logger LOG = Logger.getLogger(Schedule.class.getName());

  @Resource
  private ManagedScheduledExecutorService executor;

  private final List<ScheduledFuture<?>> scheduled = new CopyOnWriteArrayList<>();

  /**
   * Begins to do it.
   *
   * @param interval how long to wait before the first time, and between the end of one and the next
   * @param what the name of the task for the log entry of a failure
   */
  public void repeat(Duration interval, String what, Runnable work) {
    long milliseconds = interval.toMillis();
    scheduled.add(executor.scheduleWithFixedDelay(
        () -> attempt(what, work), milliseconds, milliseconds, TimeUnit.MILLISECONDS));
  }

  /**
   * Runs a task once in the background, as soon as possible.
   *
   * @param what the name of the task for the log entry of a failure
   */
  public void once(String what, Runnable work) {
    scheduled.add(executor.schedule(() -> attempt(what, work), 0, TimeUnit.MILLISECONDS));
  }

  @PreDestroy
  void end() {
    scheduled.forEach(work -> work.cancel(false));
  }

  /** What fails is logged; a failure that gets out would end the schedule. */
  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, failure, () -> "This time nothing came of it: " + what);
    }
  }
}
