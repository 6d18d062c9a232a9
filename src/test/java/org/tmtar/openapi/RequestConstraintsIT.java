package org.tmtar.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.GeneratedDocument;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/**
 * The schemas of request bodies state exactly what the server accepts. For each member, the smallest and the
 * largest value of the schema are accepted, and values beyond them are refused, as are values of another
 * format. A required member must not be absent, and other members may be. Null is accepted exactly if the
 * schema states it.
 */
@IntegrationTest
class RequestConstraintsIT {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Members whose values refer to other resources. A valid value may refer to none, and is then refused. */
  private static final Set<String> REFERENCES = Set.of(
      "root",
      "location_id",
      "admin_location_id",
      "subzone_id",
      "image_file_name",
      "target_image_file",
      "asset_file",
      "asset_usdz_file",
      "issuer");

  /**
   * Members whose accepted values also depend on other resources: a subzone must lie in its zone, and only
   * the root location has no parent.
   */
  private static final Set<String> DEPENDENT = Set.of(
      "CountVisit.kind",
      "CountVisit.object_id",
      "UpdateLocation.root",
      "CreateSubzone.latitude",
      "CreateSubzone.longitude",
      "CreateSubzone.radius",
      "UpdateSubzone.latitude",
      "UpdateSubzone.longitude",
      "UpdateSubzone.radius");

  /** Objects without a member that may be absent. */
  private static final Map<String, String> OBJECTS =
      Map.of("offset", "{\"x\":0,\"y\":-1000,\"z\":1000}");

  private static final List<String> POSITION = List.of("latitude", "longitude");

  /** Examples of strings by the pattern of their schema. */
  private static final Map<String, String> MATCHING = Map.of(
      "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
      "en",
      "^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$",
      "Europe/Paris");

  /**
   * A request with a body.
   *
   * @param method POST or PUT
   * @param path creates the resource and returns the path
   * @param body a valid body
   */
  private record Target(String method, Supplier<String> path, Supplier<ObjectNode> body) {}

  private final JsonNode document = GeneratedDocument.tree();
  private final Map<String, Target> targets;
  private final Api root;
  private final Api reader;

  RequestConstraintsIT(
      Users users,
      Locations locations,
      Events events,
      Zones zones,
      Objects objects,
      Uploads uploads) {
    this.root = users.root().api();
    this.reader = users.newcomer().api();
    long city = locations.createUnder(Locations.ROOT);
    Spot spot = Spot.alone();
    this.targets = Map.ofEntries(
        Map.entry(
            "CreateLocation",
            post("/api/locations/", () -> Locations.body(Locations.newName(), city))),
        Map.entry(
            "UpdateLocation",
            put(() -> "/api/locations/" + locations.createUnder(locations.createUnder(city)))),
        Map.entry("CreateEvent", post("/api/events/", () -> events.news(city).json())),
        Map.entry("UpdateEvent", put(() -> "/api/events/" + events.news(city).create())),
        Map.entry("CreateZone", post(Zones.PATH, () -> zones.at(city, spot).json())),
        Map.entry("UpdateZone", put(() -> Zones.PATH + zones.at(city, spot).create())),
        Map.entry(
            "CountVisit",
            post(
                Zones.PATH + zones.at(city, spot).create() + "/visits",
                () -> "{\"kind\":\"enter\"}")),
        Map.entry(
            "CreateSubzone",
            new Target(
                "POST",
                () -> Zones.PATH + zones.at(city, spot).create() + "/subzones",
                () -> parse(zones.in(1, spot).json()))),
        Map.entry(
            "UpdateSubzone",
            put(() ->
                Zones.SUBZONES + zones.in(zones.at(city, spot).create(), spot).create())),
        Map.entry(
            "CreateObject",
            post(Objects.PATH, () -> objects.in(objects.subzoneOf(city)).json())),
        Map.entry("UpdateObject", put(() -> Objects.PATH + objects.of(city).create())),
        Map.entry(
            "InviteUser",
            post("/api/users/", () -> "{\"identity\":\"%s\"}".formatted(Users.newIdentity()))),
        Map.entry("UpdateFile", put(() -> Uploads.PATH + uploads.png().to(city).create())),
        Map.entry("UpdateUser", put(() -> "/api/users/" + users.newcomer().id())),
        Map.entry("UpdateProfile", put(() -> "/api/users/")));
  }

  @Test
  void everyRequestBodyOfTheDocumentIsTested() {
    Set<String> bodies = document
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(operation -> operation.at("/requestBody/content/application~1json/schema/$ref"))
        .filter(JsonNode::isTextual)
        .map(reference -> reference.asText().replaceFirst(".*/", ""))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(bodies).containsExactlyInAnyOrderElementsOf(targets.keySet());
  }

  @TestFactory
  Stream<DynamicTest> serverAcceptsWhatTheSchemaOfAMemberStates() {
    return targets.keySet().stream().sorted().flatMap(name -> {
      JsonNode schema = document.at("/components/schemas/" + name);
      Set<String> required =
          schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
      return schema.path("properties").properties().stream()
          .map(member -> DynamicTest.dynamicTest(
              name + "." + member.getKey(),
              () -> check(
                  name,
                  member.getKey(),
                  resolve(member.getValue()),
                  required.contains(member.getKey()))));
    });
  }

  private void check(String name, String member, JsonNode schema, boolean isRequired) {
    List<String> findings = new ArrayList<>();
    for (JsonNode value : refused(schema)) {
      if (!isRefused(send(name, member, value), member)) {
        findings.add(value + " is accepted");
      }
    }
    if (!REFERENCES.contains(member) && !DEPENDENT.contains(name + "." + member)) {
      List<JsonNode> accepted =
          OBJECTS.containsKey(member) ? List.of(parse(OBJECTS.get(member))) : accepted(schema);
      for (JsonNode value : accepted) {
        ApiResponse response = send(name, member, value);
        if (response.status() >= 300) {
          findings.add(value + " is refused: " + response.body());
        }
      }
    }
    if (isRefused(send(name, member, null), member) != isRequired) {
      findings.add("absence is " + (isRequired ? "accepted" : "refused"));
    }
    boolean isNullable = schema.path("nullable").asBoolean();
    boolean isDependent = isNullable && DEPENDENT.contains(name + "." + member);
    if (!isDependent && isRefused(send(name, member, JSON.nullNode()), member) == isNullable) {
      findings.add("null is " + (isNullable ? "refused" : "accepted"));
    }
    assertThat(findings).isEmpty();
  }

  /** Values at the limits of a schema. */
  private static List<JsonNode> accepted(JsonNode schema) {
    List<JsonNode> values = new ArrayList<>();
    String pattern = schema.path("pattern").asText();
    if (schema.has("maxLength")) {
      values.add(JSON.textNode(uniqueText(schema.path("maxLength").asInt())));
      values.add(JSON.textNode("x".repeat(schema.path("minLength").asInt())));
      if (pattern.isEmpty()) {
        values.add(JSON.textNode(" "));
      }
    } else if (MATCHING.containsKey(pattern)) {
      values.add(JSON.textNode(MATCHING.get(pattern)));
    }
    if (schema.has("minimum") && !schema.path("exclusiveMinimum").asBoolean()) {
      values.add(schema.path("minimum"));
    }
    if (schema.has("maximum")) {
      values.add(schema.path("maximum"));
    }
    schema.path("enum").valueStream().filter(value -> !value.isNull()).forEach(values::add);
    switch (schema.path("format").asText(schema.path("type").asText())) {
      case "date" -> values.add(JSON.textNode("2000-02-29"));
      case "date-time" -> values.add(JSON.textNode("2026-11-22T07:00:00.123456+02:00"));
      case "boolean" -> values.addAll(List.of(JSON.booleanNode(true), JSON.booleanNode(false)));
      case "object" -> values.add(JSON.objectNode());
      default -> {}
    }
    return values;
  }

  /** A text that no other test uses, because identities are unique. */
  private static String uniqueText(int length) {
    return (UUID.randomUUID() + "x".repeat(length)).substring(0, length);
  }

  /** Values just beyond the limits of a schema, and values of another format. */
  private static List<JsonNode> refused(JsonNode schema) {
    List<JsonNode> values = new ArrayList<>();
    if (schema.has("maxLength")) {
      values.add(JSON.textNode("x".repeat(schema.path("maxLength").asInt() + 1)));
    }
    if (schema.path("minLength").asInt() > 0) {
      values.add(JSON.textNode(""));
    }
    if (schema.path("pattern").asText().contains("\\S")) {
      values.add(JSON.textNode(" "));
    }
    if (MATCHING.containsKey(schema.path("pattern").asText())) {
      values.add(JSON.textNode("no name"));
    }
    if (schema.has("minimum")) {
      boolean isExclusive = schema.path("exclusiveMinimum").asBoolean();
      BigDecimal minimum = schema.path("minimum").decimalValue();
      values.add(JSON.numberNode(isExclusive ? minimum : minimum.subtract(BigDecimal.ONE)));
    }
    if (schema.has("maximum")) {
      values.add(JSON.numberNode(schema.path("maximum").decimalValue().add(BigDecimal.ONE)));
    }
    if (schema.has("enum")) {
      values.add(JSON.textNode("none of these"));
    }
    switch (schema.path("format").asText(schema.path("type").asText())) {
      case "int64" -> values.addAll(List.of(JSON.numberNode(1.5), JSON.textNode("x")));
      case "double" -> values.add(JSON.textNode("x"));
      case "date" -> values.addAll(List.of(JSON.textNode("2001-02-29"), JSON.textNode("1.2.2000")));
      case "date-time" -> values.addAll(List.of(JSON.textNode("2026-11-22"), JSON.textNode("x")));
      case "boolean" -> values.add(JSON.textNode("perhaps"));
      case "string" -> values.add(JSON.numberNode(1));
      default -> {}
    }
    values.add(JSON.arrayNode());
    return values;
  }

  /** Whether a response refuses a member. */
  private static boolean isRefused(ApiResponse response, String member) {
    return response.status() == 400
        && StreamSupport.stream(response.json().path("errors").spliterator(), false)
            .anyMatch(error -> error.path("pointer").asText().equals("/" + member));
  }

  /**
   * Sends a valid body with another value of one member.
   *
   * @param value null to leave the member out
   */
  private ApiResponse send(String name, String member, JsonNode value) {
    Target target = targets.get(name);
    ObjectNode body = target.body().get();
    if (value == null) {
      body.remove(member);
    } else {
      body.set(member, value);
    }
    if (POSITION.contains(member)) {
      completePosition(body, value);
    }
    Api sender = name.equals("UpdateProfile") ? reader : root;
    return target.method().equals("POST")
        ? sender.post(target.path().get(), body.toString())
        : sender.put(target.path().get(), body.toString());
  }

  /** A position has both members or none. */
  private static void completePosition(ObjectNode body, JsonNode value) {
    for (String member : POSITION) {
      if (value == null) {
        body.remove(member);
      } else if (value.isNull()) {
        body.putNull(member);
      } else if (!body.has(member)) {
        body.put(member, 0);
      }
    }
  }

  private static Target post(String path, Supplier<String> body) {
    return new Target("POST", () -> path, () -> parse(body.get()));
  }

  private static Target put(Supplier<String> path) {
    return new Target("PUT", path, JSON::objectNode);
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode target = schema.has("allOf") ? schema.at("/allOf/0") : schema;
    return target.has("$ref") ? document.at(target.path("$ref").asText().substring(1)) : target;
  }
}
