package org.tmtar.persistence;

import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.Settings;

/**
 * Creates data sources of the configured database that do not use the connection pool. The limits of the
 * pool are for requests; a migration may take any time.
 */
public final class DirectDataSource {

  private static final String URL = "tmtar.database.url";
  private static final String USER = "tmtar.database.user";
  private static final String PASSWORD = "tmtar.database.password";
  private static final String OWNER_USER = "tmtar.database.owner.user";
  private static final String OWNER_PASSWORD = "tmtar.database.owner.password";

  /**
   * The maximum time to log in, in seconds. A server that accepts connections but does not respond must not
   * block a startup or a command forever.
   */
  private static final int MAX_LOGIN_SECONDS = 10;

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * The timeout of a listening connection, in seconds. A server that hangs may accept a connection and send
   * nothing.
   */
  private static final int LISTENING_TIMEOUT = 5;

  private DirectDataSource() {}

  /**
   * The configured database, with the role of the application.
   *
   * @throws InvalidSettingException if the URL is missing or is not a PostgreSQL URL
   */
  public static DataSource of(Settings settings) {
    return connect(settings, settings.text(USER), settings.text(PASSWORD));
  }

  /**
   * The tables of the configured database, with the role that owns them. The owner is the role of the
   * application unless a separate owner is configured.
   *
   * @throws InvalidSettingException if the URL is missing or is not a PostgreSQL URL, or if a separate
   *     owner is configured and the role of the application has no name
   */
  public static Schema schema(Settings settings) {
    if (settings.text(OWNER_USER).isEmpty()) {
      return new Schema(of(settings));
    }
    SettingFaults faults = new SettingFaults();
    DataSource owner = faults.read(() -> owner(settings), null);
    String application = faults.read(() -> settings.requiredText(USER), "");
    faults.throwIfAny();
    return new Schema(owner).grantingTo(application);
  }

  /**
   * The configured database, with the role that owns the tables.
   *
   * @throws InvalidSettingException if the URL is missing or is not a PostgreSQL URL
   */
  public static DataSource owner(Settings settings) {
    return settings.text(OWNER_USER).isEmpty()
        ? of(settings)
        : connect(settings, settings.text(OWNER_USER), settings.text(OWNER_PASSWORD));
  }

  /**
   * The configured database, for a connection that listens for notifications. The timeouts to connect, to
   * log in and to receive a response are five seconds each. Waiting for a notification has a separate
   * timeout.
   *
   * @throws InvalidSettingException if the URL is missing or is not a PostgreSQL URL
   */
  public static DataSource listening(Settings settings) {
    PGSimpleDataSource database = connect(settings, settings.text(USER), settings.text(PASSWORD));
    database.setConnectTimeout(LISTENING_TIMEOUT);
    database.setLoginTimeout(LISTENING_TIMEOUT);
    database.setSocketTimeout(LISTENING_TIMEOUT);
    return database;
  }

  private static PGSimpleDataSource connect(
      Settings settings, Optional<String> user, Optional<String> password) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(address(settings));
    user.ifPresent(database::setUser);
    password.ifPresent(database::setPassword);
    // The details of an error of the database may contain personal data.
    database.setLogServerErrorDetail(false);
    database.setLoginTimeout(MAX_LOGIN_SECONDS);
    return database;
  }

  private static String address(Settings settings) {
    String address = settings.requiredText(URL);
    if (!address.startsWith(POSTGRESQL) || Driver.parseURL(address, null) == null) {
      throw new InvalidSettingException(
          URL, "must be a JDBC URL such as jdbc:postgresql://host/database");
    }
    return address;
  }
}
