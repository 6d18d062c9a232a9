package org.tmtar.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.telemetry.TelemetryConfig;

/**
 * The pool, with somebody who takes down how its connections and statements are used. JPA and those who
 * write SQL each have one, and both tell the same observer.
 */
final class ObservedPool extends PoolWrapper {

  private final PoolObserver observer;

  ObservedPool(DataSource pool, PoolObserver observer) {
    super(pool);
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
}
