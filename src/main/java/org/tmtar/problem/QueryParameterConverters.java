package org.tmtar.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tmtar.json.ScalarText;

/**
 * Reads numbers and switches from the query. The platform's own conversion would answer 404 where a
 * number cannot be read, as if the resource did not exist, and take any word for {@code false}; the
 * contract wants 400 with the parameter's name.
 */
@Provider
public class QueryParameterConverters implements ParamConverterProvider {

  /** The requirement on a 64-bit member or parameter. */
  static final String LONG = "must be an integer that fits into 64 bits";

  /** The requirement on a 32-bit member or parameter. */
  static final String INTEGER = "must be an integer that fits into 32 bits";

  private static final Map<Class<?>, Kind<?>> KINDS = Map.of(
      Integer.class, new Kind<>(ScalarText::toInt, INTEGER),
      Long.class, new Kind<>(ScalarText::toLong, LONG),
      Double.class, new Kind<>(ScalarText::toDouble, "must be a number that fits"),
      Boolean.class, new Kind<>(ScalarText::toBoolean, "must be true or false"));

  @Override
  @SuppressWarnings("unchecked") // a kind of KINDS yields what its key says
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    Optional<String> parameter = queryParameter(annotations);
    if (parameter.isEmpty() || !KINDS.containsKey(rawType)) {
      return null;
    }
    return new Converter<>(parameter.get(), (Kind<T>) KINDS.get(rawType));
  }

  private static Optional<String> queryParameter(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst();
  }

  /**
   * How a type is read.
   *
   * @param parser fails with an {@link IllegalArgumentException}, which every malformed number is
   * @param expectation what the parameter would have to be
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
      } catch (IllegalArgumentException notOne) {
        throw new InvalidRequestException("/" + parameter, kind.expectation());
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
