package org.tmtar.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes a failure of the database to an operator in one sentence.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public final class DatabaseFailure {

  private DatabaseFailure() {}

  /** The sentence that describes a failure. It ends with the message of the database or the driver. */
  public static String sentence(SQLException failure) {
    return switch (stateOf(failure)) {
      case "28P01" -> "The database refuses the password of the user: " + report(failure);
      case "28000" -> "The database refuses the user: " + report(failure);
      case "08004" -> "The database refuses the connection: " + report(failure);
      case "3D000" -> "The database does not exist on the server: " + report(failure);
      case "42501" -> "The user of the database lacks a privilege: " + report(failure);
      case "25006" -> "The database is read-only: " + report(failure);
      case "08001", "08003", "08006", "57P03", "57P01", "53300" ->
        "The database cannot be reached: " + report(failure);
      default -> "The database reports an error: " + report(failure);
    };
  }

  /**
   * The sentence that describes the database failure that caused an exception; empty if the cause is
   * another failure.
   */
  static Optional<String> causeOf(Throwable effect) {
    return sqlCauseOf(effect).map(DatabaseFailure::sentence);
  }

  /** The database failure that caused an exception; empty if the cause is another failure. */
  static Optional<SQLException> sqlCauseOf(Throwable effect) {
    return Stream.iterate(effect, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  /** The message of a failure in one line, ending with a full stop. */
  private static String report(SQLException failure) {
    String text = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    return text.endsWith(".") ? text : text + ".";
  }

  private static String stateOf(SQLException failure) {
    return String.valueOf(failure.getSQLState());
  }
}
