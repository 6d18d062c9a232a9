package org.tmtar.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A request that is sent octet by octet and may violate HTTP. */
public final class RawRequest {

  private static final int MAX_TEXT_LENGTH = 2000;

  private static final String ID = "X-Request-Id";

  private static final int CHUNK = 1000;

  private final String method;
  private final String target;
  private final List<Field> headers;
  private final byte[] body;
  private final boolean isChunked;

  /**
   * @param target the path and query of the request line, in ISO 8859-1
   * @param headers the header fields in the order in which they are sent, in ISO 8859-1; {@code Host} and
   *     the field for the length of the body are added
   * @param body null for none
   */
  public RawRequest(String method, String target, List<Field> headers, byte[] body) {
    this(method, target, headers, body, false);
  }

  private RawRequest(
      String method, String target, List<Field> headers, byte[] body, boolean isChunked) {
    this.method = method;
    this.target = target;
    this.headers = List.copyOf(headers);
    this.body = body == null ? null : body.clone();
    this.isChunked = isChunked;
  }

  /** A header field. */
  public record Field(String name, String value) {}

  public String method() {
    return method;
  }

  String target() {
    return target;
  }

  /** Returns the target without its query. */
  public String path() {
    return target.replaceFirst("\\?.*", "");
  }

  /** Returns the body decoded as UTF-8; empty if there is no body. */
  public String bodyAsText() {
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  List<String> values(String header) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(header))
        .map(Field::value)
        .toList();
  }

  int bodyLength() {
    return body == null ? 0 : body.length;
  }

  /** Returns the same request with a chunked body. */
  public RawRequest inChunks() {
    return new RawRequest(method, target, headers, body, true);
  }

  /**
   * Returns the same request with an {@code X-Request-Id} that identifies its response. A request that has
   * an id keeps it.
   */
  RawRequest withId(String id) {
    if (!values(ID).isEmpty()) {
      return this;
    }
    List<Field> more = new ArrayList<>(List.of(new Field(ID, id)));
    more.addAll(headers);
    return new RawRequest(method, target, more, body, isChunked);
  }

  byte[] octets(String host) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(head(host).getBytes(StandardCharsets.ISO_8859_1));
    if (body != null) {
      writeBody(octets);
    }
    return octets.toByteArray();
  }

  private void writeBody(ByteArrayOutputStream octets) {
    if (!isChunked) {
      octets.writeBytes(body);
      return;
    }
    for (int start = 0; start < body.length; start += CHUNK) {
      int length = Math.min(CHUNK, body.length - start);
      octets.writeBytes("%x\r\n".formatted(length).getBytes(StandardCharsets.US_ASCII));
      octets.write(body, start, length);
      octets.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    octets.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private String head(String host) {
    String length = body == null ? "" : framing() + "\r\n";
    return "%s %s HTTP/1.1\r\nHost: %s\r\n%s%s\r\n"
        .formatted(method, target, host, length, lines("\r\n"));
  }

  private String framing() {
    return isChunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length;
  }

  private String lines(String end) {
    return headers.stream()
        .map(field -> field.name() + ": " + field.value() + end)
        .collect(Collectors.joining());
  }

  /** Returns the request for the message of a failed test. Long parts are shortened. */
  @Override
  public String toString() {
    return "%s %s%n%s%n%s"
        .formatted(
            method,
            shortened(target),
            shortened(lines(System.lineSeparator())),
            shortened(bodyAsText()));
  }

  private static String shortened(String text) {
    return text.length() <= MAX_TEXT_LENGTH
        ? text
        : text.substring(0, MAX_TEXT_LENGTH) + "… (" + text.length() + " characters)";
  }
}
