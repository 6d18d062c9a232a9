package org.tmtar.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.GeneratedDocument;

/** Checks the OpenAPI document that the build generates from annotations. */
class OpenApiDocumentTest {

  /** The document of the last release, as the build of its tag has generated it. */
  private static final String RELEASED = "/released/0.1.0/openapi.json";

  /**
   * A difference from the last release that an existing client may notice.
   *
   * @param pattern matches the statements that differ
   */
  private record Intended(String pattern, String reason) {}

  private static final List<Intended> INTENDED = List.of(
      new Intended("~ info/version = .*", "Each release has its version."),
      new Intended(
          "[+-] get /api/(events|zones|objects|objects/subzone)/\\{id} (security|429).* = .*",
          "Public resources are readable without a bearer, within a rate limit."),
      new Intended(
          "\\+ get /api/locations/(parent/)?\\{id} security .* = ",
          "A location is readable with a bearer, too, and then has its uid for its administrators."),
      new Intended(
          "[~-] get /api/zones/(around|watch) .*(requires (distance|inside)|(latitude|longitude).* required).*",
          "A request has a cell instead of a position, and its zones have no distance."),
      new Intended(
          "\\+ get /api/objects/\\{id} 406 = ",
          "An object whose altitude is unknown has no GeoPose."),
      new Intended(
          "~ .* Content-Language required = true -> false",
          "The language of the texts of a zone or an object can be unstated."),
      new Intended(
          "- post /api/(oauth/(token 200|revoke body) application/[a-z-]+)  requires (refresh_)?token = ",
          "The cookie of a page replaces the member and the parameter."));

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final JsonNode document = read(GeneratedDocument.json());

  @Test
  void documentKeepsWhatTheLastReleasePromisesApartFromIntendedDifferences() throws IOException {
    JsonNode released;
    try (InputStream source = getClass().getResourceAsStream(RELEASED)) {
      released = new ObjectMapper().readTree(source);
    }

    List<String> differences = DocumentMeaning.differences(released, document);

    assertThat(differences)
        .filteredOn(difference ->
            INTENDED.stream().noneMatch(intended -> difference.matches(intended.pattern())))
        .as("unintended differences")
        .isEmpty();
    assertThat(INTENDED)
        .filteredOn(intended ->
            differences.stream().noneMatch(difference -> difference.matches(intended.pattern())))
        .as("intended differences that do not exist")
        .isEmpty();
  }

  @Test
  void yamlAndJsonAreTheSameDocument() throws IOException {
    assertThat(new YAMLMapper().readTree(GeneratedDocument.yaml())).isEqualTo(document);
  }

  @Test
  void everyObjectIsAComponent() {
    assertThat(DocumentMeaning.nestedSchemas(document))
        .isNotEmpty()
        .allSatisfy(
            (location, schema) -> assertThat(schema.has("properties") || schema.has("oneOf"))
                .as(location)
                .isFalse());
  }

  @Test
  void everySchemaAndEveryMemberIsDescribed() {
    assertThat(components("schemas")).allSatisfy((name, schema) -> {
      assertThat(isDescribed(schema)).as(name).isTrue();
      schema
          .path("properties")
          .properties()
          .forEach(member -> assertThat(isDescribed(member.getValue()))
              .as("%s.%s", name, member.getKey())
              .isTrue());
    });
  }

  @Test
  void everyOtherComponentIsDescribed() {
    assertThat(Stream.of("parameters", "headers", "responses", "securitySchemes"))
        .allSatisfy(section -> assertThat(components(section))
            .isNotEmpty()
            .allSatisfy(
                (name, component) -> assertThat(isDescribed(component)).as(name).isTrue()));
  }

  @Test
  void everyOperationAndItsParametersAndResponsesAreDescribed() {
    assertThat(operations()).hasSizeGreaterThan(60).allSatisfy((name, operation) -> {
      assertThat(isDescribed(operation)).as(name).isTrue();
      assertThat(operation.path("parameters")).allSatisfy(this::requireDescription);
      assertThat(operation.path("responses")).allSatisfy(this::requireDescription);
    });
  }

  private void requireDescription(JsonNode node) {
    assertThat(isDescribed(node)).as("%s", node).isTrue();
  }

  @Test
  void everyReferenceHasATarget() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(document.at(reference.substring(1)).isMissingNode())
            .as(reference)
            .isFalse());
  }

  @Test
  void everyComponentIsUsed() {
    Set<String> used = Set.copyOf(document.findValuesAsText("$ref"));

    assertThat(Stream.of("schemas", "parameters", "headers", "responses", "examples"))
        .allSatisfy(section -> assertThat(components(section).keySet())
            .allSatisfy(name -> assertThat(used).contains("#/components/" + section + "/" + name)));
  }

  @Test
  void publicOperationsDeclareThatTheyRequireNoBearer() {
    assertThat(operations())
        .allSatisfy((name, operation) ->
            assertThat(operation.path("security").isArray()).as(name).isTrue());
    assertThat(operations().get("getHealth").path("security")).isEmpty();
    assertThat(operations().get("listLocations").path("security")).isEmpty();
    assertThat(operations().get("listZones").path("security")).hasSize(1);
  }

  @Test
  void documentNamesAContact() {
    assertThat(document.at("/info/contact/name").asText()).isNotBlank();
  }

  /** The schemas of requests are the constraints of the records, so the examples satisfy both. */
  @Test
  void examplesOfRequestsConformToTheirSchemas() {
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(GeneratedDocument.json())
            .build();
    int checked = 0;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode examples = method.getValue().at("/requestBody/content/application~1json/examples");
        for (JsonNode example : examples) {
          Request request = new SimpleRequest.Builder(
                  Request.Method.valueOf(method.getKey().toUpperCase(Locale.ROOT)),
                  path.getKey().replaceAll("\\{\\w+}", "1"))
              .withContentType("application/json")
              .withAuthorization("Bearer x")
              .withBody(resolve(example).path("value").toString())
              .build();
          assertThat(validator.validateRequest(request).getMessages())
              .as("%s %s %s", method.getKey(), path.getKey(), example)
              .isEmpty();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(25);
  }

  private Map<String, JsonNode> components(String section) {
    return document.at("/components/" + section).properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, JsonNode> operations() {
    return document.path("paths").properties().stream()
        .flatMap(path -> path.getValue().properties().stream())
        .filter(member -> METHODS.contains(member.getKey()))
        .collect(Collectors.toMap(
            member -> member.getValue().path("operationId").asText(), Map.Entry::getValue));
  }

  /** Whether a node has a description, itself or where its reference leads. */
  private boolean isDescribed(JsonNode node) {
    JsonNode described = resolve(node);
    return Optional.of(described.path("description").asText())
            .filter(text -> !text.isBlank())
            .isPresent()
        || (described.path("allOf").size() == 1 && isDescribed(described.at("/allOf/0")));
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
