package org.tmtar.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A request octet by octet, which may be one that no client sends. */
public final class RawRequest {

  private static final int LONGEST_TEXT = 2000;

  /** Of the server, in octets. */
  private static final int LONGEST_HEAD = 8192;

  /** A field of a head has something in it, and nothing but ASCII. */
  private static final Pattern FIELD = Pattern.compile("[\\t -~]*[!-~][\\t -~]*|");

  /** Those with which the server takes a body. */
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final String method;
  private final String target;
  private final List<Field> headers;
  private final byte[] body;

  /**
   * @param target path and query as they stand in the first line, in ISO 8859-1
   * @param headers in the order in which they are sent, in ISO 8859-1; those of the connection are added
   * @param body null for none
   */
  public RawRequest(String method, String target, List<Field> headers, byte[] body) {
    this.method = method;
    this.target = target;
    this.headers = List.copyOf(headers);
    this.body = body == null ? null : body.clone();
  }

  /** A line of the head. */
  public record Field(String name, String value) {}

  public String method() {
    return method;
  }

  String target() {
    return target;
  }

  /** The target without its query. */
  public String path() {
    return target.replaceFirst("\\?.*", "");
  }

  /** Whether the server itself refuses it, as it reads no further than the head. */
  boolean isMalformed() {
    return head("").length() > LONGEST_HEAD - 100
        || headers.stream().anyMatch(field -> !FIELD.matcher(field.value()).matches())
        || path().chars().anyMatch(letter -> letter > '~')
        || (body != null && body.length > 0 && !WITH_BODY.contains(method));
  }

  /** The body as text, whatever it is; empty for none. */
  public String bodyAsText() {
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  List<String> values(String header) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(header))
        .map(Field::value)
        .toList();
  }

  byte[] octets(String host) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(head(host).getBytes(StandardCharsets.ISO_8859_1));
    if (body != null) {
      octets.writeBytes(body);
    }
    return octets.toByteArray();
  }

  private String head(String host) {
    String length = body == null ? "" : "Content-Length: " + body.length + "\r\n";
    return "%s %s HTTP/1.1\r\nHost: %s\r\n%s%s\r\n"
        .formatted(method, target, host, length, lines("\r\n"));
  }

  private String lines(String end) {
    return headers.stream()
        .map(field -> field.name() + ": " + field.value() + end)
        .collect(Collectors.joining());
  }

  /** For people, shortened where it is long. */
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
    return text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, LONGEST_TEXT) + "… (" + text.length() + " characters)";
  }
}
