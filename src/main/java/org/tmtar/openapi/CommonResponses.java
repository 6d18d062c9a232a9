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
            .forEach(member -> complete(document, member.getValue())));
  }

  private static void complete(JsonNode document, JsonNode operation) {
    ObjectNode responses = (ObjectNode) operation.path("responses");
    if (isForThoseSignedIn(operation)) {
      add(responses, "401", "Unauthorized");
      add(responses, "403", "Forbidden");
    }
    add(responses, "400", "UnreadableRequest");
    add(responses, "405", "MethodNotAllowed");
    if (isListOrFile(resolve(document, responses.path("200")))) {
      add(responses, "406", "NotAcceptable");
    }
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

  /** Other responses have one form, which is sent whatever a client accepts. */
  private static boolean isListOrFile(JsonNode success) {
    return success.path("headers").has("Link")
        || success.at("/content/application~1json/schema/type").asText().equals("array")
        || success.path("content").propertyStream().anyMatch(type -> !isOnlyForm(type.getKey()));
  }

  private static JsonNode resolve(JsonNode document, JsonNode response) {
    String reference = response.path("$ref").asText();
    return reference.isEmpty() ? response : document.at(reference.substring(1));
  }

  private static boolean isOnlyForm(String mediaType) {
    return mediaType.equals("application/json") || mediaType.equals("text/plain");
  }

  private static void add(ObjectNode responses, String status, String component) {
    if (!responses.has(status)) {
      responses.putObject(status).put("$ref", "#/components/responses/" + component);
    }
  }
}
