package org.tmtar.openapi.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Generates values that a schema of the document allows. Most of them refer to things that exist. */
final class Values {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final List<String> LANGUAGES =
      List.of("en", "uk", "de", "de-AT", "pt-BR", "sr-Latn");
  private static final List<String> WORDS =
      List.of("Podil", "élan", "by", "night", "Київ", "東京", "100%", "a_b", "x", "😀", "ß");

  private final SeededRandom random;
  private final World world;

  Values(SeededRandom random, World world) {
    this.random = random;
    this.world = world;
  }

  /** A value of a member or of a parameter. */
  JsonNode of(String name, Schema<?> schema) {
    if (Boolean.TRUE.equals(schema.getNullable()) && random.withProbability(0.15)) {
      return JSON.nullNode();
    }
    return wellKnown(name).orElseGet(() -> bySchema(name, schema));
  }

  private JsonNode bySchema(String name, Schema<?> schema) {
    if (schema.getEnum() != null) {
      Object choice =
          random.oneOf(schema.getEnum().stream().filter(value -> value != null).toList());
      return choice instanceof Number number
          ? JSON.numberNode(number.longValue())
          : JSON.textNode(choice.toString());
    }
    return switch (schema.getType()) {
      case "boolean" -> bool();
      case "integer" -> asTextNowAndThen(inAnyForm(integer(schema)));
      case "number" -> asTextNowAndThen(JSON.numberNode(number(schema)));
      case "object" -> object(schema);
      case "string" -> JSON.textNode(string(schema));
      default -> throw new IllegalArgumentException(name + " is a " + schema.getType());
    };
  }

  /** A value for a name for which few values are useful; empty if any value of the schema can be used. */
  private Optional<JsonNode> wellKnown(String name) {
    World.Centre centre = world.centre();
    return switch (name) {
      case "latitude" -> near(centre.latitude());
      case "longitude" -> near(centre.longitude());
      case "identity" ->
        random.withProbability(0.8) ? Optional.of(JSON.textNode(identity())) : known(name);
      case "issuer" -> Optional.of(JSON.nullNode());
      case "language", "untranslated" -> Optional.of(JSON.textNode(random.oneOf(LANGUAGES)));
      case "time_zone" ->
        Optional.of(JSON.textNode(random.oneOf("Europe/Kyiv", "UTC", "Asia/Nowhere")));
      case "Accept-Language", "Content-Language" ->
        Optional.of(JSON.textNode(
            random.oneOf("uk", "de-CH, en;q=0.5", "*", "en-GB;q=0.1, uk;q=0.9", "pt-BR")));
      case "If-Match", "If-None-Match" ->
        Optional.of(JSON.textNode(random.oneOf("\"1\"", "\"0\"", "*", "W/\"1\"", "\"1\", \"2\"")));
      case "Range" ->
        Optional.of(JSON.textNode(
            random.oneOf("bytes=0-3", "bytes=4-", "bytes=-4", "bytes=0-0,2-3", "bytes=99999999-")));
      case "q" -> Optional.of(JSON.textNode(random.oneOf(World.NAME, "o", "%", "Podil")));
      case "topic" -> Optional.of(JSON.textNode("tmtar"));
      case "h3Index" ->
        Optional.of(JSON.textNode(random.oneOf("871e6384affffff", "8f2830828052d25")));
      case "bbox" -> Optional.of(JSON.textNode(box(centre)));
      case "page" -> Optional.of(JSON.numberNode(random.oneOf(1, 1, 2, 3, 1000, 2_000_000_000)));
      // checking a large response takes long
      case "per_page", "limit", "depth" -> Optional.of(JSON.numberNode(random.oneOf(1, 2, 10, 20)));
      case "resource" ->
        Optional.of(JSON.textNode(random.oneOf("zones", "users", "sessions", "x")));
      default -> random.withProbability(0.85) ? known(name) : Optional.empty();
    };
  }

  /** A rectangle around the position; occasionally one that crosses the antimeridian, or an invalid one. */
  private String box(World.Centre centre) {
    double size = random.oneOf(0.001, 1.0, 60.0, 200.0);
    return "%s,%s,%s,%s"
        .formatted(
            centre.longitude() + (random.withProbability(0.8) ? -size : size),
            Math.max(-90, centre.latitude() - size),
            centre.longitude() + size / 2,
            Math.min(90, centre.latitude() + size));
  }

  private Optional<JsonNode> near(double degrees) {
    return random.withProbability(0.7)
        ? Optional.of(JSON.numberNode(degrees + random.between(-1e-5, 1e-5)))
        : Optional.empty();
  }

  private Optional<JsonNode> known(String name) {
    List<String> values = world.known(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(JSON.textNode(random.oneOf(values)));
  }

  /** The identity of a user that does not exist yet. */
  private String identity() {
    return "auth0|" + UUID.nameUUIDFromBytes(random.octets(16));
  }

  /** A boolean. Clients also write it as a number or a word. */
  private JsonNode bool() {
    boolean value = random.withProbability(0.5);
    if (random.withProbability(0.7)) {
      return JSON.booleanNode(value);
    }
    return value
        ? random.oneOf(
            JSON.numberNode(1), JSON.textNode("1"), JSON.textNode("True"), JSON.textNode("yes"))
        : random.oneOf(
            JSON.numberNode(0), JSON.textNode("0"), JSON.textNode("False"), JSON.textNode("off"));
  }

  /** An integer. It may be written with a zero fraction or an exponent. */
  private JsonNode inAnyForm(long integer) {
    BigDecimal number = BigDecimal.valueOf(integer);
    return random.withProbability(0.9)
        ? JSON.numberNode(integer)
        : JSON.numberNode(
            random.withProbability(0.5) ? number.setScale(1) : number.stripTrailingZeros());
  }

  /** The number, occasionally as a string, which a numeric member accepts, too. */
  private JsonNode asTextNowAndThen(JsonNode number) {
    return random.withProbability(0.1) ? JSON.textNode(number.asText()) : number;
  }

  private long integer(Schema<?> schema) {
    long least = bound(schema.getMinimum(), -1000).longValue();
    long most = bound(schema.getMaximum(), 1_000_000).longValue();
    return random.withProbability(0.2) ? random.oneOf(least, most) : random.between(least, most);
  }

  private double number(Schema<?> schema) {
    double least = bound(schema.getMinimum(), -1000).doubleValue();
    double most = bound(schema.getMaximum(), 1000).doubleValue();
    if (Boolean.TRUE.equals(schema.getExclusiveMinimum())) {
      // a circle with a small radius fits into other circles
      return random.withProbability(0.7) ? random.between(0.5, 10) : most;
    }
    return random.withProbability(0.2) ? random.oneOf(least, most) : random.between(least, most);
  }

  private static BigDecimal bound(BigDecimal bound, long otherwise) {
    return bound == null ? BigDecimal.valueOf(otherwise) : bound;
  }

  private ObjectNode object(Schema<?> schema) {
    ObjectNode object = JSON.objectNode();
    if (schema.getAdditionalProperties() instanceof Schema<?> ofAny) {
      LANGUAGES.stream()
          .filter(language -> random.withProbability(0.2))
          .forEach(language -> object.set(language, of(language, ofAny)));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, member) -> {
        if (isRequired(schema, name) || random.withProbability(0.4)) {
          object.set(name, of(name, member));
        }
      });
    }
    return object;
  }

  private static boolean isRequired(Schema<?> schema, String name) {
    return schema.getRequired() != null && schema.getRequired().contains(name);
  }

  private String string(Schema<?> schema) {
    if ("date".equals(schema.getFormat())) {
      return LocalDate.of(2000, 2, 29).minusDays(random.between(0, 40_000)).toString();
    }
    if ("date-time".equals(schema.getFormat())) {
      return NOW.plus(random.between(-500, 500), ChronoUnit.HOURS).toString();
    }
    if (schema.getPattern() != null && schema.getPattern().contains("[0-9]")) {
      return Integer.toString(random.between(1, 2_000_000_000));
    }
    String text = text(schema.getMaxLength() == null ? 40 : schema.getMaxLength());
    return "^\\S+$".equals(schema.getPattern()) ? text.replaceAll("\\s", "-") : text;
  }

  /** Words and a number that hardly any other text contains, or a text of the maximum length. */
  private String text(int longest) {
    if (random.withProbability(0.03)) {
      return "w".repeat(longest);
    }
    String words =
        random.oneOf(WORDS) + " " + random.oneOf(WORDS) + " " + random.between(0, 999_999);
    return words.substring(0, Math.min(words.length(), longest));
  }
}
