package org.tmtar.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The statements of an OpenAPI document about requests and responses, each with its location. They contain
 * no prose and no examples. References are resolved, and the order of members has no effect. Two documents
 * with the same statements have the same meaning for a client.
 */
final class DocumentMeaning {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  /** The keywords of a schema whose value is a text, a number or a boolean. */
  private static final List<String> KEYWORDS = List.of(
      "type",
      "format",
      "nullable",
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "minLength",
      "maxLength",
      "pattern",
      "minItems",
      "maxItems",
      "minProperties",
      "maxProperties",
      "default",
      "readOnly");

  /** An addition without which the request of an existing client is refused. */
  private static final String NEW_REQUIREMENT =
      "\\+ \\w+ \\S+ (?:(?:query|header|path|cookie) \\S+|body) required = true";

  private static final String NEW_MEMBER_OF_RESPONSE = "\\+ \\w+ \\S+ \\d{3} .* requires .*";

  private final JsonNode document;
  private final SortedMap<String, String> statements = new TreeMap<>();

  private DocumentMeaning(JsonNode document) {
    this.document = document;
  }

  static SortedMap<String, String> of(JsonNode document) {
    DocumentMeaning meaning = new DocumentMeaning(document);
    meaning.readAll();
    return meaning.statements;
  }

  /**
   * The statements that only one of two documents makes, with a sign, and those whose value differs, without
   * additions that concern no client of the first document: new operations, optional parameters and members of
   * requests, and members and headers of responses.
   */
  static List<String> differences(JsonNode before, JsonNode after) {
    SortedMap<String, String> old = of(before);
    Set<String> subjects =
        old.keySet().stream().map(DocumentMeaning::subject).collect(Collectors.toSet());
    return differences(old, of(after)).stream()
        .filter(difference -> !isAddition(difference, subjects))
        .toList();
  }

  /** What a statement is about: an operation, a parameter, a body, a member or a header. */
  private static String subject(String location) {
    return location.replaceFirst(" (?:(?:allows|requires|tag|security) .*|\\S+)$", "");
  }

  private static boolean isAddition(String difference, Set<String> subjects) {
    if (!difference.startsWith("+ ")) {
      return false;
    }
    String location = difference.substring(2, difference.lastIndexOf(" = "));
    String operation = location.replaceFirst("^(\\w+ \\S+) .*", "$1");
    if (!subjects.contains(operation)) {
      return true;
    }
    return !difference.matches(NEW_REQUIREMENT)
        && (difference.matches(NEW_MEMBER_OF_RESPONSE) || !subjects.contains(subject(location)));
  }

  private static List<String> differences(
      SortedMap<String, String> old, SortedMap<String, String> present) {
    Set<String> locations = new TreeSet<>(old.keySet());
    locations.addAll(present.keySet());
    List<String> differences = new ArrayList<>();
    for (String location : locations) {
      String was = old.get(location);
      String is = present.get(location);
      if (was == null) {
        differences.add("+ " + location + " = " + is);
      } else if (is == null) {
        differences.add("- " + location + " = " + was);
      } else if (!was.equals(is)) {
        differences.add("~ " + location + " = " + was + " -> " + is);
      }
    }
    return differences;
  }

  private void readAll() {
    for (String member : List.of("openapi", "info", "servers")) {
      flatten(member, document.path(member));
    }
    flatten("securitySchemes", document.at("/components/securitySchemes"));
    document.path("tags").forEach(tag -> put("tag " + tag.path("name").asText(), ""));
    document
        .path("paths")
        .properties()
        .forEach(path -> path.getValue().properties().stream()
            .filter(member -> METHODS.contains(member.getKey()))
            .forEach(member -> readOperation(path.getKey(), member.getKey(), path.getValue())));
  }

  private void flatten(String location, JsonNode node) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(member -> !member.getKey().equals("description"))
          .forEach(member -> flatten(location + "/" + member.getKey(), member.getValue()));
    } else if (node.isArray()) {
      node.forEach(item -> flatten(location + "[]", item));
    } else {
      put(location, node.asText());
    }
  }

  private void readOperation(String path, String method, JsonNode pathItem) {
    String location = method + " " + path;
    JsonNode operation = pathItem.path(method);
    put(location + " id", operation.path("operationId").asText());
    operation.path("tags").forEach(tag -> put(location + " tag " + tag.asText(), ""));
    operation.path("security").forEach(set -> put(location + " security " + set, ""));
    for (JsonNode parameters : List.of(pathItem.path("parameters"), operation.path("parameters"))) {
      parameters.forEach(parameter -> readParameter(location, resolve(parameter)));
    }
    if (operation.has("requestBody")) {
      JsonNode body = resolve(operation.path("requestBody"));
      put(location + " body required", body.path("required").asText("false"));
      readContent(location + " body", body);
    }
    operation
        .path("responses")
        .properties()
        .forEach(response ->
            readResponse(location + " " + response.getKey(), resolve(response.getValue())));
  }

  private void readParameter(String operation, JsonNode parameter) {
    String location = operation + " " + parameter.path("in").asText() + " "
        + parameter.path("name").asText();
    put(location + " required", parameter.path("required").asText("false"));
    readSchema(location, parameter.path("schema"));
  }

  private void readResponse(String location, JsonNode response) {
    put(location, "");
    response.path("headers").properties().forEach(header -> {
      String ofHeader = location + " header " + header.getKey();
      JsonNode resolved = resolve(header.getValue());
      put(ofHeader + " required", resolved.path("required").asText("false"));
      readSchema(ofHeader, resolved.path("schema"));
    });
    readContent(location, response);
  }

  private void readContent(String location, JsonNode message) {
    message
        .path("content")
        .properties()
        .forEach(type ->
            readSchema(location + " " + type.getKey() + " ", type.getValue().path("schema")));
  }

  private void readSchema(String location, JsonNode unresolved) {
    ObjectNode schema = merged(resolve(unresolved));
    for (String keyword : KEYWORDS) {
      JsonNode value = schema.path(keyword);
      if (!value.isMissingNode() && !value.equals(schema.booleanNode(false))) {
        put(location + " " + keyword, text(value));
      }
    }
    schema.path("enum").forEach(value -> put(location + " allows " + value.asText(), ""));
    schema.path("required").forEach(name -> put(location + " requires " + name.asText(), ""));
    schema
        .path("properties")
        .properties()
        .forEach(member -> readSchema(location + "/" + member.getKey(), member.getValue()));
    if (schema.has("items")) {
      readSchema(location + "[]", schema.path("items"));
    }
    if (schema.path("additionalProperties").isObject()) {
      readSchema(location + "/*", schema.path("additionalProperties"));
    } else if (schema.has("additionalProperties")) {
      put(location + " others", schema.path("additionalProperties").asText());
    }
    int number = 0;
    for (JsonNode choice : schema.path("oneOf")) {
      readSchema(location + "|" + number++, choice);
    }
  }

  /** A schema without {@code allOf}, with the keywords of all its parts. */
  private ObjectNode merged(JsonNode schema) {
    ObjectNode merged =
        schema.isObject() ? schema.deepCopy() : JsonNodeFactory.instance.objectNode();
    if (merged.remove("allOf") instanceof ArrayNode parts) {
      parts.forEach(part -> merged(resolve(part)).properties().forEach(keyword -> {
        if (!merged.has(keyword.getKey())) {
          merged.set(keyword.getKey(), keyword.getValue());
        }
      }));
    }
    return merged;
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    while (resolved.has("$ref")) {
      resolved = document.at(resolved.path("$ref").asText().substring(1));
    }
    return resolved;
  }

  private static String text(JsonNode value) {
    return value.isNumber()
        ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
        : value.asText();
  }

  private void put(String location, String value) {
    statements.merge(location, value, (first, second) -> first + ", " + second);
  }

  /** The schemas of a document, with the locations of those that it contains in another one. */
  static Map<String, JsonNode> nestedSchemas(JsonNode document) {
    Map<String, JsonNode> found = new TreeMap<>();
    collect("", document, found);
    return found;
  }

  private static void collect(String location, JsonNode node, Map<String, JsonNode> found) {
    if (node.isObject()) {
      node.properties().forEach(member -> {
        String below = location + "/" + member.getKey();
        if (Set.of("schema", "items", "additionalProperties").contains(member.getKey())
            || location.endsWith("/properties")
            || location.matches(".*/oneOf")) {
          found.put(below, member.getValue());
        }
        if (!Set.of("example", "examples").contains(member.getKey())) {
          collect(below, member.getValue(), found);
        }
      });
    } else if (node.isArray()) {
      int number = 0;
      for (JsonNode item : node) {
        collect(location + "/" + number++, item, found);
      }
    }
  }
}
