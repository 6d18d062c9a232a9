package org.tmtar.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * The OpenAPI document of this interface: the part of the document of the API that describes it. The server publishes
 * it even if the document of the API is disabled, so it contains no other operations and schemas.
 */
@Dependent
public class OgcDocument {

  private static final String SOURCE = "META-INF/openapi/tmtar.json";
  private static final String BASE = "/ogc";
  private static final String COMPONENTS = "components";

  private final JsonNode part;

  public OgcDocument() {
    this(read());
  }

  /**
   * @param whole the document of the API
   */
  OgcDocument(JsonNode whole) {
    part = extract(whole);
  }

  private static JsonNode read() {
    try (InputStream source = OgcDocument.class.getClassLoader().getResourceAsStream(SOURCE)) {
      if (source == null) {
        throw new FileNotFoundException(SOURCE);
      }
      return new ObjectMapper().readTree(source);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The document.
   *
   * @param url the URL of the landing page, to which the paths of the document are relative
   */
  JsonNode at(String url) {
    ObjectNode document = part.deepCopy();
    document.putArray("servers").addObject().put("url", url);
    return document;
  }

  private static JsonNode extract(JsonNode whole) {
    ObjectNode document = new ObjectMapper().createObjectNode();
    document.set("openapi", whole.path("openapi"));
    ObjectNode info = whole.path("info").deepCopy();
    info.put("description", "The content as collections of features (OGC API – Features).");
    document.set("info", info);
    ObjectNode paths = document.putObject("paths");
    for (Map.Entry<String, JsonNode> path : whole.path("paths").properties()) {
      if (path.getKey().equals(BASE)) {
        paths.set("/", path.getValue());
      } else if (path.getKey().startsWith(BASE + "/")) {
        paths.set(path.getKey().substring(BASE.length()), path.getValue());
      }
    }
    document.putObject(COMPONENTS).set("securitySchemes", whole.at("/components/securitySchemes"));
    addReferenced(whole, document);
    return document;
  }

  /** Adds the components to which the paths refer, and those to which these refer. */
  private static void addReferenced(JsonNode whole, ObjectNode document) {
    Deque<String> references = new ArrayDeque<>(document.path("paths").findValuesAsText("$ref"));
    while (!references.isEmpty()) {
      String[] segments = references.pop().split("/", -1);
      ObjectNode section = document.withObjectProperty(COMPONENTS).withObjectProperty(segments[2]);
      if (!section.has(segments[3])) {
        JsonNode component = whole.path(COMPONENTS).path(segments[2]).path(segments[3]);
        section.set(segments[3], component);
        references.addAll(component.findValuesAsText("$ref"));
      }
    }
  }
}
