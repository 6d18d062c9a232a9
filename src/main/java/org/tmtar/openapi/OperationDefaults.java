package org.tmtar.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.tmtar.geo.GeoJson;

/**
 * Adds to an operation what it has in common with others. An annotation of the operation takes precedence:
 * a response that declares headers gets no default headers except the request id.
 */
final class OperationDefaults {

  private static final String JSON = "application/json";

  /** The media types that are the only representation of a resource and are sent for any {@code Accept}. */
  private static final Set<String> SINGLE_REPRESENTATIONS = Set.of(JSON, "text/plain");

  /** The path parameters whose values are always valid, because the path selects the resource. */
  private static final Set<String> SELECTING_PARAMETERS = Set.of("id", "filename");

  /** The ids of operations for anyone that ignore an invalid bearer. */
  private static final Set<String> NEVER_REFUSED = Set.of("getLocation", "getParentOfLocation");

  private final Components components;
  private final ProblemDocumentation problems;

  OperationDefaults(Components components, ProblemDocumentation problems) {
    this.components = components;
    this.problems = problems;
  }

  void complete(String path, Operation operation) {
    if (operation.getSecurity() == null) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
    }
    completeParameters(operation);
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().setRequired(true);
      addExamples(operation.getRequestBody().getContent());
    }
    Map<String, APIResponse> responses = new TreeMap<>(operation.getResponses().getAPIResponses());
    responses.forEach((status, response) -> completeResponse(status, response, operation));
    addErrors(path, operation, responses);
    operation.getResponses().setAPIResponses(responses);
  }

  private void completeParameters(Operation operation) {
    List<Parameter> parameters =
        new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
    parameters.removeIf(parameter -> "User-Agent".equals(parameter.getName()));
    if (operation.getResponses().hasAPIResponse("304")) {
      parameters.add(OASFactory.createParameter().ref("IfNoneMatch"));
    }
    parameters.replaceAll(parameter -> complete(parameter, operation));
    operation.setParameters(parameters.isEmpty() ? null : parameters);
  }

  private Parameter complete(Parameter parameter, Operation operation) {
    if (parameter.getRef() != null) {
      return parameter;
    }
    // The generator sets the style to its default.
    parameter.setStyle(null);
    Schema schema = parameter.getSchema();
    if (parameter.getIn() == Parameter.In.PATH) {
      // The regular expression of the path.
      schema.setPattern(null);
    }
    if (schema.getDefaultValue() instanceof String text && schema.getType() != SchemaType.STRING) {
      schema.setDefaultValue(
          schema.getType() == SchemaType.BOOLEAN ? Boolean.valueOf(text) : new BigDecimal(text));
    }
    if (parameter.getExample() instanceof Number number && schema.getType() == SchemaType.STRING) {
      // The generator reads a text that consists of digits as a number.
      parameter.setExample(number.toString());
    }
    return parameter.getDescription() == null ? shared(parameter, operation) : parameter;
  }

  /** The reference to the component that describes all parameters of a name and location ({@code in}). */
  private Parameter shared(Parameter parameter, Operation operation) {
    Map.Entry<String, Parameter> shared = components.getParameters().entrySet().stream()
        .filter(candidate -> candidate.getValue().getName().equals(parameter.getName())
            && candidate.getValue().getIn() == parameter.getIn())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The parameter %s of %s has no description"
            .formatted(parameter.getName(), operation.getOperationId())));
    if (shared.getValue().getSchema() == null) {
      shared.getValue().setSchema(parameter.getSchema());
      shared.getValue().setRequired(parameter.getRequired());
    }
    return OASFactory.createParameter().ref(shared.getKey());
  }

  private void completeResponse(String status, APIResponse response, Operation operation) {
    if (response.getRef() != null) {
      return;
    }
    problems.complete(response);
    putJsonFirst(response.getContent());
    addExamples(response.getContent());
    Map<String, Header> headers =
        new TreeMap<>(Optional.ofNullable(response.getHeaders()).orElse(Map.of()));
    if (headers.isEmpty()) {
      addDefaults(status, operation, headers);
    }
    if (mediaTypes(response).containsKey(GeoJson.MEDIA_TYPE)) {
      addHeader(headers, "Vary", "VaryAcceptAndLanguage");
    }
    if (status.startsWith("20") && has(operation, named("Accept-Language"))) {
      addHeader(headers, "Vary", "VaryAcceptLanguage");
      addHeader(
          headers,
          "Content-Language",
          headers.containsKey("ETag") ? "ContentLanguage" : "ContentLanguageOfList");
    }
    addHeader(headers, "X-Request-Id", "XRequestId");
    response.setHeaders(headers);
    limitItems(response, operation);
  }

  /** Generated clients request the first media type. */
  private static void putJsonFirst(Content content) {
    if (content == null || !content.getMediaTypes().containsKey(JSON)) {
      return;
    }
    Map<String, MediaType> types = new LinkedHashMap<>();
    types.put(JSON, content.getMediaType(JSON));
    content.getMediaTypes().forEach(types::putIfAbsent);
    content.setMediaTypes(types);
  }

  private void addDefaults(String status, Operation operation, Map<String, Header> headers) {
    boolean isConditional = operation.getResponses().hasAPIResponse("304")
        || (operation.getRequestBody() != null && has(operation, named("If-Match")));
    if (status.equals("201")) {
      addHeader(headers, "Location", "Location");
      addHeader(headers, "ETag", "ETag");
    } else if (status.equals("200") && has(operation, named("per_page"))) {
      addHeader(headers, "Link", "Link");
      addHeader(headers, "X-Total-Count", "XTotalCount");
    } else if (status.equals("200") && isConditional) {
      addHeader(headers, "ETag", "ETag");
    }
  }

  private static void addHeader(Map<String, Header> headers, String name, String component) {
    headers.putIfAbsent(name, OASFactory.createHeader().ref(component));
  }

  /** Limits the length of a list to the maximum of the parameter that selects its length. */
  private void limitItems(APIResponse response, Operation operation) {
    parameters(operation)
        .filter(named("per_page").or(named("limit")))
        .map(parameter -> parameter.getSchema().getMaximum().intValue())
        .forEach(limit -> mediaTypes(response).values().stream()
            .map(type -> resolve(type.getSchema()))
            .map(schema -> schema.getType() == SchemaType.ARRAY ? schema : features(schema))
            .filter(list -> list != null)
            .forEach(list -> list.setMaxItems(limit)));
  }

  private static Schema features(Schema schema) {
    return schema.getProperties() == null ? null : schema.getProperties().get("features");
  }

  private void addErrors(String path, Operation operation, Map<String, APIResponse> responses) {
    boolean isSecured = !operation.getSecurity().isEmpty() && !responses.containsKey("401");
    if (isSecured && !NEVER_REFUSED.contains(operation.getOperationId())) {
      addError(responses, "401", "Unauthorized");
      addError(responses, "403", "Forbidden");
    }
    addError(responses, "400", hasValuesToValidate(operation) ? "BadRequest" : "UnreadableRequest");
    if (path.contains("{id}") || path.contains("{filename}")) {
      addError(responses, "404", "NotFound");
    }
    addError(responses, "405", "MethodNotAllowed");
    if (isListOrFile(responses.get("200"))) {
      addError(responses, "406", "NotAcceptable");
    }
    if (has(operation, named("If-Match").or(named("If-None-Match")))) {
      addError(responses, "412", "PreconditionFailed");
    }
    addError(responses, "500", "InternalError");
    addError(responses, "503", "ServiceUnavailable");
    if (operation.getRequestBody() != null) {
      addError(responses, "408", "RequestTimeout");
      addError(responses, "413", "BodyTooLarge");
      addError(responses, "415", "UnsupportedMediaType");
    }
  }

  private static void addError(
      Map<String, APIResponse> responses, String status, String component) {
    responses.putIfAbsent(status, OASFactory.createAPIResponse().ref(component));
  }

  /** Whether a body or parameter of a request is validated. Headers are not counted. */
  private boolean hasValuesToValidate(Operation operation) {
    return operation.getRequestBody() != null
        || has(
            operation,
            parameter -> parameter.getIn() != Parameter.In.HEADER
                && !SELECTING_PARAMETERS.contains(parameter.getName()));
  }

  private boolean isListOrFile(APIResponse success) {
    if (success == null) {
      return false;
    }
    Map<String, MediaType> types = mediaTypes(
        success.getRef() == null
            ? success
            : components.getResponses().get(nameOf(success.getRef())));
    return !SINGLE_REPRESENTATIONS.containsAll(types.keySet())
        || (types.containsKey(JSON)
            && resolve(types.get(JSON).getSchema()).getType() == SchemaType.ARRAY);
  }

  /** Adds the examples of the schema of each media type. */
  private void addExamples(Content content) {
    if (content == null) {
      return;
    }
    content.getMediaTypes().values().forEach(type -> {
      String reference = type.getSchema() == null ? null : type.getSchema().getRef();
      if (reference != null) {
        String prefix = nameOf(reference) + ".";
        components.getExamples().keySet().stream()
            .filter(name -> name.startsWith(prefix))
            .forEach(name -> type.addExample(
                name.substring(prefix.length()), OASFactory.createExample().ref(name)));
      }
    });
  }

  private static Map<String, MediaType> mediaTypes(APIResponse response) {
    return response.getContent() == null ? Map.of() : response.getContent().getMediaTypes();
  }

  private Schema resolve(Schema schema) {
    return schema.getRef() == null ? schema : components.getSchemas().get(nameOf(schema.getRef()));
  }

  private boolean has(Operation operation, Predicate<Parameter> condition) {
    return parameters(operation).anyMatch(condition);
  }

  /** The parameters of an operation. References to components are resolved. */
  private Stream<Parameter> parameters(Operation operation) {
    return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .map(parameter -> parameter.getRef() == null
            ? parameter
            : components.getParameters().get(nameOf(parameter.getRef())));
  }

  private static Predicate<Parameter> named(String name) {
    return parameter -> name.equals(parameter.getName());
  }

  private static String nameOf(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
