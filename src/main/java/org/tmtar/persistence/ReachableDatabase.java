package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.RefusalToStart;
import org.tmtar.settings.Settings;

/**
 * Waits for the database before JPA connects to it. The server makes JPA connect while it still deploys
 * the application, before any bean exists; a failure there would leave the server running without the
 * application. A database that starts at the same time, as after a power cut, is given a minute. Once that
 * is over, no request waits for a database that is away.
 */
public class ReachableDatabase implements SessionCustomizer {

  private static final Logger LOG = Logger.getLogger(ReachableDatabase.class.getName());

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** After the one that JPA always makes at once, when a connection is broken; it would sleep 5 s before each. */
  private static final int RETRIES = 0;

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
    session.getLogin().setQueryRetryAttemptCount(RETRIES);
    observe(session);
  }

  /** Has the pool observed, where that is on: JPA has one way to it for reading and one for transactions. */
  private static void observe(Session session) {
    observe(session.getLogin());
    if (session instanceof ServerSession server) {
      observe(server.getReadConnectionPool().getLogin());
    }
  }

  private static void observe(Login login) {
    if (!(login instanceof DatasourceLogin source
        && source.getConnector() instanceof JNDIConnector connector)) {
      return;
    }
    try {
      connector.setDataSource(ObservedPool.of(connector.getDataSource()));
    } catch (InvalidSettingException misconfigured) {
      RefusalToStart.because(misconfigured.getMessage());
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
