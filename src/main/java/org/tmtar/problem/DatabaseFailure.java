package org.tmtar.problem;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a failure of the database means to a client. Services look before they write; this is for what
 * happens between the look and the write, and for a database that is away.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class DatabaseFailure {

  private static final String UNIQUE_VIOLATION = "23505";
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
    return cause instanceof SQLException failure && failure.getSQLState() != null
        ? translateState(failure.getSQLState())
        : Optional.empty();
  }

  /**
   * Class 08 is a broken connection, 53 a lack of resources such as connections, 57P an operator who
   * stops or starts the server.
   */
  private static Optional<ProblemException> translateState(String state) {
    if (state.equals(UNIQUE_VIOLATION)) {
      return Optional.of(new ConflictException("Somebody else has just made the same."));
    }
    if (state.equals(FOREIGN_KEY_VIOLATION)) {
      return Optional.of(new InvalidRequestException(
          List.of(new InvalidMember("", "refers to something that has just been deleted"))));
    }
    return Stream.of("08", "53", "57P").anyMatch(state::startsWith)
        ? Optional.of(away())
        : Optional.empty();
  }

  private static ProblemException away() {
    return new ServiceUnavailableException("The database cannot be reached; try again shortly.");
  }
}
