package org.tmtar.problem;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parses parameters whose value is the name of a constant. */
public final class EnumParameter {

  private EnumParameter() {}

  /**
   * Returns the constant with the given name in the API.
   *
   * @param pointer the parameter that contains the name
   * @throws InvalidRequestException if no constant has the name
   */
  public static <E extends Enum<E>> E parse(
      E[] constants, Function<E, String> apiName, String name, String pointer) {
    return Arrays.stream(constants)
        .filter(constant -> apiName.apply(constant).equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidRequestException(
            pointer,
            Arrays.stream(constants)
                .map(apiName)
                .collect(Collectors.joining(", ", "must be one of ", ""))));
  }
}
