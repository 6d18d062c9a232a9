package org.tmtar.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.telemetry.TelemetryConfig;

/**
 * The pool, with somebody who takes down how its connections and statements are used. JPA and those who
 * write SQL each have one, and both tell the same observer.
 */
final class ObservedPool implements DataSource {

  private final DataSource pool;
  private final PoolObserver observer;

  ObservedPool(DataSource pool, PoolObserver observer) {
    this.pool = pool;
    this.observer = observer;
  }

  /**
   * The pool itself, where nothing is measured or traced.
   *
   * @throws InvalidSettingException if that cannot be told
   */
  static DataSource of(DataSource pool) {
    // read here, because JPA wants the pool before there are any beans
    return !(pool instanceof ObservedPool) && new TelemetryConfig(new Settings()).isOn()
        ? new ObservedPool(pool, PoolObserver.OF_APPLICATION)
        : pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    PoolObserver.Use use = observer.await();
    try {
      return observed(pool.getConnection(), use.got());
    } catch (SQLException | RuntimeException failure) {
      use.gaveUp();
      throw failure;
    }
  }

  private Connection observed(Connection connection, PoolObserver.Use use) {
    return proxy(Connection.class, (method, arguments) -> {
      if (method.getName().equals("close")) {
        use.end();
      }
      Object result = method.invoke(connection, arguments);
      return result instanceof Statement statement
          ? observed(statement, method.getReturnType(), textIn(arguments))
          : result;
    });
  }

  private Object observed(Statement statement, Class<?> type, String prepared) {
    return proxy(type, (method, arguments) -> {
      if (!method.getName().startsWith("execute")) {
        return method.invoke(statement, arguments);
      }
      String sql = textIn(arguments);
      return observer.observe(
          new StatementText(sql.isEmpty() ? prepared : sql),
          () -> method.invoke(statement, arguments));
    });
  }

  /** The SQL with which a statement was made, or is executed. */
  private static String textIn(Object[] arguments) {
    return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
        ? sql
        : "";
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(Proxy.newProxyInstance(
        ObservedPool.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          if (method.getName().equals("equals")) {
            return self == arguments[0];
          }
          try {
            return call.of(method, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        }));
  }

  @FunctionalInterface
  private interface Call {

    Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
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
