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
 * Runs tasks periodically while the application runs. Every node runs every task. A task that must not run
 * on several nodes concurrently ensures that itself.
 */
@ApplicationScoped
public class Schedule {

  private static final Logger LOG = Logger.getLogger(Schedule.class.getName());

  @Resource
  private ManagedScheduledExecutorService executor;

  private final List<ScheduledFuture<?>> scheduled = new CopyOnWriteArrayList<>();

  /**
   * Schedules a periodic task.
   *
   * @param interval the time before the first run, and from the end of a run to the start of the next one
   * @param taskName the name of the task for the log entry of a failure
   */
  public void repeat(Duration interval, String taskName, Runnable work) {
    long milliseconds = interval.toMillis();
    scheduled.add(executor.scheduleWithFixedDelay(
        () -> runSafely(taskName, work), milliseconds, milliseconds, TimeUnit.MILLISECONDS));
  }

  /**
   * Runs a task once in the background, as soon as possible.
   *
   * @param taskName the name of the task for the log entry of a failure
   */
  public void once(String taskName, Runnable work) {
    scheduled.add(executor.schedule(() -> runSafely(taskName, work), 0, TimeUnit.MILLISECONDS));
  }

  @PreDestroy
  void end() {
    scheduled.forEach(work -> work.cancel(false));
  }

  /** Runs a task and logs its failure. An exception would end the schedule of the task. */
  private static void runSafely(String taskName, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, failure, () -> "Scheduled task failed: " + taskName);
    }
  }
}
