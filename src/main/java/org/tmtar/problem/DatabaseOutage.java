package org.tmtar.problem;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells a database that cannot be reached, or has no connection to spare, from a statement that is
 * wrong.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public final class DatabaseOutage {

  private DatabaseOutage() {}

  /**
   * Whether an exception was caused by the database being away.
   *
   * @param exception anything that was thrown while talking to the database
   */
  public static boolean isCauseOf(Throwable exception) {
    return UnexpectedExceptionMapper.causes(exception).anyMatch(DatabaseOutage::isOutage);
  }

  static String logLine(Throwable exception) {
    String reason = UnexpectedExceptionMapper.causes(exception)
        .filter(DatabaseOutage::isOutage)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .orElse("no reason given");
    return "request=%s the database cannot be reached: %s".formatted(RequestId.current(), reason);
  }

  private static boolean isOutage(Throwable cause) {
    if (cause instanceof ResourceAllocationException
        || cause instanceof SQLTransientConnectionException) {
      return true;
    }
    return cause instanceof SQLException sql && isOutage(sql.getSQLState());
  }

  /**
   * Class 08 is a broken connection, 53 a lack of resources such as connections, 57P an operator who
   * stops or starts the server.
   */
  private static boolean isOutage(String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
  }
}
