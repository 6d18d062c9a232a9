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

  /** How Bean Validation calls the key of a map. */
  private static final String MAP_KEY = "<map key>";

  /**
   * The maximum length of a key in a pointer. A longer key is omitted, so that an error is never as large as
   * the body.
   */
  private static final int MAX_KEY = 100;

  /** How resources call the parameter that is the body. */
  private static final String BODY = "body";

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

  /**
   * Methods, the body as a whole and containers are Java's business; a property is a member, and so is
   * the key of a map and, where it ends there, a parameter.
   */
  private static String pointer(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = nodes(violation);
    Path.Node last = nodes.get(nodes.size() - 1);
    if (last.getKind() == ElementKind.PARAMETER) {
      return last.getName().equals(BODY) ? "" : member(last);
    }
    return nodes.stream()
        .map(node -> key(node) + (node.getKind() == ElementKind.PROPERTY ? member(node) : ""))
        .collect(Collectors.joining());
  }

  private static String member(Path.Node node) {
    return "/" + MemberNames.snakeCase(node.getName());
  }

  private static String key(Path.Node node) {
    return node.getKey() instanceof String key
            && key.length() <= MAX_KEY
            && !MAP_KEY.equals(node.getName())
        ? "/" + key.replace("~", "~0").replace("/", "~1")
        : "";
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .toList();
  }
}
