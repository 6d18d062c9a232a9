package org.tmtar.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.schedule.Schedule;

/**
 * The periodic task that ends the day of visits when it is over, even if no further visit is counted. The first node
 * ends it for all. Every node then deletes the numbers of zones and objects that no longer exist, once a day, because
 * the first visit of a day may end the day before.
 */
@ApplicationScoped
public class VisitDaySweep {

  private static final Logger LOG = Logger.getLogger(VisitDaySweep.class.getName());

  /** The maximum time for which the key of a day exists after the end of the day, while a node runs. */
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private VisitCountRepository visits;

  /** The day on which this node last deleted numbers; null before the first time. */
  private volatile LocalDate lastDeletion;

  protected VisitDaySweep() {}

  @Inject
  public VisitDaySweep(VisitCountRepository visits) {
    this.visits = visits;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.once("end of the day of visits", this::run);
    schedule.repeat(INTERVAL, "end of the day of visits", this::run);
  }

  void run() {
    try {
      visits.endDay();
      LocalDate day = visits.currentDay();
      if (!day.equals(lastDeletion)) {
        visits.deleteOrphans();
        lastDeletion = day;
      }
    } catch (DatabaseException failure) {
      LOG.warning(() -> "End of the day of visits postponed, the database failed: " + failure);
    }
  }
}
