package org.tmtar.openapi.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request with a body, built byte by byte, and a second request on the same connection. The head is well
 * formed, or has one or two faults that RFC 9112 names. The body is itself a request.
 *
 * @param method the method of the first request
 * @param octets both requests, in ISO 8859-1
 * @param isHeadValid whether the head has only one interpretation
 * @param isBodyValid whether the chunks of the body are well formed; true if it has no chunks
 */
record Framing(String method, String octets, boolean isHeadValid, boolean isBodyValid) {

  static final String ID_OF_BODY = "request-in-a-body";
  static final String ID_OF_SECOND = "second-request";

  private static final String END = "\r\n";

  private static final String BODY =
      "GET /api/locations/1 HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + ID_OF_BODY + "\r\n\r\n";

  private static final String SECOND = "GET /api/health HTTP/1.1\r\nHost: x\r\nX-Request-Id: "
      + ID_OF_SECOND + "\r\nConnection: close\r\n\r\n";

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get");

  private static final List<String> INVALID_METHODS =
      List.of("", "G@T", "G\u00e4T", "G\"", "(GET)");

  private static final List<String> TARGETS = List.of(
      "/api/health",
      "/api/health?a=b",
      "/api/users/profile",
      "/api/users/",
      "/api/files/",
      "/api/oauth/token",
      "/api/nothing",
      "/nothing",
      "/",
      "http://x/api/health",
      "http://x:80/api/users/",
      "http://other.example/nothing");

  private static final List<String> INVALID_TARGETS = List.of(
      "/%",
      "/api/%zz",
      "/api/%00",
      "/api\\health",
      "/api/\u00e4",
      "http://user@x/api/health",
      "api/health",
      "/api/health /x");

  private static final List<String> INVALID_VERSIONS = List.of(
      "HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/1.10", "HTTP/01.1", "http/1.1", "FTP/1.1", "x");

  private static final List<String> HOSTS =
      List.of("Host: x", "Host: x:80", "host:x", "HOST: [::1]:8080", "Host:\tx", "Host: x ");

  private static final List<String> INVALID_HOSTS = List.of(
      "",
      "Host: x\r\nHost: x",
      "Host: x\r\nhost: y",
      "Host: a b",
      "Host: a/b",
      "Host: user@a",
      "Host: a, b",
      "Host: a:b",
      "Host: [a");

  private static final List<String> INVALID_LENGTHS = List.of(
      "Content-Length: %d\r\nContent-Length: %1$d",
      "Content-Length: %d\r\ncontent-length: 0",
      "Content-Length: 0\r\nContent-Length: %d",
      "Content-Length: %d, %1$d",
      "Content-Length: %d,",
      "Content-Length: +%d",
      "Content-Length: -%d",
      "Content-Length: 0x%x",
      "Content-Length: %d.0",
      "Content-Length: 1e2",
      "Content-Length: %d %1$d",
      "Content-Length: \"%d\"",
      "Content-Length:",
      "Content-Length: x",
      "Content-Length: 9223372036854775808",
      "Content-Length: 18446744073709551616",
      "Content-Length : %d",
      "Content-Length: %d\r\nTransfer-Encoding: chunked",
      "Transfer-Encoding: chunked\r\nContent-Length: %d",
      "Transfer-Encoding: chunked\r\nX-A: b\r\nContent-Length: 0");

  private static final List<String> CODINGS = List.of(
      "Transfer-Encoding: chunked",
      "transfer-encoding:chunked",
      "Transfer-Encoding: Chunked",
      "TRANSFER-ENCODING:\tchunked ");

  private static final List<String> INVALID_CODINGS = List.of(
      "Transfer-Encoding: identity",
      "Transfer-Encoding: gzip",
      "Transfer-Encoding: gzip, chunked",
      "Transfer-Encoding: chunked, gzip",
      "Transfer-Encoding: chunked, chunked",
      "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
      "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
      "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
      "Transfer-Encoding: ,chunked",
      "Transfer-Encoding: chunked;a=b",
      "Transfer-Encoding: \"chunked\"",
      "Transfer-Encoding: xchunked",
      "Transfer-Encoding: chunked\u000b",
      "Transfer-Encoding: chun ked",
      "Transfer-Encoding:",
      "Transfer-Encoding : chunked",
      "Transfer-Encoding\t: chunked");

  private static final List<String> FIELDS = List.of(
      "Accept: */*", "X-A: b:c", "X-A:", "Cookie: a=b; c", "Connection: keep-alive", "X-A: \tb");

  private static final List<String> INVALID_FIELDS = List.of(
      "Ab",
      "A b",
      ": b",
      "A: b\0c",
      "A: b\rc",
      "A: b\u0001",
      "A: \u00e4",
      "A\u00e4: b",
      "A : b",
      "A b: c");

  /** Size lines of invalid chunks. The format argument is the length of the chunk. */
  private static final List<String> INVALID_CHUNKS = List.of(
      "0x%x\r\n",
      "+%x\r\n",
      "-%x\r\n",
      "%x;a=b\r\n",
      "%x g\r\n",
      "%xg\r\n",
      "\r\n%x\r\n",
      "fffffffffffffff%x\r\n");

  /** Builds the next request of a seed. */
  static Framing of(SeededRandom random) {
    return new Builder(random).build();
  }

  private static final class Builder {

    private final SeededRandom random;
    private boolean isHeadValid = true;
    private boolean isBodyValid = true;

    Builder(SeededRandom random) {
      this.random = random;
    }

    Framing build() {
      List<Part> faults = random.withProbability(0.4) ? List.of() : faults();
      boolean isOld = faults.isEmpty() && random.withProbability(0.1);
      boolean isChunked = !isOld && random.withProbability(0.5);
      String method = part(faults, Part.METHOD, METHODS, INVALID_METHODS);
      String target = part(faults, Part.TARGET, TARGETS, INVALID_TARGETS);
      String version =
          part(faults, Part.VERSION, List.of(isOld ? "HTTP/1.0" : "HTTP/1.1"), INVALID_VERSIONS);
      List<String> lines = new ArrayList<>();
      lines.add(part(faults, Part.HOST, HOSTS, INVALID_HOSTS));
      lines.add(part(faults, Part.FIELD, FIELDS, INVALID_FIELDS));
      lines.add(
          isChunked
              ? part(faults, Part.FRAMING, CODINGS, INVALID_CODINGS)
              : part(faults, Part.FRAMING, List.of("Content-Length: %d"), INVALID_LENGTHS)
                  .formatted(BODY.length()));
      lines.removeIf(String::isEmpty);
      if (random.withProbability(0.5)) {
        lines.add(0, lines.remove(lines.size() - 1));
      }
      String head = method + " " + target + " " + version + END + String.join(END, lines);
      if (faults.contains(Part.LINE_END)) {
        isHeadValid = false;
        head = head.replaceFirst("\r\n(?=[^\r\n]*$)", random.oneOf("\n", "\r"));
      }
      String body = isChunked ? chunks(faults) : BODY;
      return new Framing(method, head + END + END + body + SECOND, isHeadValid, isBodyValid);
    }

    private List<Part> faults() {
      return random.withProbability(0.7)
          ? List.of(random.oneOf(Part.values()))
          : List.of(random.oneOf(Part.values()), random.oneOf(Part.values()));
    }

    private String part(List<Part> faults, Part part, List<String> valid, List<String> invalid) {
      if (!faults.contains(part)) {
        return random.oneOf(valid);
      }
      isHeadValid = false;
      return random.oneOf(invalid);
    }

    private String chunks(List<Part> faults) {
      StringBuilder chunks = new StringBuilder();
      int start = 0;
      while (start < BODY.length()) {
        int length = Math.min(random.between(1, 80), BODY.length() - start);
        String size = random.oneOf("%x", "%x", "%04x").formatted(length);
        chunks
            .append(random.withProbability(0.5) ? size : size.toUpperCase(Locale.ROOT))
            .append(END)
            .append(BODY, start, start + length)
            .append(END);
        start += length;
      }
      if (faults.contains(Part.CHUNK)) {
        isBodyValid = false;
        chunks.append(random.oneOf(INVALID_CHUNKS).formatted(2)).append("{}\r\n");
      }
      return chunks
          .append("0\r\n")
          .append(random.withProbability(0.1) ? "X-Trailer: a\r\n" : "")
          .append(END)
          .toString();
    }
  }

  /** A part of a request that can be invalid. */
  private enum Part {
    METHOD,
    TARGET,
    VERSION,
    HOST,
    FIELD,
    FRAMING,
    LINE_END,
    CHUNK
  }
}
