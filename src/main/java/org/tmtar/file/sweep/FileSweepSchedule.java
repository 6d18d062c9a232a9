package org.tmtar.file.sweep;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.file.FileConfig;

/** Has files swept again and again while the application runs. */
@ApplicationScoped
public class FileSweepSchedule {

  private static final Logger LOG = Logger.getLogger(FileSweepSchedule.class.getName());

  @Resource
  private ManagedScheduledExecutorService executor;

  private FileSweep sweep;
  private FileConfig config;
  private ScheduledFuture<?> schedule;

  protected FileSweepSchedule() {}

  @Inject
  public FileSweepSchedule(FileSweep sweep, FileConfig config) {
    this.sweep = sweep;
    this.config = config;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
    long interval = config.sweepInterval().toMillis();
    schedule =
        executor.scheduleWithFixedDelay(this::run, interval, interval, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void end() {
    schedule.cancel(false);
  }

  /** What fails is logged; a failure that gets out would end the schedule. */
  private void run() {
    try {
      sweep.run();
    } catch (RuntimeException defect) {
      LOG.log(Level.SEVERE, defect, () -> "Files were not swept");
    }
  }
}
