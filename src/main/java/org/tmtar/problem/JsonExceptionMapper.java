package org.tmtar.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Answers a body that could not be read: either it is no JSON, or a member has a type that does not
 * fit. The parser's own message is kept back, for it quotes the body and names classes.
 */
@Provider
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {

  private static final String NUMBER = "must be a number that fits";

  @Override
  public Response toResponse(JsonProcessingException exception) {
    if (exception instanceof StreamReadException malformed) {
      return ProblemResponses.of(ProblemType.MALFORMED_JSON, describe(malformed));
    }
    if (exception.getCause() instanceof StreamReadException malformed
        && !(malformed instanceof InputCoercionException)) {
      return ProblemResponses.of(ProblemType.MALFORMED_JSON, describe(malformed));
    }
    if (exception instanceof JsonMappingException databind) {
      return ProblemResponses.of(
          new InvalidRequestException(pointer(databind), expectation(databind)));
    }
    return UnexpectedExceptionMapper.internalError(exception);
  }

  private static String describe(StreamReadException malformed) {
    if (malformed.getOriginalMessage().startsWith("Duplicate field")) {
      return "A member stands twice in one object, near line %d, column %d."
          .formatted(
              malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
    }
    return "The body is not well-formed JSON, near line %d, column %d."
        .formatted(malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
  }

  private static String pointer(JsonMappingException exception) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : exception.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
    }
    return pointer.toString();
  }

  private static String escape(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }

  /** What the member would have to be, in the words of JSON rather than of Java. */
  private static String expectation(JsonMappingException exception) {
    if (exception.getCause() instanceof InputCoercionException) {
      return NUMBER;
    }
    if (!(exception instanceof MismatchedInputException mismatch)
        || mismatch.getTargetType() == null) {
      return "cannot be read";
    }
    Class<?> target = mismatch.getTargetType();
    if (target.isEnum()) {
      return "must be one of "
          + Arrays.stream(target.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (Number.class.isAssignableFrom(target)
        || (target.isPrimitive() && target != boolean.class)) {
      return NUMBER;
    }
    if (target == Boolean.class || target == boolean.class) {
      return "must be true or false";
    }
    if (target == LocalDate.class) {
      return "must be a date, YYYY-MM-DD";
    }
    if (target == OffsetDateTime.class) {
      return "must be a time of RFC 3339, 2026-11-22T07:00:00Z";
    }
    if (target == String.class) {
      return "must be a string";
    }
    return Collection.class.isAssignableFrom(target) ? "must be an array" : "must be an object";
  }
}
