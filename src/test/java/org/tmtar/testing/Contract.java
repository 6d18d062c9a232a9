package org.tmtar.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds answers against the OpenAPI document: operation, status, media type and schema. */
final class Contract {

  /** For servers that show no document. */
  static final Contract NONE = new Contract(null);

  /** Everything else is not part of the REST API, and so of the document. */
  private static final Pattern API = Pattern.compile("/(api|\\.well-known)/.*");

  /** What an address may answer that the document does not know. */
  private static final Set<Integer> ANSWERS_TO_THE_UNKNOWN = Set.of(200, 204, 404, 405);

  private final OpenApiInteractionValidator validator;

  private Contract(OpenApiInteractionValidator validator) {
    this.validator = validator;
  }

  static Contract of(String document) {
    return new Contract(
        OpenApiInteractionValidator.createForInlineApiSpecification(document).build());
  }

  void check(String method, String target, Answer answer) {
    String path = URI.create(target).getPath();
    if (validator == null || !API.matcher(path).matches() || method.equals("HEAD")) {
      return;
    }
    ValidationReport report =
        validator.validateResponse(path, Request.Method.valueOf(method), toResponse(answer));
    Set<String> findings = report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> message.getKey() + ": " + message.getMessage())
        .collect(Collectors.toSet());
    if (isUnknown(findings) && ANSWERS_TO_THE_UNKNOWN.contains(answer.status())) {
      return;
    }
    if (!findings.isEmpty()) {
      throw new AssertionError("%s %s answered %d against the OpenAPI document: %s%n%s"
          .formatted(method, target, answer.status(), findings, answer.body()));
    }
  }

  private static boolean isUnknown(Set<String> findings) {
    return findings.stream()
        .anyMatch(finding -> finding.startsWith("validation.request.path.missing")
            || finding.startsWith("validation.request.operation.notAllowed"));
  }

  private static SimpleResponse toResponse(Answer answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    byte[] body = answer.bytes();
    if (body.length > 0) {
      response.withBody(body);
    }
    answer.headers().forEach(response::withHeader);
    return response.build();
  }
}
