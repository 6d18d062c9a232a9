package org.tmtar.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it goes over the wire, and how it has to be answered.
 *
 * @param method of HTTP
 * @param path with its query
 * @param headers names and values
 * @param body null for none; each character is a byte, as in ISO 8859-1; {@link #TOKEN} in it stands for the refresh token that was received last
 * @param status that it has to be answered with
 */
record PreparedRequest(
    String method, String path, Map<String, String> headers, String body, int status) {

  static final String TOKEN = "{token}";

  static PreparedRequest get(String path) {
    return new PreparedRequest("GET", path, Map.of(), null, 200);
  }

  static PreparedRequest post(String path, String contentType, String body) {
    return new PreparedRequest("POST", path, Map.of("Content-Type", contentType), body, 200);
  }

  PreparedRequest withBearer(String token) {
    return withHeader("Authorization", "Bearer " + token);
  }

  PreparedRequest withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new PreparedRequest(method, path, more, body, status);
  }

  PreparedRequest expecting(int other) {
    return new PreparedRequest(method, path, headers, body, other);
  }

  /** Whether it goes on with the token of the answer before it. */
  boolean needsToken() {
    return body != null && body.contains(TOKEN);
  }
}
