package org.tmtar.openapi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.tmtar.problem.Problem;
import org.tmtar.problem.ProblemType;

/**
 * Completes the descriptions of problems from {@link ProblemType}. The source of an example names the type
 * and the detail of a problem, and the member or parameter that is invalid, if any.
 */
final class ProblemDocumentation {

  private static final String REQUEST_ID = "5f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e90";

  private final Components components;

  ProblemDocumentation(Components components) {
    this.components = components;
  }

  /** Completes the shared responses and the schema of a problem. */
  void complete() {
    components.getResponses().values().forEach(response -> {
      complete(response);
      Map<String, Header> headers =
          response.getHeaders() == null ? new TreeMap<>() : new TreeMap<>(response.getHeaders());
      headers.put("X-Request-Id", OASFactory.createHeader().ref("XRequestId"));
      response.setHeaders(headers);
    });
    Schema type = components.getSchemas().get("Problem").getProperties().get("type");
    type.setDescription(type.getDescription() + "\n\n" + catalogue());
  }

  /** Completes the body of a response if it is a problem. */
  void complete(APIResponse response) {
    MediaType body = response.getContent() == null
        ? null
        : response.getContent().getMediaType(Problem.MEDIA_TYPE);
    if (body == null) {
      return;
    }
    body.setSchema(OASFactory.createSchema().ref("Problem"));
    if (body.getExamples() != null) {
      body.getExamples().values().forEach(ProblemDocumentation::complete);
    }
  }

  private static void complete(Example example) {
    Map<?, ?> source = (Map<?, ?>) example.getValue();
    ProblemType type = ProblemType.valueOf(
        source.get("type").toString().toUpperCase(Locale.ROOT).replace('-', '_'));
    Object pointer = source.get("pointer");
    Object detail = pointer == null
        ? source.get("detail")
        : pointer.toString().substring(1) + " " + source.get("detail");
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", type.urn().toString());
    problem.put("title", type.title());
    problem.put("status", type.status());
    problem.put("detail", detail);
    problem.put("instance", REQUEST_ID);
    if (pointer != null) {
      Map<String, Object> invalid = new LinkedHashMap<>();
      invalid.put("pointer", pointer);
      invalid.put("detail", source.get("detail"));
      problem.put("errors", List.of(invalid));
    }
    problem.put("message", detail);
    example.setValue(problem);
  }

  /** All types of problems, as a table in Markdown. */
  private static String catalogue() {
    return Arrays.stream(ProblemType.values())
        .sorted(Comparator.comparing(ProblemType::status))
        .map(type -> "| `%s` | %d | %s |\n".formatted(type.urn(), type.status(), type.title()))
        .collect(Collectors.joining("", "| type | status | title |\n|---|---|---|\n", ""));
  }
}
