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
final class Spoiling {

  /** A length above the maximum of a body, which is 1 MiB. */
  private static final int TOO_LARGE = (1 << 20) + 1;

  private final Chance chance;
  private final Oddities oddities;
  private final List<Consumer<Draft>> ofAll = List.of(
      this::spoilHeader,
      this::spoilHeader,
      this::addQuery,
      this::disturb,
      this::anotherMethod,
      this::bodyWhereThereIsNone);
  private final List<Consumer<Draft>> ofParameters =
      List.of(this::spoilPath, this::spoilQuery, this::spoilQuery, this::repeatQuery);
  private final List<Consumer<Draft>> ofBodies = List.of(
      this::spoilMember,
      this::spoilMember,
      this::spoilMember,
      this::dropMember,
      this::addMember,
      this::anotherValue,
      this::spoilText,
      this::spoilText,
      this::encode,
      this::encode,
      this::anotherMediaType);

  Spoiling(Chance chance) {
    this.chance = chance;
    this.oddities = new Oddities(chance);
  }

  void spoil(Draft draft) {
    List<Consumer<Draft>> ways = new ArrayList<>(ofAll);
    if (!draft.pathValues.isEmpty() || !draft.query.isEmpty()) {
      ways.addAll(ofParameters);
      ways.addAll(ofParameters);
    }
    if (draft.json != null || draft.body != null) {
      ways.addAll(ofBodies);
      ways.addAll(ofBodies);
    }
    int count = chance.in(0.6) ? 1 : chance.between(2, 3);
    for (int i = 0; i < count; i++) {
      chance.oneOf(ways).accept(draft);
    }
  }

  /** A copy of the content in which up to three bytes are changed. It may be truncated. */
  byte[] spoilt(byte[] content) {
    byte[] spoilt =
        Arrays.copyOf(content, chance.in(0.3) ? chance.between(0, content.length) : content.length);
    for (int i = 0; i < 3 && spoilt.length > 0; i++) {
      spoilt[chance.between(0, spoilt.length - 1)] = chance.octets(1)[0];
    }
    return spoilt;
  }

  private void spoilPath(Draft draft) {
    if (!draft.pathValues.isEmpty()) {
      String name = chance.oneOf(List.copyOf(draft.pathValues.keySet()));
      draft.pathValues.put(name, chance.in(0.5) ? oddities.text() : oddities.shortText());
    }
  }

  private void spoilQuery(Draft draft) {
    if (!draft.query.isEmpty()) {
      int index = chance.between(0, draft.query.size() - 1);
      draft.query.set(index, new Field(draft.query.get(index).name(), oddities.text()));
    }
  }

  private void repeatQuery(Draft draft) {
    if (!draft.query.isEmpty()) {
      draft.query.add(new Field(chance.oneOf(draft.query).name(), oddities.text()));
    }
  }

  private void addQuery(Draft draft) {
    String name = chance.oneOf("", "x", "page", "per_page", "limit", "id", "width", "format");
    draft.query.add(new Field(name, oddities.shortText()));
  }

  private void spoilHeader(Draft draft) {
    String name = chance.oneOf(
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
    if (chance.in(0.1)) {
      draft.header(name, headerValue(name));
    }
  }

  private String headerValue(String name) {
    if (chance.in(0.5)) {
      return oddities.shortText();
    }
    return switch (name) {
      case "Accept" ->
        chance.oneOf(
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
        chance.oneOf(
            "bytes=5-2", "bytes=-0", "bytes=--1", "lines=1-2", "bytes=0-" + "9".repeat(30));
      case "If-Match", "If-None-Match" ->
        chance.oneOf(
            "1", "\"", "W/", "\"a\",", "\"a\" \"b\"", "w/\"1\"", "\"" + "e".repeat(900) + "\"");
      case "Accept-Language", "Content-Language" ->
        chance.oneOf(
            "en;q=x", "de-", "-", "a".repeat(600), "en,".repeat(100), "*;q=0", "en_US", "q=1");
      default -> "v".repeat(chance.oneOf(1, 300, 3000));
    };
  }

  /** Appends a suffix that occurs in paths only by mistake. */
  private void disturb(Draft draft) {
    draft.disturbance = chance.oneOf(
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
    if (chance.in(0.3)) {
      draft.method = chance.oneOf(
          "HEAD", "OPTIONS", "PATCH", "TRACE", "PUT", "POST", "GET", "get", "PROPFIND");
    }
  }

  private void bodyWhereThereIsNone(Draft draft) {
    if (draft.json == null && draft.body == null && chance.in(0.3)) {
      draft.body = chance.oneOf("{}", "", "x", "[1]").getBytes(StandardCharsets.UTF_8);
    }
  }

  private void spoilMember(Draft draft) {
    if (draft.json instanceof ObjectNode object && !object.isEmpty()) {
      String name = chance.oneOf(names(object));
      JsonNode member = object.path(name);
      if (member instanceof ObjectNode inner && !inner.isEmpty() && chance.in(0.7)) {
        spoilMember(inner);
      } else {
        object.set(name, oddities.value());
      }
    }
  }

  /**
   * Replaces a member. If the value is an object, such as the translations, one of its members is replaced
   * instead.
   */
  private void spoilMember(ObjectNode object) {
    String name = chance.oneOf(names(object));
    if (object.path(name) instanceof ObjectNode inner && !inner.isEmpty()) {
      inner.set(chance.oneOf(names(inner)), oddities.value());
    } else {
      object.set(chance.in(0.3) ? oddities.shortText() : name, oddities.value());
    }
  }

  private void dropMember(Draft draft) {
    if (draft.json instanceof ObjectNode object && !object.isEmpty()) {
      object.remove(chance.oneOf(names(object)));
    }
  }

  private void addMember(Draft draft) {
    if (draft.json instanceof ObjectNode object) {
      object.set(chance.oneOf("id", "x", "", "class", oddities.shortText()), oddities.value());
    }
  }

  private void anotherValue(Draft draft) {
    if (draft.json != null && chance.in(0.4)) {
      draft.json = oddities.value();
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Makes the body malformed, or different from its declared media type. */
  private void spoilText(Draft draft) {
    draft.writeJson(chance.in(0.5));
    if (draft.body == null) {
      return;
    }
    String text = new String(draft.body, StandardCharsets.ISO_8859_1);
    draft.body = switch (chance.between(0, 12)) {
      case 0 -> new byte[0];
      case 1 -> Arrays.copyOf(draft.body, draft.body.length / 2);
      case 2, 3 -> spoilt(draft.body);
      case 4 -> latin(text + text);
      case 5 -> latin("\u00ef\u00bb\u00bf" + text);
      case 6 -> text.getBytes(StandardCharsets.UTF_16);
      case 7 ->
        latin(text.replaceFirst("\\{", "{\"x\":" + "[".repeat(chance.oneOf(3, 1500)) + ","));
      case 8 -> latin("[".repeat(400) + "]".repeat(400));
      case 9 -> latin(text.replaceFirst("\\{\"(\\w+)\":", "{\"$1\":null,\"$1\":"));
      case 10 ->
        latin(text.replaceFirst(
            ":\"[^\"]*\"",
            ":"
                + chance.oneOf(
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
            "[a-z]", chance.oneOf("\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\0")));
      default -> chance.in(0.05) ? new byte[TOO_LARGE] : latin(text + "x");
    };
  }

  /** Encodes the body as declared, several times, with another coding, or incompletely. */
  private void encode(Draft draft) {
    draft.writeJson(chance.in(0.5));
    if (draft.body == null) {
      return;
    }
    draft.withoutHeader("Content-Encoding");
    String coding = chance.oneOf(
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
    if (chance.in(0.1)) {
      draft.header("Content-Encoding", chance.oneOf("gzip", "identity", "br"));
    }
    byte[] encoded = chance.in(0.7) ? encoded(draft.body, coding) : encoded(draft.body, "gzip");
    draft.body = chance.in(0.7) ? encoded : broken(encoded);
  }

  /** Applies content codings in their order, as a client does. */
  private byte[] encoded(byte[] body, String codings) {
    byte[] encoded = body;
    for (String coding : codings.split(",", -1)) {
      if (coding.contains("deflate")) {
        encoded = chance.in(0.7) ? Encoded.deflate(encoded) : Encoded.rawDeflate(encoded);
      } else if (coding.toLowerCase(Locale.ROOT).contains("gzip")) {
        encoded = Encoded.gzip(encoded);
      }
    }
    return encoded;
  }

  private byte[] broken(byte[] encoded) {
    return switch (chance.between(0, 3)) {
      case 0 -> Arrays.copyOf(encoded, chance.between(0, encoded.length));
      case 1 -> Encoded.concat(encoded, chance.in(0.5) ? encoded : chance.octets(20));
      case 2 -> new byte[0];
      default -> spoilt(encoded);
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
    if (chance.in(0.8)) {
      draft.withoutHeader("Content-Type");
    }
    if (chance.in(0.85)) {
      draft.header(
          "Content-Type",
          chance.oneOf(
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
