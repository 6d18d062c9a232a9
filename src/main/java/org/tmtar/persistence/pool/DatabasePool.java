package org.tmtar.persistence.pool;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * The definition of the connection pool. The server resolves the expressions of the annotation before it
 * reads the default settings of the application. Each expression therefore contains its default. If the URL
 * is missing, {@code StartGate} refuses to start before any connection is opened.
 */
@DataSourceDefinition(
    name = DatabasePool.JNDI_NAME,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=tmtar.database.url:jdbc:postgresql://localhost/unset}",
    user = "${MPCONFIG=tmtar.database.user:}",
    password = "${MPCONFIG=tmtar.database.password:}",
    minPoolSize = 2,
    maxPoolSize = DatabasePool.MAX_CONNECTIONS,
    maxIdleTime = 300,
    properties = {
      // The pool replaces a connection that the database has closed before a request receives it.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=2",
      "fish.payara.fail-all-connections=false",
      // The maximum time a request waits for a connection, in milliseconds, before the response
      // is 503.
      "fish.payara.max-wait-time-in-millis=3000",
      // The maximum time of a statement of a request, in seconds.
      "fish.payara.statement-timeout-in-seconds=30",
      // The maximum time a statement waits for a lock before the response is 503. A waiting
      // statement occupies a connection, so this is shorter than the wait for a connection. It is
      // longer than the deadlock_timeout of the database.
      "fish.payara.init-sql=SET lock_timeout TO '2s'",
      "connectTimeout=3",
      "socketTimeout=40",
      "tcpKeepAlive=true",
      // The details of an error of the database may contain personal data, and the message is
      // logged.
      "logServerErrorDetail=false",
      "ApplicationName=tmtar"
    })
@ApplicationScoped
public class DatabasePool {

  /** The JNDI name of the pool. */
  public static final String JNDI_NAME = "java:app/jdbc/tmtar";

  /** The maximum number of connections in the pool. */
  public static final int MAX_CONNECTIONS = 20;

  /**
   * Returns the pool.
   *
   * @throws IllegalStateException if the server does not support the definition
   */
  public static DataSource find() {
    return OperatorPool.lookUp(JNDI_NAME)
        .orElseThrow(
            () -> new IllegalStateException(
                "This server does not support the connection pool of the application, so tmtar.database.jndi must name another"));
  }
}
