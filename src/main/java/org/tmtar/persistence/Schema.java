package org.tmtar.persistence;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.tmtar.settings.ProductVersion;

/**
 * The tables of the application. Only Flyway creates and changes them. The application uses this class at
 * its startup, and the commands of an operator use it, inside and outside of the application server.
 */
public final class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class.getName());

  private static final String MIGRATIONS = "classpath:db/migration";
  private static final String GRANTS = "classpath:db/grants";
  private static final String CALLBACKS = "classpath:db/callbacks";

  /**
   * The SQLSTATEs of a lock timeout and of a deadlock, after which a migration is retried.
   *
   * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
   */
  private static final Set<String> RETRYABLE_STATES = Set.of("55P03", "40P01");

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /**
   * The maximum number of attempts to apply a migration. Each attempt waits up to half a second for a lock
   * and is followed by a pause of 2 s. All attempts therefore take ten minutes, which is longer than most
   * backups.
   */
  private static final int MAX_ATTEMPTS = 240;

  /**
   * The value of {@code lockRetryCount} for an unlimited wait. Flyway waits while another node holds its
   * lock. The database releases the lock when that node ends.
   */
  private static final int UNLIMITED = -1;

  private final DataSource dataSource;
  private final Optional<String> application;

  public Schema(DataSource dataSource) {
    this(dataSource, Optional.empty());
  }

  private Schema(DataSource dataSource, Optional<String> application) {
    this.dataSource = dataSource;
    this.application = application;
  }

  /**
   * Returns the same tables with a separate role for the application. Each migration then grants that role
   * the privileges that the application needs.
   */
  public Schema grantingTo(String role) {
    return new Schema(dataSource, Optional.of(role));
  }

  /**
   * Applies the migrations that the database lacks. Several nodes may call this concurrently: one node
   * applies the migrations and the others wait. A migration that waits longer than half a second for the
   * lock of a table fails and is retried.
   *
   * @return the number of migrations that were applied
   * @throws SchemaException if a migration fails, if it cannot lock a table for ten minutes, or if the
   *     database has migrations that this version does not have
   * @throws UnusableDatabaseException if the database does not meet the requirements
   */
  public int migrate() {
    DatabaseRequirements.check(dataSource);
    Flyway flyway = flyway(false);
    requireNotNewer(flyway);
    int applied = applyPending(flyway);
    // Another version may have migrated the database while this call waited for the lock.
    MigrationInfoService migrated = requireNotNewer(flyway);
    SchemaAuthor.record(dataSource, migrated.current());
    return applied;
  }

  private int applyPending(Flyway flyway) {
    int applied = 0;
    for (int attempts = 1; ; attempts++) {
      try {
        applied += flyway.migrate().migrationsExecuted;
        LOG.log(Level.INFO, "The schema is up to date, {0} migrations applied", applied);
        return applied;
      } catch (FlywayMigrateException failure) {
        if (!RETRYABLE_STATES.contains(failure.getSqlState()) || attempts == MAX_ATTEMPTS) {
          throw notMigrated(failure);
        }
        applied += failure.getErrorResult().migrationsExecuted;
        LOG.log(
            Level.INFO,
            "Migration {0} timed out waiting for a lock and is retried in 2 s",
            failure.getMigration().getScript());
        LockSupport.parkNanos(PAUSE.toNanos());
      } catch (FlywayException failure) {
        throw notMigrated(failure);
      }
    }
  }

  private UnusableDatabaseException notMigrated(FlywayException failure) {
    if (failure instanceof FlywayMigrateException) {
      List<String> faults = DatabaseRequirements.extensionFaults(dataSource);
      if (!faults.isEmpty()) {
        return new UnusableDatabaseException(faults, failure);
      }
    }
    return new SchemaException("The database could not be migrated: " + reason(failure), failure);
  }

  /** The cause of a failure in one line. The message of Flyway has ten lines and includes the statement. */
  private static String reason(FlywayException failure) {
    String reason =
        DatabaseFailure.causeOf(failure).orElseGet(() -> firstLine(failure.getMessage()));
    return failure instanceof FlywayMigrateException migration
        ? migration.getMigration().getScript() + " failed. " + reason
        : reason;
  }

  private static String firstLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * Refuses a schema that a newer version has migrated, because the meaning of its rows may have changed.
   *
   * @throws SchemaException if the schema is newer than this version
   */
  private MigrationInfoService requireNotNewer(Flyway flyway) {
    MigrationInfoService migrations = info(flyway);
    Optional<MigrationInfo> newer = Arrays.stream(migrations.all())
        .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        .reduce((earlier, later) -> later);
    if (newer.isPresent()) {
      throw new SchemaException(
          "The schema of the database is newer than this version (%s): %s has applied the migration %s. Start that version or a newer one, or restore a backup of this version."
              .formatted(
                  ProductVersion.current(),
                  SchemaAuthor.find(dataSource)
                      .map("version %s"::formatted)
                      .orElse("another version"),
                  newer.get().getScript()),
          null);
    }
    return migrations;
  }

  private static MigrationInfoService info(Flyway flyway) {
    try {
      return flyway.info();
    } catch (FlywayException failure) {
      throw unreadable(failure);
    }
  }

  private static SchemaException unreadable(FlywayException failure) {
    return new SchemaException(
        "The migrations of the database cannot be read: " + reason(failure), failure);
  }

  /**
   * Checks that the database has all migrations of this version. The application calls this instead of
   * {@link #migrate} if an operator applies the migrations.
   *
   * @throws SchemaException if a migration is missing, or if the database has newer ones
   * @throws UnusableDatabaseException if the database does not meet the requirements
   */
  public void requireUpToDate() {
    DatabaseRequirements.check(dataSource);
    Flyway flyway = flyway(false);
    MigrationInfo[] pending = requireNotNewer(flyway).pending();
    try {
      if (pending.length > 0) {
        throw new SchemaException(
            "The database lacks %d migrations, the first is %s. Run the migrate command."
                .formatted(pending.length, pending[0].getScript()),
            null);
      }
      flyway.validate();
    } catch (FlywayException failure) {
      throw new SchemaException(
          "The migrations of the database differ from those of this version: " + reason(failure),
          failure);
    }
  }

  /**
   * Drops everything in the schema, including all data, and creates all tables again.
   *
   * @throws SchemaException if a statement fails
   */
  public void recreate() {
    recreate(flyway(true));
  }

  /**
   * Drops everything in the schema, including all data, and creates the tables of this version or of an
   * earlier one, to restore a backup of that version.
   *
   * @param version the last migration to apply
   * @throws SchemaException if a statement fails
   */
  public void recreateAt(String version) {
    recreate(new Flyway(configuration(true).target(version)));
  }

  private void recreate(Flyway flyway) {
    DatabaseRequirements.check(dataSource);
    try {
      flyway.clean();
      flyway.migrate();
      SchemaAuthor.record(dataSource, flyway.info().current());
    } catch (FlywayException failure) {
      throw notMigrated(failure);
    }
  }

  /**
   * Whether this version of the application has a migration.
   *
   * @param version the version of the migration
   * @throws SchemaException if the migrations cannot be read from the database
   */
  public boolean hasMigration(String version) {
    try {
      return Arrays.stream(flyway(false).info().all())
          .filter(migration -> migration.getState().isResolved() && migration.isVersioned())
          .anyMatch(migration -> migration.getVersion().getVersion().equals(version));
    } catch (FlywayException failure) {
      throw unreadable(failure);
    }
  }

  private Flyway flyway(boolean mayDrop) {
    return new Flyway(configuration(mayDrop));
  }

  private FluentConfiguration configuration(boolean mayDrop) {
    FluentConfiguration configuration = Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations(MIGRATIONS, CALLBACKS)
        .lockRetryCount(UNLIMITED)
        .baselineOnMigrate(false)
        .validateMigrationNaming(true)
        .cleanDisabled(!mayDrop);
    application.ifPresent(role -> configuration
        .locations(MIGRATIONS, CALLBACKS, GRANTS)
        .placeholders(Map.of("application", role)));
    return configuration;
  }
}
