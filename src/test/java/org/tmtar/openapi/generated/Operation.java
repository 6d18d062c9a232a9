package org.tmtar.openapi.generated;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of the OpenAPI document.
 *
 * @param id its {@code operationId}
 * @param path with its parameters in braces
 * @param body empty for none
 */
record Operation(
    String id, String method, String path, List<Parameter> parameters, Optional<Body> body) {

  /** The declaration of a request body. */
  record Body(String mediaType, Schema<?> schema) {}

  /** All operations of a document, sorted by id. */
  static List<Operation> of(String document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    OpenAPI api = new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
    return api.getPaths().entrySet().stream()
        .flatMap(path -> of(path.getKey(), path.getValue()))
        .sorted(Comparator.comparing(Operation::id))
        .toList();
  }

  private static Stream<Operation> of(String path, PathItem item) {
    return item.readOperationsMap().entrySet().stream().map(entry -> {
      List<Parameter> parameters = new ArrayList<>();
      Stream.of(item.getParameters(), entry.getValue().getParameters())
          .filter(list -> list != null)
          .forEach(parameters::addAll);
      return new Operation(
          entry.getValue().getOperationId(),
          entry.getKey().name(),
          path,
          List.copyOf(parameters),
          body(entry.getValue().getRequestBody()));
    });
  }

  /** The body of an operation. Each operation accepts one media type. */
  private static Optional<Body> body(RequestBody body) {
    if (body == null) {
      return Optional.empty();
    }
    Map.Entry<String, MediaType> content =
        body.getContent().entrySet().iterator().next();
    return Optional.of(new Body(content.getKey(), content.getValue().getSchema()));
  }

  List<Parameter> parametersIn(String place) {
    return parameters.stream()
        .filter(parameter -> parameter.getIn().equals(place))
        .toList();
  }
}
