package org.tmtar.problem;

import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Translates failures of the database to problems. Services check the data before they write. This class
 * covers changes between the check and the write, and an unavailable database.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class DatabaseFailure {

  private static final String UNIQUE_VIOLATION = "23505";

  /** The members that clients choose and that unique keys restrict, by the name of the constraint. */
  private static final Map<String, String> UNIQUE_MEMBERS = Map.of(
      "locations_name_unique_among_siblings", "name",
      "users_unique_by_issuer_and_identity", "identity");

  /** The error codes for a statement timeout, a lock timeout, a deadlock and a serialization failure. */
  private static final Set<String> BUSY = Set.of("57014", "55P03", "40P01", "40001");

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private DatabaseFailure() {}

  /**
   * The problem that corresponds to an exception.
   *
   * @param exception any exception that was thrown while a request was processed
   * @return empty if the database is not the cause, or if a statement is invalid, which is a defect of the
   *     application
   */
  static Optional<ProblemException> translate(Throwable exception) {
    return causes(exception)
        .map(DatabaseFailure::translateOne)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** An exception with its causes, at most 50, outermost first. */
  static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .limit(50);
  }

  private static Optional<ProblemException> translateOne(Throwable cause) {
    if (cause instanceof ResourceAllocationException) {
      return Optional.of(unavailable());
    }
    if (cause instanceof SystemException) {
      return Optional.of(
          new ServiceUnavailableException(
              "The database connection was lost before the change was confirmed. Read the resource before you retry."));
    }
    if (cause instanceof PSQLException failure
        && FOREIGN_KEY_VIOLATION.equals(failure.getSQLState())) {
      return Optional.of(new InvalidRequestException(
          pointer(failure), "refers to a resource that was deleted concurrently"));
    }
    if (cause instanceof PSQLException failure && UNIQUE_VIOLATION.equals(failure.getSQLState())) {
      return Optional.of(new ConflictException(conflict(failure)));
    }
    return cause instanceof SQLException failure && failure.getSQLState() != null
        ? translateState(failure.getSQLState())
        : Optional.empty();
  }

  /**
   * The JSON pointer to the member of a foreign key. PostgreSQL names a foreign key by table and column,
   * such as {@code users_location_id_fkey}.
   */
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

  /** The sentence about the member of a unique key. Keys that clients cannot influence have no member. */
  private static String conflict(PSQLException failure) {
    ServerErrorMessage message = failure.getServerErrorMessage();
    String constraint = message == null ? null : message.getConstraint();
    String member = constraint == null ? null : UNIQUE_MEMBERS.get(constraint);
    return member == null
        ? "The request conflicts with a resource that was created or changed concurrently."
        : "The value of the member %s is already in use. A concurrent request created or changed the other resource."
            .formatted(member);
  }

  /**
   * Translates an error code. Class 08 is a broken connection, class 53 a lack of resources such as
   * connections, and 57P an operator who stops or starts the server.
   */
  private static Optional<ProblemException> translateState(String state) {
    if (Stream.of("08", "53", "57P").anyMatch(state::startsWith)) {
      return Optional.of(unavailable());
    }
    return BUSY.contains(state)
        ? Optional.of(
            new ServiceUnavailableException(
                "Concurrent requests are changing the same data. Retry after the interval in Retry-After."))
        : Optional.empty();
  }

  private static ProblemException unavailable() {
    return new ServiceUnavailableException(
        "The database is unavailable. Retry after the interval in Retry-After.");
  }
}
