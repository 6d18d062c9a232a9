package org.tmtar.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SystemClock;
import org.tmtar.telemetry.TelemetryConfig;

/**
 * The connection pool with an observer that records the use of its connections and statements. JPA and the
 * code that executes SQL each have their own instance, and both instances share one observer.
 */
final class ObservedPool extends PoolWrapper {

  private final PoolObserver observer;

  ObservedPool(DataSource pool, PoolObserver observer) {
    super(pool);
    this.observer = observer;
  }

  /**
   * Wraps the pool if metrics or traces are enabled, and otherwise returns it unchanged.
   *
   * @throws InvalidSettingException if a setting of metrics or traces is invalid
   */
  static DataSource of(DataSource pool) {
    // The settings are read here because JPA uses the pool before any bean exists.
    TelemetryConfig config = new ConfigurationBeans(new Settings(), new SystemClock().clock())
        .create(TelemetryConfig.class);
    return !(pool instanceof ObservedPool) && config.isEnabled()
        ? new ObservedPool(pool, PoolObserver.OF_APPLICATION)
        : pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    PoolObserver.Use use = observer.beginWait();
    try {
      return observed(pool.getConnection(), use.acquired());
    } catch (SQLException | RuntimeException failure) {
      use.failed();
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

  /** The SQL in the arguments of a call; empty if there is none. */
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
            return call.invoke(method, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        }));
  }

  @FunctionalInterface
  private interface Call {

    Object invoke(Method method, Object[] arguments) throws ReflectiveOperationException;
  }
}
