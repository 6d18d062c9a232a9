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
 * Maps a body that cannot be read as the expected JSON to 400. Either the body is not well-formed, or a
 * member has the wrong type. The message of the parser is not sent, because it quotes the body and
 * contains class names.
 */
@Provider
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {

  private static final String NUMBER = "must be a number in the supported range";

  /**
   * The maximum length of a member name in a pointer. The pointer ends before a longer name, so that the
   * response is never as large as the body.
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

  /**
   * The exception about the JSON text itself; empty if the text is well-formed. A number that is out of
   * the range of its member is not a fault of the text.
   */
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
    String position = location == null
        ? ""
        : ", near line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    if (malformed instanceof StreamConstraintsException) {
      return "The body is nested too deeply, or contains a value that is too long" + position + ".";
    }
    return malformed.getOriginalMessage().startsWith("Duplicate field")
        ? "A member occurs twice in one object" + position + "."
        : "The body is not well-formed JSON" + position + ".";
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

  /** The requirement on the member, in terms of JSON instead of Java. */
  private static String expectation(JsonMappingException exception) {
    if (exception.getCause() instanceof InputCoercionException) {
      return NUMBER;
    }
    if (exception instanceof TooManyEntriesException tooMany) {
      return "must have at most " + tooMany.limit() + " entries";
    }
    if (!(exception instanceof MismatchedInputException mismatch)
        || mismatch.getTargetType() == null) {
      return "has an invalid value";
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
      return "must be a date in the format YYYY-MM-DD";
    }
    if (target == OffsetDateTime.class) {
      return QueryParameterConverters.TIME;
    }
    if (target == String.class) {
      return "must be a string";
    }
    return Collection.class.isAssignableFrom(target) ? "must be an array" : "must be an object";
  }
}
