package org.tmtar.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Adds the responses that are common to all operations to every operation of the OpenAPI document. The
 * source of the document contains only the specific responses of each operation.
 */
final class CommonResponses {

  /** The members of a path item that are operations. */
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private CommonResponses() {}

  /** Adds the responses to a document. The document is modified. */
  static void addTo(JsonNode document) {
    document
        .path("paths")
        .forEach(path -> path.properties().stream()
            .filter(member -> METHODS.contains(member.getKey()))
            .forEach(member -> complete(document, member.getValue())));
  }

  private static void complete(JsonNode document, JsonNode operation) {
    ObjectNode responses = (ObjectNode) operation.path("responses");
    if (requiresSignIn(operation)) {
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

  /**
   * Whether an operation requires a signed-in user. The sign-in also accepts a bearer token, but it
   * describes its own 401 and has no role check.
   */
  private static boolean requiresSignIn(JsonNode operation) {
    return !operation.path("security").isEmpty() && !operation.path("responses").has("401");
  }

  /**
   * Whether a response is a list or a file. Other responses have one representation, which is sent
   * regardless of the {@code Accept} header.
   */
  private static boolean isListOrFile(JsonNode success) {
    return success.path("headers").has("Link")
        || success.at("/content/application~1json/schema/type").asText().equals("array")
        || success
            .path("content")
            .propertyStream()
            .anyMatch(type -> !hasSingleRepresentation(type.getKey()));
  }

  private static JsonNode resolve(JsonNode document, JsonNode response) {
    String reference = response.path("$ref").asText();
    return reference.isEmpty() ? response : document.at(reference.substring(1));
  }

  private static boolean hasSingleRepresentation(String mediaType) {
    return mediaType.equals("application/json") || mediaType.equals("text/plain");
  }

  private static void add(ObjectNode responses, String status, String component) {
    if (!responses.has(status)) {
      responses.putObject(status).put("$ref", "#/components/responses/" + component);
    }
  }
}
