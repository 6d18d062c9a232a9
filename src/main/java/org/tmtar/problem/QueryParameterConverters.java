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

/**
 * Reads numbers from the query. The platform's own conversion would answer 404 where a number cannot
 * be read, as if the resource did not exist; the contract wants 400 with the parameter's name.
 */
@Provider
public class QueryParameterConverters implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
      Integer.class, Integer::valueOf, Long.class, Long::valueOf, Double.class, Double::valueOf);

  @Override
  @SuppressWarnings("unchecked") // a parser of PARSERS yields what its key says
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    Optional<String> parameter = queryParameter(annotations);
    if (parameter.isEmpty() || !PARSERS.containsKey(rawType)) {
      return null;
    }
    return new NumberConverter<>(parameter.get(), (Function<String, T>) PARSERS.get(rawType));
  }

  private static Optional<String> queryParameter(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst();
  }

  private record NumberConverter<T>(String parameter, Function<String, T> parser)
      implements ParamConverter<T> {

    @Override
    public T fromString(String value) {
      if (value == null) {
        return null;
      }
      try {
        return parser.apply(value);
      } catch (NumberFormatException notOne) {
        throw new InvalidRequestException("/" + parameter, "must be a number that fits");
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
