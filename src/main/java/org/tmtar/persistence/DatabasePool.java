package org.tmtar.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Defines the connection pool. The server resolves these expressions before it reads the defaults of the
 * application, so every default is part of its expression; {@code StartGate} refuses to start when the
 * address is missing, before anything connects.
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
      // A connection that the server has closed meanwhile is replaced before a request gets it.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=2",
      "fish.payara.fail-all-connections=false",
      // How long, in milliseconds, a request waits for a connection before it is answered 503.
      "fish.payara.max-wait-time-in-millis=3000",
      // No statement of a request has a reason to take longer, in seconds.
      "fish.payara.statement-timeout-in-seconds=30",
      // The maximum time a statement waits for a lock before the response is 503. A waiting
      // statement keeps a connection, so this is shorter than the wait for a connection, and
      // longer than the deadlock_timeout of the database.
      "fish.payara.init-sql=SET lock_timeout TO '2s'",
      "connectTimeout=3",
      "socketTimeout=40",
      "tcpKeepAlive=true",
      // What the server says of a row may be personal, and ends in the log.
      "logServerErrorDetail=false",
      "ApplicationName=tmtar"
    })
@ApplicationScoped
public class DatabasePool {

  /** Where the pool is found. */
  public static final String JNDI_NAME = "java:app/jdbc/tmtar";

  /** How many connections it may have. */
  static final int MAX_CONNECTIONS = 20;
}
