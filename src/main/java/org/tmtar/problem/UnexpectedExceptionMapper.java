package org.tmtar.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Maps all exceptions without a more specific mapper. A {@link ProblemException} among the causes
 * determines the response. A concurrent change of the same row is 412. A failure of the database is
 * translated by {@link DatabaseFailure}, for example to 503 if the database is unavailable. All other
 * exceptions are 500. The log contains the cause; the response does not.
 */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class.getName());

  @Override
  public Response toResponse(Throwable exception) {
    Optional<ProblemException> problem = findCause(exception, ProblemException.class);
    if (problem.isPresent()) {
      return ProblemResponses.of(problem.get());
    }
    if (findCause(exception, OptimisticLockException.class).isPresent()) {
      return ProblemResponses.of(new StaleVersionException(
          "The resource was changed concurrently. Read the resource again."));
    }
    Optional<ProblemException> failure = DatabaseFailure.translate(exception);
    if (failure.isPresent()) {
      LOG.warning(() ->
          "request=%s Database failed: %s".formatted(RequestId.current(), innermost(exception)));
      return ProblemResponses.of(failure.get());
    }
    return internalError(exception);
  }

  /** Logs a defect of the application and creates the response with status 500. */
  static Response internalError(Throwable exception) {
    LOG.log(
        Level.SEVERE,
        exception,
        () -> "request=" + RequestId.current() + " Request failed unexpectedly");
    return ProblemResponses.of(
        ProblemType.INTERNAL_ERROR,
        "An internal error occurred. Its log entry has the id in the member instance.");
  }

  private static <T extends Throwable> Optional<T> findCause(Throwable exception, Class<T> type) {
    return DatabaseFailure.causes(exception)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** The first line of the innermost message. The following lines may contain values of the row. */
  private static String innermost(Throwable exception) {
    return DatabaseFailure.causes(exception)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .flatMap(message -> message.lines().findFirst())
        .orElse("no message");
  }
}
