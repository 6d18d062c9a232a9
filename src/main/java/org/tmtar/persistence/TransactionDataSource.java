package org.tmtar.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The pool, for those who write SQL: within a transaction the connection that JPA has, otherwise one of
 * the pool's own.
 *
 * <p>The server, too, gives one connection to a whole transaction. But while JPA holds it, it needs a free
 * one of the pool for a moment, to find that out. When as many requests at once as the pool has
 * connections hold one each, they would all wait for that moment, until they fail.
 */
class TransactionDataSource extends PoolWrapper {

  private static final String CLOSE = "close";

  private final Supplier<Optional<Connection>> transaction;

  /**
   * @param transaction the connection of the transaction that is under way; empty if there is none
   */
  TransactionDataSource(DataSource pool, Supplier<Optional<Connection>> transaction) {
    super(pool);
    this.transaction = transaction;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<Connection> shared = transaction.get();
    return shared.isPresent() ? leftOpen(shared.get()) : pool.getConnection();
  }

  /** Whoever has opened a connection closes it; that of the transaction closes at its end. */
  private static Connection leftOpen(Connection connection) {
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
