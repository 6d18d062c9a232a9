package org.tmtar.openapi.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tmtar.testing.RawRequest.Field;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Uploads;

/** Notations of extreme numbers for every parameter and member that the document declares as a number. */
final class Numbers {

  private static final String PLACEHOLDER = "number-to-be-replaced";

  private static final List<String> NOTATIONS = List.of(
      "0",
      "-0",
      "-0.0",
      "1.0",
      "1.5",
      "1e2",
      "0.1E+1",
      "5e-324",
      "-1e-320",
      "1e-300",
      "1e-400",
      "1e308",
      "-1e308",
      "1e400",
      "1e999999999",
      "2147483648",
      "-2147483649",
      "9223372036854775807",
      "9223372036854775808",
      "18446744073709551616");

  /** Notations as JSON strings in a body. The value of a parameter is a string in any case. */
  private static final List<String> NOTATIONS_AS_TEXTS = List.of(
      "\"-0\"", "\"1.0\"", "\"1e2\"", "\"1e-300\"", "\"2147483648\"", "\"9223372036854775808\"");

  /**
   * A numeric input of a request.
   *
   * @param name the name of the parameter or member
   * @param notations the notations to send
   * @param writing writes a notation into a request
   */
  record Input(String name, List<String> notations, BiConsumer<Draft, String> writing) {}

  private Numbers() {}

  /** All numeric inputs of an operation. */
  static List<Input> of(Operation operation) {
    return Stream.concat(
            operation.parameters().stream().filter(Numbers::isNumeric).map(Numbers::input),
            operation.body().stream().flatMap(Numbers::members))
        .toList();
  }

  private static boolean isNumeric(Parameter parameter) {
    return isNumeric(parameter.getSchema());
  }

  private static boolean isNumeric(Schema<?> schema) {
    return List.of("integer", "number").contains(String.valueOf(schema.getType()));
  }

  private static Input input(Parameter parameter) {
    String name = parameter.getName();
    return new Input(
        name,
        NOTATIONS,
        parameter.getIn().equals("path")
            ? (draft, number) -> draft.pathValues.put(name, number)
            : (draft, number) -> {
              draft.query.removeIf(field -> field.name().equals(name));
              draft.query.add(new Field(name, number));
            });
  }

  private static Stream<Input> members(Operation.Body body) {
    Schema<?> schema = body.schema();
    if (schema.getProperties() == null) {
      return Stream.of();
    }
    boolean isForm = body.mediaType().equals("multipart/form-data");
    List<Input> inputs = new ArrayList<>();
    schema.getProperties().forEach((name, member) -> {
      if (isNumeric((Schema<?>) member)) {
        inputs.add(isForm ? field(name) : member(name));
      }
    });
    return inputs.stream();
  }

  private static Input field(String name) {
    return new Input(
        name,
        NOTATIONS,
        (draft, number) -> draft.body =
            Uploads.by(null).of(Samples.png(4, 4)).with(name, number).form());
  }

  private static Input member(String name) {
    return new Input(
        name,
        Stream.concat(NOTATIONS.stream(), NOTATIONS_AS_TEXTS.stream()).toList(),
        (draft, number) -> {
          if (draft.json instanceof ObjectNode object) {
            object.put(name, PLACEHOLDER);
            draft.writeJson(false);
            draft.body = new String(draft.body, StandardCharsets.UTF_8)
                .replace('"' + PLACEHOLDER + '"', number)
                .getBytes(StandardCharsets.UTF_8);
          }
        });
  }
}
