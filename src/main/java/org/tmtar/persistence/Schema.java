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
 * The tables, of which Flyway is the only owner. Used by the application at its start and by the
 * commands of an operator, inside and outside of the application server.
 */
public final class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class.getName());

  private static final String MIGRATIONS = "classpath:db/migration";
  private static final String GRANTS = "classpath:db/grants";
  private static final String CALLBACKS = "classpath:db/callbacks";

  /**
   * A table in use for too long, a deadlock.
   *
   * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
   */
  private static final Set<String> IN_USE = Set.of("55P03", "40P01");

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Ten minutes altogether, since each waits for half a second; longer than most backups take. */
  private static final int MAX_TRIES = 240;

  /** Flyway waits for another node as long as that lives, which is as long as it has its lock. */
  private static final int AS_LONG_AS_IT_TAKES = -1;

  private final DataSource dataSource;
  private final Optional<String> application;

  public Schema(DataSource dataSource) {
    this(dataSource, Optional.empty());
  }

  private Schema(DataSource dataSource, Optional<String> application) {
    this.dataSource = dataSource;
    this.application = application;
  }

  /** The same tables, whose owner grants a role what the application needs whenever it migrates. */
  public Schema servingRole(String role) {
    return new Schema(dataSource, Optional.of(role));
  }

  /**
   * Applies what is missing. Several nodes may do so at once; the database lets one do the work, and the others
   * wait. A migration that finds a table in use for half a second gives way, and is tried again.
   *
   * @return how many migrations were applied
   * @throws SchemaException if one fails, or finds a table in use for ten minutes, or the database holds other
   *     ones than the application
   * @throws UnusableDatabaseException if the database does not meet the requirements
   */
  public int migrate() {
    DatabaseRequirements.check(dataSource);
    Flyway flyway = flyway(false);
    requireNotNewer(flyway);
    int applied = applyPending(flyway);
    // Another version may have migrated the database while this one waited.
    MigrationInfoService migrated = requireNotNewer(flyway);
    SchemaAuthor.record(dataSource, migrated.current());
    return applied;
  }

  private int applyPending(Flyway flyway) {
    int applied = 0;
    for (int tries = 1; ; tries++) {
      try {
        applied += flyway.migrate().migrationsExecuted;
        LOG.log(Level.INFO, "The schema is up to date, {0} migrations applied", applied);
        return applied;
      } catch (FlywayMigrateException failure) {
        if (!IN_USE.contains(failure.getSqlState()) || tries == MAX_TRIES) {
          throw notMigrated(failure);
        }
        applied += failure.getErrorResult().migrationsExecuted;
        LOG.log(
            Level.INFO,
            "Somebody uses what {0} has to change; it is tried again in 2 s",
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

  /**
   * The cause of a failed migration in one line. The message of Flyway has ten lines and includes the
   * statement.
   */
  private static String reason(FlywayException failure) {
    String reason =
        DatabaseFailure.causeOf(failure).orElseGet(() -> firstLine(failure.getMessage()));
    return failure instanceof FlywayMigrateException migration
        ? migration.getMigration().getScript() + " fails. " + reason
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
   * Makes sure that nothing is missing, where somebody else migrates.
   *
   * @throws SchemaException if a migration is still to be applied, or the database has newer ones
   * @throws UnusableDatabaseException if the database does not meet the requirements
   */
  public void requireUpToDate() {
    DatabaseRequirements.check(dataSource);
    Flyway flyway = flyway(false);
    MigrationInfo[] pending = requireNotNewer(flyway).pending();
    try {
      if (pending.length > 0) {
        throw new SchemaException(
            "The database lacks %d migrations, the first is %s: run the migrate command"
                .formatted(pending.length, pending[0].getScript()),
            null);
      }
      flyway.validate();
    } catch (FlywayException failure) {
      throw new SchemaException(
          "The migrations of the database are not those of this version: " + reason(failure),
          failure);
    }
  }

  /**
   * Drops everything in the schema, data included, and makes all tables anew.
   *
   * @throws SchemaException if that fails
   */
  public void recreate() {
    recreate(flyway(true));
  }

  /**
   * Drops everything in the schema and makes the tables that an earlier version had, or this one, for a
   * backup of it.
   *
   * @param version the newest migration to apply
   * @throws SchemaException if that fails
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
   * @throws SchemaException if the database does not answer
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
        .lockRetryCount(AS_LONG_AS_IT_TAKES)
        .baselineOnMigrate(false)
        .validateMigrationNaming(true)
        .cleanDisabled(!mayDrop);
    application.ifPresent(role -> configuration
        .locations(MIGRATIONS, CALLBACKS, GRANTS)
        .placeholders(Map.of("application", role)));
    return configuration;
  }
}
