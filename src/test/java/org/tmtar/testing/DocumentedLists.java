package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The operations of the OpenAPI document whose responses contain lists of resources. */
public final class DocumentedLists {

  private static final JsonNode DOCUMENT = GeneratedDocument.tree();

  private DocumentedLists() {}

  /**
   * Returns the media types of the lists of each operation.
   *
   * @return the media types, by the id of the operation
   */
  public static Map<String, List<String>> mediaTypes() {
    Map<String, List<String>> mediaTypes = new TreeMap<>();
    DOCUMENT.path("paths").forEach(path -> {
      JsonNode operation = path.path("get");
      List<String> types = operation.at("/responses/200/content").properties().stream()
          .filter(content -> hasList(content.getValue().path("schema")))
          .map(Map.Entry::getKey)
          .toList();
      if (!types.isEmpty()) {
        mediaTypes.put(operation.path("operationId").asText(), types);
      }
    });
    return mediaTypes;
  }

  /** Returns the ids of the operations. */
  public static Set<String> operations() {
    return mediaTypes().keySet();
  }

  /** Whether a schema is an array of objects or has a member that is one. */
  private static boolean hasList(JsonNode reference) {
    JsonNode schema = resolve(reference);
    return isList(schema)
        || schema.path("allOf").valueStream().anyMatch(DocumentedLists::hasList)
        || schema.path("properties").valueStream().anyMatch(DocumentedLists::isList);
  }

  private static boolean isList(JsonNode reference) {
    return resolve(resolve(reference).path("items")).has("properties");
  }

  private static JsonNode resolve(JsonNode schema) {
    return schema.has("$ref") ? DOCUMENT.at(schema.path("$ref").asText().substring(1)) : schema;
  }
}
