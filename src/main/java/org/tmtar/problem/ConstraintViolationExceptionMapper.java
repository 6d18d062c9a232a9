package org.tmtar.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tmtar.json.MemberNames;

/**
 * Answers failed Bean Validation. A violation in what a client sent is 400 with its pointers; one in
 * what the application itself returns is a defect of ours.
 */
@Provider
public class ConstraintViolationExceptionMapper
    implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public Response toResponse(ConstraintViolationException exception) {
    if (exception.getConstraintViolations().stream().anyMatch(this::isOurs)) {
      return UnexpectedExceptionMapper.internalError(exception);
    }
    List<InvalidMember> errors = exception.getConstraintViolations().stream()
        .map(violation -> new InvalidMember(pointer(violation), violation.getMessage()))
        .distinct()
        .sorted(Comparator.comparing(InvalidMember::pointer).thenComparing(InvalidMember::detail))
        .toList();
    return ProblemResponses.of(new InvalidRequestException(errors));
  }

  private boolean isOurs(ConstraintViolation<?> violation) {
    return nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  private static String pointer(ConstraintViolation<?> violation) {
    return nodes(violation).stream()
        .filter(ConstraintViolationExceptionMapper::isMember)
        .map(node -> "/" + MemberNames.snakeCase(node.getName()))
        .collect(Collectors.joining());
  }

  /** Method, parameter and container nodes are Java's business, not the client's. */
  private static boolean isMember(Path.Node node) {
    return node.getKind() == ElementKind.PROPERTY;
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .toList();
  }
}
