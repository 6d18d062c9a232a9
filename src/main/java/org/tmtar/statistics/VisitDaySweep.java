package org.tmtar.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.schedule.Schedule;

/**
 * The periodic task that ends the day of visits when it is over, even if no further visit is counted. The first node
 * ends it for all.
 */
@ApplicationScoped
public class VisitDaySweep {

  private static final Logger LOG = Logger.getLogger(VisitDaySweep.class.getName());

  /** The maximum time for which the key of a day exists after the end of the day, while a node runs. */
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private VisitCountRepository visits;

  protected VisitDaySweep() {}

  @Inject
  public VisitDaySweep(VisitCountRepository visits) {
    this.visits = visits;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.once("end of the day of visits", this::run);
    schedule.repeat(INTERVAL, "end of the day of visits", this::run);
  }

  private void run() {
    try {
      if (visits.endDay()) {
        visits.deleteOrphans();
      }
    } catch (DatabaseException failure) {
      LOG.warning(() -> "End of the day of visits postponed, the database failed: " + failure);
    }
  }
}
