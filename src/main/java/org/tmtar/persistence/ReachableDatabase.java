package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.RefusalToStart;

/**
 * Waits for the database before JPA connects to it. The server makes JPA connect while it still deploys
 * the application, before any bean exists; a failure there would leave the server running without the
 * application. A database that starts at the same time, as after a power cut, is given a minute.
 */
public class ReachableDatabase implements SessionCustomizer {

  private static final Logger LOG = Logger.getLogger(ReachableDatabase.class.getName());

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  @Override
  public void customize(Session session) throws InterruptedException {
    if (ConfigProvider.getConfig()
        .getOptionalValue(DatabaseConfig.URL, String.class)
        .isEmpty()) {
      RefusalToStart.because(
          new InvalidSettingException(DatabaseConfig.URL, "is missing").getMessage());
    }
    Connector connector = ((DatabaseLogin) session.getDatasourceLogin()).getConnector();
    long latest = System.nanoTime() + PATIENCE.toNanos();
    while (!isReachable(connector, session)) {
      if (System.nanoTime() > latest) {
        RefusalToStart.because("The database of %s cannot be reached, or refuses the user."
            .formatted(DatabaseConfig.URL));
      }
      LOG.warning("The database cannot be reached yet, trying again");
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private static boolean isReachable(Connector connector, Session session) {
    try (Connection connection = connector.connect(new Properties(), session)) {
      return connection.isValid(0);
    } catch (DatabaseException | SQLException away) {
      LOG.fine(away::getMessage);
      return false;
    }
  }
}
