package org.tmtar.problem;

import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a failure of the database means to a client. Services look before they write; this is for what
 * happens between the look and the write, and for a database that is away.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class DatabaseFailure {

  private static final String UNIQUE_VIOLATION = "23505";
  /** A statement that took too long or waited too long, a deadlock, a conflict of transactions. */
  private static final Set<String> BUSY = Set.of("57014", "55P03", "40P01", "40001");

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private DatabaseFailure() {}

  /**
   * The problem behind an exception.
   *
   * @param exception anything that was thrown while a request was answered
   * @return empty if the database has nothing to do with it, or if a statement is wrong, which is a
   *     defect of ours
   */
  static Optional<ProblemException> translate(Throwable exception) {
    return causes(exception)
        .map(DatabaseFailure::translateOne)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** An exception with everything that caused it, outermost first. */
  static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .limit(50);
  }

  private static Optional<ProblemException> translateOne(Throwable cause) {
    if (cause instanceof ResourceAllocationException) {
      return Optional.of(away());
    }
    if (cause instanceof SystemException) {
      return Optional.of(
          new ServiceUnavailableException(
              "The database went away before it said whether the change is made; look before you try again."));
    }
    if (cause instanceof PSQLException failure
        && FOREIGN_KEY_VIOLATION.equals(failure.getSQLState())) {
      return Optional.of(new InvalidRequestException(
          pointer(failure), "refers to something that was just deleted"));
    }
    return cause instanceof SQLException failure && failure.getSQLState() != null
        ? translateState(failure.getSQLState())
        : Optional.empty();
  }

  /** Foreign keys are named by PostgreSQL: {@code users_location_id_fkey}, the table and the column. */
  private static String pointer(PSQLException failure) {
    ServerErrorMessage message = failure.getServerErrorMessage();
    if (message == null || message.getConstraint() == null || message.getTable() == null) {
      return "";
    }
    return "/"
        + message
            .getConstraint()
            .replaceFirst("^" + message.getTable() + "_", "")
            .replaceFirst("_fkey$", "");
  }

  /**
   * Class 08 is a broken connection, 53 a lack of resources such as connections, 57P an operator who
   * stops or starts the server.
   */
  private static Optional<ProblemException> translateState(String state) {
    if (state.equals(UNIQUE_VIOLATION)) {
      return Optional.of(new ConflictException("Somebody else has just made the same."));
    }
    if (Stream.of("08", "53", "57P").anyMatch(state::startsWith)) {
      return Optional.of(away());
    }
    return BUSY.contains(state)
        ? Optional.of(new ServiceUnavailableException(
            "Others are changing the same for too long; try again shortly."))
        : Optional.empty();
  }

  private static ProblemException away() {
    return new ServiceUnavailableException("The database cannot be reached; try again shortly.");
  }
}
