package org.tmtar.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.schedule.Schedule;

/** The periodic task that deletes the recorded changes that no usable cursor needs. */
@ApplicationScoped
public class BundleSweep {

  private static final Logger LOG = Logger.getLogger(BundleSweep.class.getName());

  private static final Duration INTERVAL = Duration.ofHours(1);

  /** Exceeds the difference between the clocks of node and database, and the duration of a transaction. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private BundleRepository bundles;
  private BundleConfig config;
  private Clock clock;

  protected BundleSweep() {}

  @Inject
  public BundleSweep(BundleRepository bundles, BundleConfig config, Clock clock) {
    this.bundles = bundles;
    this.config = config;
    this.clock = clock;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.repeat(INTERVAL, "bundle sweep", this::run);
  }

  void run() {
    OffsetDateTime sweptUntil = clock.instant().minus(config.history()).atOffset(ZoneOffset.UTC);
    OffsetDateTime threshold = sweptUntil.minus(MARGIN);
    try {
      int count = IntStream.generate(() -> bundles.deleteRecordedBefore(threshold, sweptUntil))
          .takeWhile(deleted -> deleted > 0)
          .sum();
      LOG.log(
          count == 0 ? Level.FINE : Level.INFO,
          () -> "Bundle sweep finished, recorded changes deleted: " + count);
    } catch (DatabaseException failure) {
      LOG.warning(() -> "Bundle sweep postponed, the database failed: " + failure);
    }
  }
}
