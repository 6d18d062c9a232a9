package org.tmtar.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads numbers and switches from the query, and those of the path that are objects: an id is a {@code
 * long}, and a resource that it cannot name does not exist. The platform's own conversion would answer 404
 * for the others too, and take any word for {@code false}; the contract wants 400 with the parameter's name.
 * It would also look for methods of the type anew for each request where the parameter is one of a bean.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

  private static final Map<Class<?>, Kind<?>> KINDS = Map.of(
      Integer.class, new Kind<>(Integer::valueOf, "must be a number that fits"),
      Long.class, new Kind<>(Long::valueOf, "must be a number that fits"),
      Double.class, new Kind<>(ParameterConverters::toDouble, "must be a number that fits"),
      Boolean.class, new Kind<>(ParameterConverters::toBoolean, "must be true or false"));

  @Override
  @SuppressWarnings("unchecked") // a kind of KINDS yields what its key says
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    Optional<String> parameter = Arrays.stream(annotations)
        .map(ParameterConverters::name)
        .filter(Objects::nonNull)
        .findFirst();
    if (parameter.isEmpty() || !KINDS.containsKey(rawType)) {
      return null;
    }
    return new Converter<>(parameter.get(), (Kind<T>) KINDS.get(rawType));
  }

  /** The name of the parameter that an annotation says; null if it says none. */
  private static String name(Annotation annotation) {
    if (annotation instanceof QueryParam inQuery) {
      return inQuery.value();
    }
    return annotation instanceof PathParam inPath ? inPath.value() : null;
  }

  /** As JSON writes numbers; Java's own way also takes hexadecimal digits and letters behind. */
  private static double toDouble(String value) {
    if (DECIMAL.matcher(value).matches()) {
      return Double.parseDouble(value);
    }
    throw new IllegalArgumentException();
  }

  private static boolean toBoolean(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
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
