package org.tmtar.persistence;

import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.tmtar.persistence.pool.OperatorPool;
import org.tmtar.persistence.telemetry.InstrumentedPool;
import org.tmtar.settings.Settings;

/** The configuration of the session with which EclipseLink uses the connection pool. */
public final class JpaSession {

  /**
   * The number of retries after the immediate retry that JPA always makes when a connection is broken. JPA
   * would sleep 5 s before each of them.
   */
  private static final int RETRIES = 0;

  private JpaSession() {}

  /**
   * Configures the session before JPA connects. It disables retries, selects the pool of the operator if
   * there is one, and instruments the pool if metrics or traces are enabled.
   */
  public static void prepare(Session session) {
    DataSourceProducer.useConnectionOfJpa();
    session.getLogin().setQueryRetryAttemptCount(RETRIES);
    instrument(session.getLogin());
    // JPA has one connector to the pool for reads and one for transactions.
    if (session instanceof ServerSession server) {
      instrument(server.getReadConnectionPool().getLogin());
    }
  }

  private static void instrument(Login login) {
    if (login instanceof DatasourceLogin source
        && source.getConnector() instanceof JNDIConnector connector) {
      DataSource pool = OperatorPool.find(new Settings()).orElseGet(connector::getDataSource);
      connector.setDataSource(InstrumentedPool.of(pool));
    }
  }
}
