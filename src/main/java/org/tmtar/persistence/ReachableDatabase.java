package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.RefusalToStart;
import org.tmtar.settings.Settings;

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
    DataSource database = requireAddress();
    long latest = System.nanoTime() + PATIENCE.toNanos();
    while (!isReachable(database)) {
      if (System.nanoTime() > latest) {
        RefusalToStart.because(
            "The database of tmtar.database.url cannot be reached, or refuses its user.");
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private static DataSource requireAddress() {
    try {
      return DirectDataSource.of(new Settings());
    } catch (InvalidSettingException misconfigured) {
      RefusalToStart.because(misconfigured.getMessage());
      throw misconfigured;
    }
  }

  private static boolean isReachable(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(0);
    } catch (SQLException away) {
      LOG.warning(() -> "The database cannot be reached yet, trying again: " + away.getMessage());
      return false;
    }
  }
}
