package org.tmtar.persistence;

import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * Connects to the configured database without the pool, whose limits are for requests: a migration may
 * take as long as it takes.
 */
public final class DirectDataSource {

  private static final String URL = "tmtar.database.url";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private DirectDataSource() {}

  /**
   * The database of the settings.
   *
   * @throws InvalidSettingException if its address is missing or not one of PostgreSQL
   */
  public static DataSource of(Settings settings) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(address(settings));
    settings.text("tmtar.database.user").ifPresent(database::setUser);
    settings.text("tmtar.database.password").ifPresent(database::setPassword);
    // What the server says of a row may be personal.
    database.setLogServerErrorDetail(false);
    return database;
  }

  private static String address(Settings settings) {
    String address = settings.requiredText(URL);
    if (!address.startsWith(POSTGRESQL) || Driver.parseURL(address, null) == null) {
      throw new InvalidSettingException(
          URL, "has to be an address such as jdbc:postgresql://host/database");
    }
    return address;
  }
}
