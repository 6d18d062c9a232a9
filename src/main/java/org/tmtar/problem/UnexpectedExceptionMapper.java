package org.tmtar.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers whatever no other mapper knows: 412 for a lost race on one row, 503 while the database
 * cannot be reached, else 500. The client learns nothing of the cause; the log does.
 */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class.getName());

  @Override
  public Response toResponse(Throwable exception) {
    Optional<ProblemException> problem = inCauses(exception, ProblemException.class);
    if (problem.isPresent()) {
      return ProblemResponses.of(problem.get());
    }
    if (inCauses(exception, OptimisticLockException.class).isPresent()) {
      return ProblemResponses.of(
          new StaleVersionException("Somebody else changed this at the same time; read it again."));
    }
    Optional<ProblemException> failure = DatabaseFailure.translate(exception);
    if (failure.isPresent()) {
      LOG.warning(
          () -> "request=%s database: %s".formatted(RequestId.current(), innermost(exception)));
      return ProblemResponses.of(failure.get());
    }
    return internalError(exception);
  }

  /** The answer to a defect of ours. */
  static Response internalError(Throwable exception) {
    LOG.log(
        Level.SEVERE, exception, () -> "request=" + RequestId.current() + " failed unexpectedly");
    return ProblemResponses.of(
        ProblemType.INTERNAL_ERROR,
        "Something went wrong on our side; the instance names it in our log.");
  }

  private static <T extends Throwable> Optional<T> inCauses(Throwable exception, Class<T> type) {
    return DatabaseFailure.causes(exception)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** The first line only: what follows may quote the row. */
  private static String innermost(Throwable exception) {
    return DatabaseFailure.causes(exception)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .flatMap(message -> message.lines().findFirst())
        .orElse("no reason given");
  }
}
