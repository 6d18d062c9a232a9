package org.tmtar.persistence.pool;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * A connection pool that the operator has defined at the server. It replaces {@link DatabasePool}, whose
 * definition contains expressions that only Payara resolves. JPA uses it only with EclipseLink, whose
 * session customizer selects it.
 */
public final class OperatorPool {

  private static final Logger LOG = Logger.getLogger(OperatorPool.class.getName());

  /** The setting with the JNDI name of the pool. */
  private static final String SETTING = "tmtar.database.jndi";

  private OperatorPool() {}

  /**
   * Returns the pool; empty if the operator has selected none.
   *
   * @throws InvalidSettingException if the server has no data source of that name
   */
  public static Optional<DataSource> find(Settings settings) {
    return settings
        .text(SETTING)
        .map(name -> lookUp(name)
            .orElseThrow(() -> new InvalidSettingException(
                SETTING, "must be the JNDI name of a data source that the server has")));
  }

  /** Returns the data source with a JNDI name; empty if the server has none. */
  @SuppressWarnings("BanJNDI") // the name is a constant or a setting of the operator
  static Optional<DataSource> lookUp(String name) {
    try {
      return InitialContext.doLookup(name) instanceof DataSource pool
          ? Optional.of(pool)
          : Optional.empty();
    } catch (NamingException unknown) {
      LOG.log(Level.FINE, unknown, () -> "Unknown data source: " + name);
      return Optional.empty();
    }
  }
}
