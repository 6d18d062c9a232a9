package org.tmtar.problem;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.text.ParseException;

/** Answers header fields that the platform cannot read, such as an {@code If-None-Match} without quotes. */
@Provider
public class HeaderExceptionMapper implements ExceptionMapper<ProcessingException> {

  @Override
  public Response toResponse(ProcessingException exception) {
    return exception.getCause() instanceof ParseException
        ? ProblemResponses.of(
            ProblemType.REQUEST_REFUSED, "A header field of the request cannot be read.")
        : UnexpectedExceptionMapper.internalError(exception);
  }
}
