package org.tmtar.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it is sent, and the expected status of its response.
 *
 * @param method the HTTP method
 * @param path the path with its query
 * @param headers names and values
 * @param body the body, in which each character is one byte as in ISO 8859-1; {@link #TOKEN} in it stands
 *     for the refresh token that was received last; null for no body
 * @param status the expected status
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

  /** Whether the request contains a refresh token, which the preceding response supplies. */
  boolean needsToken() {
    return body != null && body.contains(TOKEN);
  }
}
