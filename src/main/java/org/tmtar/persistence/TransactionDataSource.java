package org.tmtar.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The pool, for those who write SQL: within a transaction the connection that JPA has, otherwise one of
 * the pool's own.
 *
 * <p>The server, too, gives one connection to a whole transaction. But while JPA holds it, it needs a free
 * one of the pool for a moment, to find that out. When as many requests at once as the pool has
 * connections hold one each, they would all wait for that moment, until they fail.
 */
class TransactionDataSource implements DataSource {

  private static final String CLOSE = "close";

  private final DataSource pool;
  private final Supplier<Optional<Connection>> transaction;

  /**
   * @param transaction the connection of the transaction that is under way; empty if there is none
   */
  TransactionDataSource(DataSource pool, Supplier<Optional<Connection>> transaction) {
    this.pool = pool;
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

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("The pool has one user");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter writer) throws SQLException {
    pool.setLogWriter(writer);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
