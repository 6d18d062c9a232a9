package org.tmtar.problem;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.text.ParseException;

/** Maps a header field that Jakarta REST cannot parse to 400. */
@Provider
public class HeaderExceptionMapper implements ExceptionMapper<ProcessingException> {

  @Override
  public Response toResponse(ProcessingException exception) {
    return exception.getCause() instanceof ParseException
        ? ProblemResponses.of(
            ProblemType.REQUEST_REFUSED, "A header field of the request cannot be parsed.")
        : UnexpectedExceptionMapper.internalError(exception);
  }
}
