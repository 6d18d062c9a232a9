package org.tmtar.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tmtar.json.Rfc3339;
import org.tmtar.json.ScalarText;

/**
 * Parses numbers, booleans and times in query parameters. An invalid value is 400 with the name of the parameter,
 * as the contract requires. The conversion of the platform would respond with 404 to an invalid number, as
 * if the resource did not exist, and would accept any word as {@code false}.
 */
@Provider
public class QueryParameterConverters implements ParamConverterProvider {

  /** The requirement on a 64-bit member or parameter. */
  static final String LONG = "must be an integer that fits into 64 bits";

  /** The requirement on a 32-bit member or parameter. */
  static final String INTEGER = "must be an integer that fits into 32 bits";

  /** The requirement on a time. */
  static final String TIME = "must be an RFC 3339 time such as 2026-11-22T07:00:00Z";

  /** The years of a date. The database does not support all years of {@link LocalDate}. */
  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private static final Map<Class<?>, Kind<?>> KINDS = Map.of(
      Integer.class, new Kind<>(ScalarText::toInt, INTEGER),
      Long.class, new Kind<>(ScalarText::toLong, LONG),
      Double.class, new Kind<>(ScalarText::toDouble, "must be a number in the supported range"),
      Boolean.class, new Kind<>(ScalarText::toBoolean, "must be true or false"),
      LocalDate.class,
          new Kind<>(
              QueryParameterConverters::toDate,
              "must be a date of the years 0001 to 9999 such as 2026-11-22"),
      OffsetDateTime.class, new Kind<>(Rfc3339::parse, TIME));

  @Override
  @SuppressWarnings("unchecked") // the parser of a kind in KINDS returns the type of its key
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    Optional<String> parameter = queryParameter(annotations);
    if (parameter.isEmpty() || !KINDS.containsKey(rawType)) {
      return null;
    }
    return new Converter<>(parameter.get(), (Kind<T>) KINDS.get(rawType));
  }

  private static LocalDate toDate(String text) {
    LocalDate date = LocalDate.parse(text);
    YEARS.checkValidValue(date.getYear(), ChronoField.YEAR);
    return date;
  }

  private static Optional<String> queryParameter(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst();
  }

  /**
   * The conversion to a type.
   *
   * @param parser throws an {@link IllegalArgumentException} or {@link DateTimeException} if the text is
   *     invalid
   * @param expectation the requirement on the parameter, for the error message
   */
  private record Kind<T>(Function<String, T> parser, String expectation) {}

  private record Converter<T>(String parameter, Kind<T> kind) implements ParamConverter<T> {

    @Override
    public T fromString(String value) {
      if (value == null) {
        return null;
      }
      try {
        return kind.parser().apply(value);
      } catch (IllegalArgumentException | DateTimeException invalid) {
        throw new InvalidRequestException("/" + parameter, kind.expectation());
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
