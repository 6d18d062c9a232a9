package org.tmtar.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.tmtar.persistence.pool.PoolWrapper;

/**
 * The data source for code that executes SQL. Within a transaction, it returns the connection of JPA;
 * otherwise it returns a connection of the pool.
 *
 * <p>The server also shares one connection within a transaction. However, while JPA holds that connection,
 * another call to the pool briefly takes a free connection before it finds the shared one. If concurrent
 * requests hold all connections of the pool, each of these calls waits for a free connection until it
 * fails.
 */
class TransactionDataSource extends PoolWrapper {

  private static final String CLOSE = "close";

  private final Supplier<Optional<Connection>> transaction;

  /**
   * @param transaction the connection of the current transaction; empty if there is none
   */
  TransactionDataSource(DataSource pool, Supplier<Optional<Connection>> transaction) {
    super(pool);
    this.transaction = transaction;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<Connection> shared = transaction.get();
    return shared.isPresent() ? withoutClose(shared.get()) : pool.getConnection();
  }

  /**
   * Returns a connection whose {@code close} has no effect. The caller closes it, but JPA closes the
   * underlying connection at the end of the transaction.
   */
  private static Connection withoutClose(Connection connection) {
    return (Connection) Proxy.newProxyInstance(
        TransactionDataSource.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals(CLOSE)) {
            return null;
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        });
  }
}
