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
 * Warns whoever reads the log when the clock of this node is not that of the database: nodes whose clocks are
 * apart disagree about what has expired.
 */
@ApplicationScoped
public class ClockComparison {

  private static final Logger LOG = Logger.getLogger(ClockComparison.class.getName());

  private static final Duration INTERVAL = Duration.ofMinutes(10);

  /** Far more than clocks that are kept in time differ by. */
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
    schedule.repeat(INTERVAL, "comparing clocks", this::run);
  }

  /** Compares them once. */
  public void run() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      Instant before = clock.instant();
      Instant database = ask(statement);
      warn(ahead(before, clock.instant(), database));
    } catch (SQLException away) {
      LOG.warning(() -> "Clocks are compared later, the database does not answer: " + away);
    }
  }

  private static Instant ask(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /**
   * By how much this clock is ahead of the database's, at least; less than zero if it is behind.
   *
   * @param before the time of this clock before the database was asked
   * @param after the same after its answer
   * @param database its answer
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
          ("The clock of this node is %d s %s that of the database: what expires or is published"
                  + " does so at another time here than on other nodes. Keep all clocks in time (NTP).")
              .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"));
    }
  }
}
