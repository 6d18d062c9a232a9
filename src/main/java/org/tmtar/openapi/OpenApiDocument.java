package org.tmtar.openapi;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The OpenAPI document. It is written manually in {@code META-INF/openapi}. One file has the shared parts,
 * and each feature has a separate file.
 */
public final class OpenApiDocument {

  private static final String FOLDER = "META-INF/openapi/";

  /** The file with the parts that belong to no feature. */
  private static final String SHARED = "api.yaml";

  /** The files with the paths and components of one feature each, in the order of the document. */
  private static final List<String> FEATURES = List.of(
      "users.yaml",
      "sessions.yaml",
      "oauth.yaml",
      "locations.yaml",
      "events.yaml",
      "zones.yaml",
      "objects.yaml",
      "files.yaml",
      "audit.yaml",
      "operations.yaml");

  private OpenApiDocument() {}

  /**
   * Reads and combines the files.
   *
   * @return the complete document
   * @throws IOException if a file is missing or is not YAML, or if two files define the same path or
   *     component
   */
  public static ObjectNode read() throws IOException {
    YAMLMapper mapper = YAMLMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    ObjectNode document = read(mapper, SHARED);
    for (String feature : FEATURES) {
      add(read(mapper, feature), feature, document);
    }
    CommonResponses.addTo(document);
    return document;
  }

  private static ObjectNode read(YAMLMapper mapper, String file) throws IOException {
    ClassLoader application = OpenApiDocument.class.getClassLoader();
    try (InputStream source = application.getResourceAsStream(FOLDER + file)) {
      if (source == null) {
        throw new FileNotFoundException(FOLDER + file);
      }
      return mapper.readValue(source, ObjectNode.class);
    }
  }

  private static void add(JsonNode feature, String file, ObjectNode document) throws IOException {
    merge(document.withObjectProperty("paths"), feature.path("paths"), file);
    ObjectNode components = document.withObjectProperty("components");
    for (Map.Entry<String, JsonNode> section : feature.path("components").properties()) {
      merge(components.withObjectProperty(section.getKey()), section.getValue(), file);
    }
  }

  /**
   * Adds the members of a part to the whole document. References use the names of members, so a repeated
   * name is an error; otherwise the second member would replace the first.
   */
  private static void merge(ObjectNode target, JsonNode part, String file) throws IOException {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      if (target.has(member.getKey())) {
        throw new IOException("%s stands twice in the OpenAPI document, the second time in %s"
            .formatted(member.getKey(), FOLDER + file));
      }
      target.set(member.getKey(), member.getValue());
    }
  }
}
