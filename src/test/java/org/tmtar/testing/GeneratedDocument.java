package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The OpenAPI document that the build has generated and that the application publishes. */
public final class GeneratedDocument {

  private GeneratedDocument() {}

  /** Returns the parsed document. */
  public static JsonNode tree() {
    try {
      return new ObjectMapper().readTree(json());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  public static String json() {
    return read("tmtar.json");
  }

  public static String yaml() {
    return read("tmtar.yaml");
  }

  private static String read(String file) {
    String path = "META-INF/openapi/" + file;
    try (InputStream document =
        GeneratedDocument.class.getClassLoader().getResourceAsStream(path)) {
      if (document == null) {
        throw new FileNotFoundException(path);
      }
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
