package org.tmtar.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Maps a failed Bean Validation to a response. A violation in a request is 400 with a pointer for each
 * invalid member. A violation in a return value is a defect of the application and is 500.
 */
@Provider
public class ConstraintViolationExceptionMapper
    implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public Response toResponse(ConstraintViolationException exception) {
    if (exception.getConstraintViolations().stream().anyMatch(this::isReturnValue)) {
      return UnexpectedExceptionMapper.internalError(exception);
    }
    return ProblemResponses.of(new InvalidRequestException(
        ConstraintViolations.members(exception.getConstraintViolations())));
  }

  private boolean isReturnValue(ConstraintViolation<?> violation) {
    return ConstraintViolations.nodes(violation).stream()
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }
}
