package org.tmtar.openapi.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tmtar.testing.Encoded;
import org.tmtar.testing.RawRequest.Field;

/** Makes requests invalid in one to three ways. */
final class RequestMutation {

  /** A length above the maximum of a body, which is 1 MiB. */
  private static final int TOO_LARGE = (1 << 20) + 1;

  private final SeededRandom random;
  private final UnusualValues unusual;
  private final List<Consumer<Draft>> ofAll = List.of(
      this::mutateHeader,
      this::mutateHeader,
      this::addQuery,
      this::disturb,
      this::anotherMethod,
      this::bodyWhereThereIsNone);
  private final List<Consumer<Draft>> ofParameters =
      List.of(this::mutatePath, this::mutateQuery, this::mutateQuery, this::repeatQuery);
  private final List<Consumer<Draft>> ofBodies = List.of(
      this::mutateMember,
      this::mutateMember,
      this::mutateMember,
      this::dropMember,
      this::addMember,
      this::anotherValue,
      this::mutateText,
      this::mutateText,
      this::encode,
      this::encode,
      this::anotherMediaType);

  RequestMutation(SeededRandom random) {
    this.random = random;
    this.unusual = new UnusualValues(random);
  }

  void mutate(Draft draft) {
    List<Consumer<Draft>> ways = new ArrayList<>(ofAll);
    if (!draft.pathValues.isEmpty() || !draft.query.isEmpty()) {
      ways.addAll(ofParameters);
      ways.addAll(ofParameters);
    }
    if (draft.json != null || draft.body != null) {
      ways.addAll(ofBodies);
      ways.addAll(ofBodies);
    }
    int count = random.withProbability(0.6) ? 1 : random.between(2, 3);
    for (int i = 0; i < count; i++) {
      random.oneOf(ways).accept(draft);
    }
  }

  /** A copy of the content in which up to three bytes are changed. It may be truncated. */
  byte[] mutated(byte[] content) {
    byte[] mutated = Arrays.copyOf(
        content, random.withProbability(0.3) ? random.between(0, content.length) : content.length);
    for (int i = 0; i < 3 && mutated.length > 0; i++) {
      mutated[random.between(0, mutated.length - 1)] = random.octets(1)[0];
    }
    return mutated;
  }

  private void mutatePath(Draft draft) {
    if (!draft.pathValues.isEmpty()) {
      String name = random.oneOf(List.copyOf(draft.pathValues.keySet()));
      draft.pathValues.put(
          name, random.withProbability(0.5) ? unusual.text() : unusual.shortText());
    }
  }

  private void mutateQuery(Draft draft) {
    if (!draft.query.isEmpty()) {
      int index = random.between(0, draft.query.size() - 1);
      draft.query.set(index, new Field(draft.query.get(index).name(), unusual.text()));
    }
  }

  private void repeatQuery(Draft draft) {
    if (!draft.query.isEmpty()) {
      draft.query.add(new Field(random.oneOf(draft.query).name(), unusual.text()));
    }
  }

  private void addQuery(Draft draft) {
    String name = random.oneOf("", "x", "page", "per_page", "limit", "id", "width", "format");
    draft.query.add(new Field(name, unusual.shortText()));
  }

  private void mutateHeader(Draft draft) {
    String name = random.oneOf(
        "Accept",
        "Accept-Language",
        "Accept-Charset",
        "Accept-Encoding",
        "Content-Language",
        "Content-Encoding",
        "Cookie",
        "If-Match",
        "If-None-Match",
        "If-Modified-Since",
        "If-Unmodified-Since",
        "If-Range",
        "Origin",
        "Range",
        "User-Agent",
        "X-Forwarded-For",
        "X-HTTP-Method-Override",
        "X-Request-Id",
        "Zone-Unlock");
    draft.withoutHeader(name);
    draft.header(name, headerValue(name));
    if (random.withProbability(0.1)) {
      draft.header(name, headerValue(name));
    }
  }

  private String headerValue(String name) {
    if (random.withProbability(0.5)) {
      return unusual.shortText();
    }
    return switch (name) {
      case "Accept" ->
        random.oneOf(
            "text/html",
            "application/geo+json",
            "application/problem+json",
            "application/json;q=0",
            "application/json;charset=utf-16",
            "image/*",
            "*/*;q=2",
            "a/b/c",
            ",,;");
      case "Range" ->
        random.oneOf(
            "bytes=5-2", "bytes=-0", "bytes=--1", "lines=1-2", "bytes=0-" + "9".repeat(30));
      case "If-Match", "If-None-Match" ->
        random.oneOf(
            "1", "\"", "W/", "\"a\",", "\"a\" \"b\"", "w/\"1\"", "\"" + "e".repeat(900) + "\"");
      case "Accept-Language", "Content-Language" ->
        random.oneOf(
            "en;q=x", "de-", "-", "a".repeat(600), "en,".repeat(100), "*;q=0", "en_US", "q=1");
      default -> "v".repeat(random.oneOf(1, 300, 3000));
    };
  }

  /** Appends a suffix that occurs in paths only by mistake. */
  private void disturb(Draft draft) {
    draft.disturbance = random.oneOf(
        "/",
        "//",
        "/.",
        "/..",
        "/x",
        "%",
        "%zz",
        "%u0041",
        "%c0%ae",
        "%ff",
        "%00",
        "%2F",
        "%5C",
        "%252e",
        ";a=b",
        ";",
        "/;a=b/",
        "\\",
        "|",
        "{x}",
        "^",
        "\u00e9",
        "\"",
        "<>",
        "#x",
        "?",
        "??a&&b=&=c",
        "?%zz=%zz",
        "?a=%ff",
        "?page=%00",
        "/%20",
        ".json",
        "&x",
        ":",
        "@",
        "*",
        "+");
  }

  private void anotherMethod(Draft draft) {
    if (random.withProbability(0.3)) {
      draft.method = random.oneOf(
          "HEAD", "OPTIONS", "PATCH", "TRACE", "PUT", "POST", "GET", "get", "PROPFIND");
    }
  }

  private void bodyWhereThereIsNone(Draft draft) {
    if (draft.json == null && draft.body == null && random.withProbability(0.3)) {
      draft.body = random.oneOf("{}", "", "x", "[1]").getBytes(StandardCharsets.UTF_8);
    }
  }

  private void mutateMember(Draft draft) {
    if (draft.json instanceof ObjectNode object && !object.isEmpty()) {
      String name = random.oneOf(names(object));
      JsonNode member = object.path(name);
      if (member instanceof ObjectNode inner && !inner.isEmpty() && random.withProbability(0.7)) {
        mutateMember(inner);
      } else {
        object.set(name, unusual.value());
      }
    }
  }

  /**
   * Replaces a member. If the value is an object, such as the translations, one of its members is replaced
   * instead.
   */
  private void mutateMember(ObjectNode object) {
    String name = random.oneOf(names(object));
    if (object.path(name) instanceof ObjectNode inner && !inner.isEmpty()) {
      inner.set(random.oneOf(names(inner)), unusual.value());
    } else {
      object.set(random.withProbability(0.3) ? unusual.shortText() : name, unusual.value());
    }
  }

  private void dropMember(Draft draft) {
    if (draft.json instanceof ObjectNode object && !object.isEmpty()) {
      object.remove(random.oneOf(names(object)));
    }
  }

  private void addMember(Draft draft) {
    if (draft.json instanceof ObjectNode object) {
      object.set(random.oneOf("id", "x", "", "class", unusual.shortText()), unusual.value());
    }
  }

  private void anotherValue(Draft draft) {
    if (draft.json != null && random.withProbability(0.4)) {
      draft.json = unusual.value();
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Makes the body malformed, or different from its declared media type. */
  private void mutateText(Draft draft) {
    draft.writeJson(random.withProbability(0.5));
    if (draft.body == null) {
      return;
    }
    String text = new String(draft.body, StandardCharsets.ISO_8859_1);
    draft.body = switch (random.between(0, 12)) {
      case 0 -> new byte[0];
      case 1 -> Arrays.copyOf(draft.body, draft.body.length / 2);
      case 2, 3 -> mutated(draft.body);
      case 4 -> latin(text + text);
      case 5 -> latin("\u00ef\u00bb\u00bf" + text);
      case 6 -> text.getBytes(StandardCharsets.UTF_16);
      case 7 ->
        latin(text.replaceFirst("\\{", "{\"x\":" + "[".repeat(random.oneOf(3, 1500)) + ","));
      case 8 -> latin("[".repeat(400) + "]".repeat(400));
      case 9 -> latin(text.replaceFirst("\\{\"(\\w+)\":", "{\"$1\":null,\"$1\":"));
      case 10 ->
        latin(text.replaceFirst(
            ":\"[^\"]*\"",
            ":"
                + random.oneOf(
                    "NaN",
                    "'a'",
                    "01",
                    "+1",
                    "1.",
                    "tru",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\"\\x\"")));
      case 11 ->
        latin(text.replaceFirst(
            "[a-z]", random.oneOf("\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\0")));
      default -> random.withProbability(0.05) ? new byte[TOO_LARGE] : latin(text + "x");
    };
  }

  /** Encodes the body as declared, several times, with another coding, or incompletely. */
  private void encode(Draft draft) {
    draft.writeJson(random.withProbability(0.5));
    if (draft.body == null) {
      return;
    }
    draft.withoutHeader("Content-Encoding");
    String coding = random.oneOf(
        "gzip",
        "gzip",
        "gzip",
        "x-gzip",
        "deflate",
        "deflate",
        "GZIP",
        " gzip ",
        "identity",
        "br",
        "zstd",
        "compress",
        "nonsense",
        "",
        "gzip;q=1",
        "\"gzip\"",
        "gzip, gzip",
        "deflate, gzip",
        "gzip, identity",
        "identity, gzip",
        ",gzip",
        "aws-chunked");
    draft.header("Content-Encoding", coding);
    if (random.withProbability(0.1)) {
      draft.header("Content-Encoding", random.oneOf("gzip", "identity", "br"));
    }
    byte[] encoded =
        random.withProbability(0.7) ? encoded(draft.body, coding) : encoded(draft.body, "gzip");
    draft.body = random.withProbability(0.7) ? encoded : broken(encoded);
  }

  /** Applies content codings in their order, as a client does. */
  private byte[] encoded(byte[] body, String codings) {
    byte[] encoded = body;
    for (String coding : codings.split(",", -1)) {
      if (coding.contains("deflate")) {
        encoded =
            random.withProbability(0.7) ? Encoded.deflate(encoded) : Encoded.rawDeflate(encoded);
      } else if (coding.toLowerCase(Locale.ROOT).contains("gzip")) {
        encoded = Encoded.gzip(encoded);
      }
    }
    return encoded;
  }

  private byte[] broken(byte[] encoded) {
    return switch (random.between(0, 3)) {
      case 0 -> Arrays.copyOf(encoded, random.between(0, encoded.length));
      case 1 -> Encoded.concat(encoded, random.withProbability(0.5) ? encoded : random.octets(20));
      case 2 -> new byte[0];
      default -> mutated(encoded);
    };
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void anotherMediaType(Draft draft) {
    String declared = draft.headers.stream()
        .filter(field -> field.name().equals("Content-Type"))
        .map(Field::value)
        .findFirst()
        .orElse("text/plain");
    if (random.withProbability(0.8)) {
      draft.withoutHeader("Content-Type");
    }
    if (random.withProbability(0.85)) {
      draft.header(
          "Content-Type",
          random.oneOf(
              declared + "; charset=utf-8",
              declared + ";charset=\"UTF-8\"",
              declared + "; charset=utf-16",
              declared + "; charset=nope",
              declared + "; charset=",
              declared + "; charset=utf-8; charset=utf-16",
              declared + "; version=1; x=\"a\\\"b;c\"",
              declared + ";;",
              declared + " ; a",
              declared + "; q=0.5",
              declared + ", text/plain",
              "text/plain, " + declared,
              declared.toUpperCase(Locale.ROOT),
              " \t" + declared + " ",
              "application/*",
              "application/",
              "/json",
              "text/plain",
              "text/json",
              "application/octet-stream",
              "application/vnd.tmtar+json",
              "application/json; charset=iso-8859-1",
              "application/xml",
              "application/json;charset=utf-16",
              "application/json; charset=nonsense",
              "application/json;",
              "application/merge-patch+json",
              "application/x-www-form-urlencoded",
              "application/x-www-form-urlencoded; charset=nonsense",
              "multipart/form-data",
              "multipart/form-data; boundary=",
              "multipart/form-data; boundary=" + "b".repeat(100),
              "*/*",
              "json",
              "a/b/c",
              ""));
    }
  }
}
