package org.tmtar.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.json.TooManyEntriesException;

/**
 * Answers a body that could not be read: either it is no JSON, or a member has a type that does not
 * fit. The parser's own message is kept back, for it quotes the body and names classes.
 */
@Provider
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {

  private static final String NUMBER = "must be a number that fits";

  /**
   * The maximum length of a member name in a pointer. A longer name is omitted, so that an error is never as
   * large as the body.
   */
  private static final int MAX_STEP = 100;

  @Override
  public Response toResponse(JsonProcessingException exception) {
    Optional<JsonProcessingException> malformed = malformed(exception);
    if (malformed.isPresent()) {
      return ProblemResponses.of(ProblemType.MALFORMED_JSON, describe(malformed.get()));
    }
    if (exception instanceof JsonMappingException databind) {
      return ProblemResponses.of(
          new InvalidRequestException(pointer(databind), expectation(databind)));
    }
    return UnexpectedExceptionMapper.internalError(exception);
  }

  /** What is wrong with the text itself; a number that is too big for its member is not. */
  private static Optional<JsonProcessingException> malformed(JsonProcessingException exception) {
    return Stream.of(exception, exception.getCause())
        .filter(cause ->
            cause instanceof StreamReadException || cause instanceof StreamConstraintsException)
        .filter(cause -> !(cause instanceof InputCoercionException))
        .map(JsonProcessingException.class::cast)
        .findFirst();
  }

  private static String describe(JsonProcessingException malformed) {
    JsonLocation location = malformed.getLocation();
    String place = location == null
        ? ""
        : ", near line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    if (malformed instanceof StreamConstraintsException) {
      return "The body is nested too deeply, or has a value that is too long" + place + ".";
    }
    return malformed.getOriginalMessage().startsWith("Duplicate field")
        ? "A member stands twice in one object" + place + "."
        : "The body is not well-formed JSON" + place + ".";
  }

  private static String pointer(JsonMappingException exception) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : exception.getPath()) {
      if (step.getFieldName() != null && step.getFieldName().length() > MAX_STEP) {
        return pointer.toString();
      }
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
    if (exception instanceof TooManyEntriesException tooMany) {
      return "must have at most " + tooMany.limit() + " entries";
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
    if (target == Long.class) {
      return QueryParameterConverters.LONG;
    }
    if (target == Integer.class) {
      return QueryParameterConverters.INTEGER;
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
