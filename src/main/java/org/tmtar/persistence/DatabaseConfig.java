package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** What is configured about the database, beside the pool. */
@ApplicationScoped
public class DatabaseConfig implements CheckedAtStart {

  private boolean migrating;
  private DataSource direct;
  private Schema schema;

  protected DatabaseConfig() {}

  /**
   * @throws InvalidSettingException if the address is missing or not one of PostgreSQL
   */
  @Inject
  public DatabaseConfig(Settings settings) {
    direct = DirectDataSource.of(settings);
    schema = DirectDataSource.schema(settings);
    migrating = settings.flag("tmtar.database.migrate");
  }

  /** The database without the pool, for the work of the start. */
  public DataSource direct() {
    return direct;
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
