package org.tmtar.openapi.generated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tmtar.testing.RawRequest;
import org.tmtar.testing.RawRequest.Field;

/** A request whose parts can still be changed. */
final class Draft {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  /** Writes JSON in ASCII. Its escapes can express unpaired surrogates, which UTF-8 cannot encode. */
  private static final JsonMapper ESCAPING =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final JsonMapper PLAIN = new JsonMapper();

  String method;
  final Map<String, String> pathValues = new LinkedHashMap<>();
  final List<Field> query = new ArrayList<>();
  final List<Field> headers = new ArrayList<>();

  /** The JSON body; null for none. */
  JsonNode json;

  /** The body, which is sent if {@link #json} is null; null for none. */
  byte[] body;

  /** An unusual suffix of the path; empty for none. */
  String disturbance = "";

  boolean isChunked;

  private final String path;

  Draft(Operation operation) {
    this.method = operation.method();
    this.path = operation.path();
  }

  void header(String name, String value) {
    headers.add(new Field(name, value));
  }

  void withoutHeader(String name) {
    headers.removeIf(field -> field.name().equals(name));
  }

  /** Replaces the JSON body with its bytes, so that they can be mutated. */
  void writeJson(boolean isEscaped) {
    if (json == null) {
      return;
    }
    try {
      body =
          (isEscaped ? ESCAPING : PLAIN).writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
      json = null;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  RawRequest request() {
    List<Field> lines = headers.stream()
        .map(field -> new Field(field.name(), inOneLine(field.value())))
        .toList();
    RawRequest request = new RawRequest(method, target(), lines, body);
    return isChunked ? request.inChunks() : request;
  }

  private String target() {
    String target = path;
    for (Map.Entry<String, String> value : pathValues.entrySet()) {
      target = target.replace("{" + value.getKey() + "}", escape(value.getValue()));
    }
    return target + disturbance + (query.isEmpty() ? "" : "?" + form(query));
  }

  /** Names and values, encoded as in forms and queries. */
  static String form(List<Field> fields) {
    return fields.stream()
        .map(field -> escape(field.name()) + "=" + escape(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(octet) >= 0) {
        escaped.append((char) octet);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
      }
    }
    return escaped.toString();
  }

  /**
   * The bytes of the text in UTF-8, one per character, for a header. Line breaks are replaced, because
   * they would begin another header.
   */
  private static String inOneLine(String text) {
    String line = text.replaceAll("[\r\n]", " ");
    return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
