package org.tmtar.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Adds to every operation of the OpenAPI document the answers that all of them can give, so that the
 * document itself says only what is particular to each.
 */
final class CommonResponses {

  /** The members of a path that are operations. */
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private CommonResponses() {}

  /** Completes a document, in place. */
  static void addTo(JsonNode document) {
    document
        .path("paths")
        .forEach(path -> path.properties().stream()
            .filter(member -> METHODS.contains(member.getKey()))
            .forEach(member -> complete(member.getValue())));
  }

  private static void complete(JsonNode operation) {
    ObjectNode responses = (ObjectNode) operation.path("responses");
    if (isForThoseSignedIn(operation)) {
      add(responses, "401", "Unauthorized");
      add(responses, "403", "Forbidden");
    }
    add(responses, "400", "UnreadableRequest");
    add(responses, "405", "MethodNotAllowed");
    add(responses, "406", "NotAcceptable");
    add(responses, "500", "InternalError");
    add(responses, "503", "ServiceUnavailable");
    if (operation.has("requestBody")) {
      add(responses, "408", "RequestTimeout");
      add(responses, "413", "BodyTooLarge");
      add(responses, "415", "UnsupportedMediaType");
    }
  }

  /** The sign-in takes a bearer too, but describes its own 401 and refuses nobody for a role. */
  private static boolean isForThoseSignedIn(JsonNode operation) {
    return !operation.path("security").isEmpty() && !operation.path("responses").has("401");
  }

  private static void add(ObjectNode responses, String status, String component) {
    if (!responses.has(status)) {
      responses.putObject(status).put("$ref", "#/components/responses/" + component);
    }
  }
}
