package org.tmtar.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.schedule.Schedule;

/**
 * Compares the clock of this node with the clock of the database, and logs a warning if they differ. Nodes
 * with different clocks disagree about expiration times.
 */
@ApplicationScoped
public class ClockComparison {

  private static final Logger LOG = Logger.getLogger(ClockComparison.class.getName());

  private static final Duration INTERVAL = Duration.ofMinutes(10);

  /** The maximum difference that is accepted. Synchronized clocks differ by much less. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private DataSource dataSource;
  private Clock clock;

  protected ClockComparison() {}

  @Inject
  public ClockComparison(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.repeat(INTERVAL, "clock comparison", this::run);
  }

  /** Compares the clocks once. If the database is unavailable, the failure is logged. */
  public void run() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      Instant before = clock.instant();
      Instant database = readDatabaseTime(statement);
      warn(ahead(before, clock.instant(), database));
    } catch (SQLException failure) {
      LOG.warning(() -> "Clock comparison postponed, the database is unavailable: " + failure);
    }
  }

  private static Instant readDatabaseTime(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /**
   * The minimum time by which the clock of this node is ahead of the clock of the database; negative if it
   * is behind.
   *
   * @param before the time of this node before the query
   * @param after the time of this node after the query
   * @param database the time of the database, the result of the query
   */
  static Duration ahead(Instant before, Instant after, Instant database) {
    if (database.isBefore(before)) {
      return Duration.between(database, before);
    }
    return database.isAfter(after) ? Duration.between(database, after) : Duration.ZERO;
  }

  private static void warn(Duration ahead) {
    if (ahead.abs().compareTo(TOLERANCE) > 0) {
      LOG.warning(() ->
          ("The clock of this node is %d s %s the clock of the database. Expiry and publication"
                  + " take effect at another time than on other nodes. Synchronize all clocks with NTP.")
              .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"));
    }
  }
}
