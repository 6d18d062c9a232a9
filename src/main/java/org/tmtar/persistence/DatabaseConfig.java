package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** What is configured about the database, beside the pool. */
@ApplicationScoped
public class DatabaseConfig implements CheckedAtStart {

  /** The setting with its address. */
  static final String URL = "tmtar.database.url";

  private boolean migrating;

  protected DatabaseConfig() {}

  /**
   * @throws InvalidSettingException if the address is missing or not one of PostgreSQL
   */
  @Inject
  public DatabaseConfig(Settings settings) {
    if (!settings.requiredText(URL).startsWith("jdbc:postgresql:")) {
      throw new InvalidSettingException(URL, "has to begin with jdbc:postgresql:");
    }
    migrating = settings.flag("tmtar.database.migrate");
  }

  /** Whether the application migrates at its start; else a command has to do so before. */
  public boolean isMigrating() {
    return migrating;
  }
}
