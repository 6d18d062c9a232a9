package org.tmtar.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

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
    if (DatabaseOutage.isCauseOf(exception)) {
      LOG.log(Level.WARNING, () -> DatabaseOutage.logLine(exception));
      return ProblemResponses.of(
          ProblemType.SERVICE_UNAVAILABLE, "The database cannot be reached; try again shortly.");
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
    return causes(exception).filter(type::isInstance).map(type::cast).findFirst();
  }

  static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .limit(50);
  }
}
