package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** What is configured about the database, beside the pool. */
@ApplicationScoped
public class DatabaseConfig implements CheckedAtStart {

  private boolean migrating;
  private DataSource direct;
  private DataSource listening;
  private Schema schema;

  protected DatabaseConfig() {}

  /**
   * @throws InvalidSettingException if the address is missing or not one of PostgreSQL
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

  /** The database without the pool, for the work of the start. */
  public DataSource direct() {
    return direct;
  }

  /** The database without the pool, for the connection of a notification listener. */
  public DataSource listening() {
    return listening;
  }

  /** Its tables. */
  public Schema schema() {
    return schema;
  }

  /** Whether the application migrates at its start; else a command has to do so before. */
  public boolean isMigrating() {
    return migrating;
  }
}
