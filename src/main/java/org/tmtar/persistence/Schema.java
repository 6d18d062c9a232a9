package org.tmtar.persistence;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables, of which Flyway is the only owner. Used by the application at its start and by the
 * commands of an operator, inside and outside of the application server.
 */
public final class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class.getName());

  private static final String MIGRATIONS = "classpath:db/migration";
  private static final String GRANTS = "classpath:db/grants";

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
   * Applies what is missing. Several nodes may do so at once; the database lets one do the work.
   *
   * @return how many migrations were applied
   * @throws SchemaException if one fails, or the database holds other ones than the application
   */
  public int migrate() {
    try {
      int applied = flyway(false).migrate().migrationsExecuted;
      LOG.info(() -> "The schema is up to date, %d migrations applied".formatted(applied));
      return applied;
    } catch (FlywayException failure) {
      throw new SchemaException(
          "The database could not be migrated: " + failure.getMessage(), failure);
    }
  }

  /**
   * Makes sure that nothing is missing, where somebody else migrates.
   *
   * @throws SchemaException if a migration is still to be applied
   */
  public void requireUpToDate() {
    try {
      MigrationInfo[] pending = flyway(false).info().pending();
      if (pending.length > 0) {
        throw new SchemaException(
            "The database lacks %d migrations, the first is %s: run the migrate command"
                .formatted(pending.length, pending[0].getScript()),
            null);
      }
      flyway(false).validate();
    } catch (FlywayException failure) {
      throw new SchemaException("The database is another one: " + failure.getMessage(), failure);
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

  private static void recreate(Flyway flyway) {
    try {
      flyway.clean();
      flyway.migrate();
    } catch (FlywayException failure) {
      throw new SchemaException("The tables could not be made: " + failure.getMessage(), failure);
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
      throw new SchemaException(
          "The database cannot be looked into: " + failure.getMessage(), failure);
    }
  }

  private Flyway flyway(boolean mayDrop) {
    return new Flyway(configuration(mayDrop));
  }

  private FluentConfiguration configuration(boolean mayDrop) {
    FluentConfiguration configuration = Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations(MIGRATIONS)
        .baselineOnMigrate(false)
        .validateMigrationNaming(true)
        .cleanDisabled(!mayDrop);
    application.ifPresent(role ->
        configuration.locations(MIGRATIONS, GRANTS).placeholders(Map.of("application", role)));
    return configuration;
  }
}
