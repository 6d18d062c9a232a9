package org.tmtar.openapi.generated;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.RawRequest.Field;

/**
 * Requests that create rows as large as the document allows, and requests that read everything that
 * contains them.
 */
final class LargestRows {

  private static final long MAX_PER_PAGE = 1000;

  /** The maximum length of all texts of one event together, in characters. */
  private static final int MAX_TEXTS_OF_AN_EVENT = 200_000;

  private static final int MAX_TITLE = 255;

  /** The maximum length of all texts of one zone or object together, in characters. */
  private static final int MAX_TEXTS_OF_A_ZONE_OR_OBJECT = 25_000;

  private static final int MAX_ALT = 1000;

  /** A character of two bytes in UTF-8. */
  private static final String LETTER = "\u0436";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Optional members that refer to other resources. */
  private static final Set<String> REFERENCES =
      Set.of("image_file_name", "target_image_file", "asset_file", "asset_usdz_file", "issuer");

  private final World world;
  private final RequestGenerator generator;

  LargestRows(World world, RequestGenerator generator) {
    this.world = world;
    this.generator = generator;
  }

  /**
   * A request that creates a row.
   *
   * @param number makes the texts of the row unique, and selects one of several variants
   */
  Draft creation(Operation operation, int number) {
    Draft draft = generator.described(operation, Caller.ROOT);
    draft.pathValues.replaceAll((name, value) -> world.known("id of zones").get(0));
    draft.headers.removeIf(LargestRows::isOptional);
    draft.json = new Body(mark(operation, number), number)
        .of(operation.body().orElseThrow().schema());
    return draft;
  }

  /** The prefix of each text of such a row. */
  static String mark(Operation operation, int number) {
    return "largest-%s-%d-".formatted(operation.id(), number);
  }

  /** The body of a request that creates a row. */
  private final class Body {

    private final String mark;
    private final int number;
    private final ObjectNode body = JSON.objectNode();

    Body(String mark, int number) {
      this.mark = mark;
      this.number = number;
    }

    ObjectNode of(Schema<?> schema) {
      schema.getProperties().forEach((name, member) -> {
        if (!REFERENCES.contains(name)) {
          set(name, (Schema<?>) member);
        }
      });
      return body;
    }

    private void set(String name, Schema<?> member) {
      List<String> known = name.equals("identity") ? List.of() : world.known(name);
      if (name.equals("latitude")) {
        body.put(name, world.centre().latitude());
      } else if (name.equals("longitude")) {
        body.put(name, world.centre().longitude());
      } else if (name.equals("radius")) {
        body.put(name, 1);
      } else if (name.equals("translations") && mark.contains("Event")) {
        translate(member.getMaxProperties());
      } else if (name.equals("translations")) {
        translateZoneOrObject(member.getMaxProperties());
      } else if (!known.isEmpty()) {
        body.put(name, known.get(0));
      } else if (member.getEnum() != null) {
        List<?> values = member.getEnum().stream().filter(Objects::nonNull).toList();
        body.put(name, values.get(number % values.size()).toString());
      } else if (member.getMaxLength() != null) {
        body.put(name, text(member.getMaxLength()));
      }
    }

    /**
     * Adds translations. Half of the rows have as many languages as possible. The others have ten
     * languages, with texts as long as possible.
     */
    private void translate(int maxLanguages) {
      int languages = number % 4 < 2 ? maxLanguages : 10;
      int rest = MAX_TEXTS_OF_AN_EVENT / languages - 2 * MAX_TITLE;
      ObjectNode translations = body.putObject("translations");
      for (int language = 1; language < languages; language++) {
        translations
            .putObject("x-%02d".formatted(language) + "-abcdefgh".repeat(3) + "-abc")
            .put("title", text(MAX_TITLE))
            .put("short_description", text(MAX_TITLE))
            .put("description", text(rest));
      }
      body.put("description", text(rest));
    }

    /** Adds texts of a zone or an object with the maximum total length. */
    private void translateZoneOrObject(int maxLanguages) {
      int languages = number % 2 == 0 ? maxLanguages : 5;
      int rest = (MAX_TEXTS_OF_A_ZONE_OR_OBJECT - MAX_ALT) / languages - MAX_TITLE;
      ObjectNode translations = body.putObject("translations");
      for (int language = 1; language < languages; language++) {
        translations
            .putObject("x-%02d".formatted(language) + "-abcdefgh".repeat(3) + "-abc")
            .put("title", text(MAX_TITLE))
            .put("name", text(MAX_TITLE))
            .put("description", text(rest));
      }
      body.put("description", text(rest));
    }

    private String text(int length) {
      return mark + LETTER.repeat(length - mark.length());
    }
  }

  /**
   * A request for as many rows as an operation returns at most.
   *
   * @param operation an operation that reads
   */
  Draft reading(Operation operation, Caller caller) {
    return reading(operation, caller, 1);
  }

  private Draft reading(Operation operation, Caller caller, long page) {
    Draft draft = generator.described(operation, caller);
    draft.headers.removeIf(LargestRows::isOptional);
    draft.query.clear();
    operation.parametersIn("query").forEach(parameter -> add(operation, parameter, page, draft));
    for (Parameter parameter : operation.parametersIn("path")) {
      draft.pathValues.put(parameter.getName(), pathValue(parameter.getName(), operation));
    }
    return draft;
  }

  private String pathValue(String name, Operation operation) {
    return switch (name) {
      case "collection" -> "zones";
      case "id" ->
        world.known("id of " + RequestGenerator.kind(operation)).stream()
            .findFirst()
            .orElse(LETTER);
      case "page" -> "1";
      case "filename" -> world.known(name).get(0);
      default -> LETTER.repeat(200);
    };
  }

  /** A request for the last page of a list that is in the order of its ids, which has the newest rows. */
  Draft readingOfLastPage(Operation operation, Caller caller, ApiResponse first) {
    long total = first.header("X-Total-Count").map(Long::valueOf).orElse(0L);
    return reading(operation, caller, Math.max(1, (total + MAX_PER_PAGE - 1) / MAX_PER_PAGE));
  }

  /** Visitors without an account send their position with at most two decimals. */
  private static String degrees(Operation operation, double degrees) {
    return operation.id().equals("visit")
        ? BigDecimal.valueOf(degrees).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
        : Double.toString(degrees);
  }

  private void add(Operation operation, Parameter parameter, long page, Draft draft) {
    String name = parameter.getName();
    switch (name) {
      case "page" -> draft.query.add(new Field(name, Long.toString(page)));
      case "latitude" ->
        draft.query.add(new Field(name, degrees(operation, world.centre().latitude())));
      case "longitude" ->
        draft.query.add(new Field(name, degrees(operation, world.centre().longitude())));
      case "type" -> draft.query.add(new Field(name, "news"));
      case "h3Index" -> draft.query.add(new Field(name, "871e6384affffff"));
      case "per_page", "limit" ->
        draft.query.add(new Field(name, parameter.getSchema().getMaximum().toString()));
      default -> {
        if (Boolean.TRUE.equals(parameter.getRequired())) {
          draft.query.add(new Field(name, world.known(name).get(0)));
        }
      }
    }
  }

  private static boolean isOptional(Field field) {
    return !List.of("Authorization", "Content-Type").contains(field.name());
  }

  /** The operations that create a row from JSON. A visit that is counted creates none. */
  static List<Operation> creations(List<Operation> operations) {
    List<Operation> creations = new ArrayList<>(operations);
    creations.removeIf(operation -> !operation.method().equals("POST")
        || operation.path().endsWith("/visits")
        || operation
            .body()
            .filter(body -> body.mediaType().equals("application/json"))
            .isEmpty());
    return creations;
  }

  /** The operations that read, without the sign-in. */
  static List<Operation> readings(List<Operation> operations) {
    return operations.stream()
        .filter(operation -> operation.method().equals("GET"))
        .filter(operation -> !operation.path().endsWith("/login"))
        .toList();
  }
}
