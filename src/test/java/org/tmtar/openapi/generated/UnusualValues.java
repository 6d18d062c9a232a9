package org.tmtar.openapi.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Values that no client intends to send and that often cause defects in programs. */
final class UnusualValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> TEXTS = List.of(
      "",
      " ",
      "\t",
      "null",
      "undefined",
      "NaN",
      "true",
      "0",
      "-1",
      "1.5",
      "1e400",
      "1e308",
      "5e-324",
      "-0.0",
      "1.0",
      "1e2",
      "+1",
      "007",
      " 1 ",
      "1.",
      "1e-300",
      "-1e-320",
      "Infinity",
      "１",
      "True",
      "on",
      "y",
      "off",
      "-0",
      "0x10",
      "٣",
      "9223372036854775807",
      "9223372036854775808",
      "2147483648",
      "99999999999999999999999999",
      "\0",
      "a\0b",
      "\u0001",
      "a\r\nb: c",
      "\u2028",
      "\u202eabc",
      "\ufeffabc",
      "\uffff",
      "\ud800",
      "a\udc00\ud800b",
      "😀",
      "e\u0301\u0301\u0301\u0301",
      "İıſK",
      "%",
      "_",
      "\\",
      "%00",
      "%s%n",
      "${x}",
      "'; drop table users; --",
      "' or '1'='1",
      "\"",
      "<script>alert(1)</script>",
      "../../etc/passwd",
      "..",
      ".",
      "/",
      "a/b",
      "a//b",
      "a;b=c",
      "a?b#c",
      "a,b",
      "*",
      "*/*",
      "[]",
      "{}",
      "\"1\"",
      "W/\"1\"",
      "0000-00-00",
      "2026-02-30",
      "2026-11-22",
      "+999999999-12-31",
      "9999-12-31T23:59:59.999999999Z",
      "2026-11-22T24:00:00Z",
      "2026-11-22T07:00:00+18:00",
      "2026-11-22T07:00:00-23:59",
      "2016-12-31T23:59:60Z",
      "-999999999-01-01T00:00:00Z",
      "+1000000000-12-31T23:59:59Z",
      "0000-01-01T00:00:00Z",
      "root",
      "en",
      "de-AT-1901",
      "x-private",
      "i-klingon",
      "zh-Hant-a-b-c");

  private static final List<JsonNode> NUMBERS = List.of(
      JSON.numberNode(0),
      JSON.numberNode(-1),
      JSON.numberNode(0.5),
      JSON.numberNode(-0.0),
      JSON.numberNode(90.000001),
      JSON.numberNode(180.000001),
      JSON.numberNode(1e-320),
      JSON.numberNode(1e-300),
      JSON.numberNode(-1e-300),
      JSON.numberNode(Double.MIN_VALUE),
      JSON.numberNode(new BigDecimal("1.0")),
      JSON.numberNode(new BigDecimal("1E+2")),
      JSON.numberNode(1e308),
      JSON.numberNode(Integer.MAX_VALUE + 1L),
      JSON.numberNode(Long.MAX_VALUE),
      JSON.numberNode(Long.MIN_VALUE),
      JSON.numberNode(BigInteger.ONE.shiftLeft(63)),
      JSON.numberNode(Integer.MIN_VALUE - 1L),
      JSON.numberNode(BigInteger.ONE.shiftLeft(64)),
      JSON.numberNode(new BigDecimal("1e400")),
      JSON.numberNode(new BigDecimal("1e-400")),
      JSON.numberNode(new BigDecimal("1e999999999")),
      JSON.numberNode(new BigDecimal("5.00000000000000000000000000000001")),
      JSON.numberNode(new BigInteger("9".repeat(900))),
      JSON.numberNode(new BigInteger("9".repeat(2000))));

  private final SeededRandom random;

  UnusualValues(SeededRandom random) {
    this.random = random;
  }

  /** A random text, occasionally a long one. */
  String text() {
    return random.withProbability(0.08) ? longText() : random.oneOf(TEXTS);
  }

  /** A short text, for inputs that no program reads and for which length is irrelevant. */
  String shortText() {
    return random.oneOf(TEXTS);
  }

  private String longText() {
    String unit = random.oneOf("x", "ж", "😀", "\0", "e\u0301", " ");
    return unit.repeat(random.oneOf(64, 255, 256, 257, 1000, 20_001));
  }

  /** A random JSON value. */
  JsonNode value() {
    return switch (random.between(0, 9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.withProbability(0.5));
      case 2, 3 -> random.oneOf(NUMBERS);
      case 4 -> JSON.arrayNode();
      case 5 -> JSON.arrayNode().add(text()).add(1).addNull();
      case 6 -> JSON.objectNode();
      case 7 -> JSON.objectNode().put(shortText(), shortText());
      default -> JSON.textNode(text());
    };
  }
}
