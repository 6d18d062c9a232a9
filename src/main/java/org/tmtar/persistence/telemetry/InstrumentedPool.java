package org.tmtar.persistence.telemetry;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tmtar.persistence.pool.PoolWrapper;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SystemClock;
import org.tmtar.telemetry.TelemetryConfig;

/**
 * The connection pool with instrumented connections. JPA and the code that executes SQL each have their own
 * instance. JPA uses it before any bean exists; until {@link DatabaseTelemetry} has started, connections
 * are not instrumented.
 */
public final class InstrumentedPool extends PoolWrapper {

  private static volatile Connector connector = DataSource::getConnection;

  private InstrumentedPool(DataSource pool) {
    super(pool);
  }

  /**
   * Wraps the pool if metrics or traces are enabled, and otherwise returns it unchanged.
   *
   * @throws InvalidSettingException if a setting of metrics or traces is invalid
   */
  public static DataSource of(DataSource pool) {
    // The settings are read here because JPA uses the pool before any bean exists.
    TelemetryConfig config = new ConfigurationBeans(new Settings(), new SystemClock().clock())
        .create(TelemetryConfig.class);
    return !(pool instanceof InstrumentedPool) && config.isEnabled()
        ? new InstrumentedPool(pool)
        : pool;
  }

  /** Sets how all later connections are obtained. */
  static void connectBy(Connector instrumented) {
    connector = instrumented;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connector.connect(pool);
  }

  /** Obtains a connection of the pool. */
  @FunctionalInterface
  interface Connector {

    Connection connect(DataSource pool) throws SQLException;
  }
}
