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
 * The OpenAPI document. It is written by hand in {@code META-INF/openapi}: one file has what all features
 * share, and each feature has a file of its own.
 */
public final class OpenApiDocument {

  private static final String FOLDER = "META-INF/openapi/";

  /** Everything that belongs to no feature. */
  private static final String SHARED = "api.yaml";

  /** The paths and components of one feature each, in the order in which they are shown. */
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
   * Puts it together.
   *
   * @throws IOException if a file of it is missing, is no YAML, or has a name that another one has
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
    unite(document.withObjectProperty("paths"), feature.path("paths"), file);
    ObjectNode components = document.withObjectProperty("components");
    for (Map.Entry<String, JsonNode> section : feature.path("components").properties()) {
      unite(components.withObjectProperty(section.getKey()), section.getValue(), file);
    }
  }

  /** References go by name, so of two things with one name the second would replace the first. */
  private static void unite(ObjectNode whole, JsonNode part, String file) throws IOException {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      if (whole.has(member.getKey())) {
        throw new IOException("%s stands twice in the OpenAPI document, the second time in %s"
            .formatted(member.getKey(), FOLDER + file));
      }
      whole.set(member.getKey(), member.getValue());
    }
  }
}
