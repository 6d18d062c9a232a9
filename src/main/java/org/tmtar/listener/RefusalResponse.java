package org.tmtar.listener;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tmtar.problem.Problem;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ServletProblemWriter;
import org.tmtar.security.SecurityHeaders;

/** The response to a refused request, in the format of all error responses. */
final class RefusalResponse {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private RefusalResponse(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * @param requestId the request id that the client or a proxy sent; null to create an id
   */
  static RefusalResponse of(Refusal refusal, String requestId) {
    String id = RequestId.choose(requestId);
    byte[] body = ServletProblemWriter.body(refusal.type(), refusal.status(), refusal.detail(), id);
    Map<String, String> headers = new LinkedHashMap<>(SecurityHeaders.DATA_HEADERS);
    headers.putAll(refusal.headers());
    headers.put(RequestId.HEADER, id);
    headers.put("Content-Type", Problem.MEDIA_TYPE);
    headers.put("Content-Length", Integer.toString(body.length));
    if (refusal.isConnectionClosed()) {
      headers.put("Connection", "close");
    }
    return new RefusalResponse(refusal.status(), headers, body);
  }

  int status() {
    return status;
  }

  /** All header fields, in the order in which they are sent. */
  Map<String, String> headers() {
    return headers;
  }

  /** The problem as JSON. */
  byte[] body() {
    return body.clone();
  }

  String requestId() {
    return headers.get(RequestId.HEADER);
  }

  /**
   * The complete response as bytes.
   *
   * @param isHead whether it is the response to {@code HEAD}, which has the header fields of the body but no body
   */
  byte[] bytes(String reason, boolean isHead) {
    StringBuilder head = new StringBuilder("HTTP/1.1 %d %s\r\n".formatted(status, reason));
    headers.forEach(
        (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    if (!isHead) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }
}
