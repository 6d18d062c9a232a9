package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** The configuration of the database, except for the connection pool. */
@ApplicationScoped
public class DatabaseConfig implements CheckedAtStart {

  private boolean migrating;
  private DataSource direct;
  private DataSource listening;
  private Schema schema;

  protected DatabaseConfig() {}

  /**
   * @throws InvalidSettingException if the URL is missing or is not a PostgreSQL URL, or another setting of
   *     the database is invalid
   */
  @Inject
  public DatabaseConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    direct = reader.read(() -> DirectDataSource.of(settings), null);
    schema = reader.read(() -> DirectDataSource.schema(settings), null);
    migrating = reader.flag("tmtar.database.migrate");
    reader.requireNoFault();
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
