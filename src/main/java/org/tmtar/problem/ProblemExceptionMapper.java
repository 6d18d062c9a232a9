package org.tmtar.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Logger;

/** Maps a {@link ProblemException} to its response. The cause, if there is one, is logged. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

  private static final Logger LOG = Logger.getLogger(ProblemExceptionMapper.class.getName());

  @Override
  public Response toResponse(ProblemException problem) {
    if (problem.getCause() != null) {
      LOG.warning(() -> "request=%s %s".formatted(RequestId.current(), problem.getCause()));
    }
    return ProblemResponses.of(problem);
  }
}
