package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;

/** The configuration of the database, except for the connection pool. */
@ApplicationScoped
public class DatabaseConfig implements CheckedAtStart {

  /** The setting that states whether the application applies migrations at its startup. */
  static final String MIGRATE = "tmtar.database.migrate";

  private boolean migrating;
  private DataSource direct;
  private DataSource listening;
  private Schema schema;

  protected DatabaseConfig() {}

  /**
   * @param settings contains the settings of the connections, which commands read, too
   * @throws InvalidSettingException if the URL is missing or is not a PostgreSQL URL, or another setting of
   *     the database is invalid
   */
  @Inject
  public DatabaseConfig(Settings settings) {
    SettingFaults faults = new SettingFaults();
    migrating = faults.read(() -> settings.get(MIGRATE, SettingFormat::flag), false);
    direct = faults.read(() -> DirectDataSource.of(settings), null);
    schema = faults.read(() -> DirectDataSource.schema(settings), null);
    faults.throwIfAny();
    listening = DirectDataSource.listening(settings);
  }

  /** The database without the pool, for the startup. */
  public DataSource direct() {
    return direct;
  }

  /** The database without the pool, for the connection of a notification listener. */
  public DataSource listening() {
    return listening;
  }

  /** The tables of the database. */
  public Schema schema() {
    return schema;
  }

  /**
   * Whether the application applies migrations at its startup. Otherwise the operator runs a command
   * before.
   */
  public boolean isMigrating() {
    return migrating;
  }
}
