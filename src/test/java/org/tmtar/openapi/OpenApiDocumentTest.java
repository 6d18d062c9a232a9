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

  /**
   * A difference between the generated document and the hand-written document that it has replaced.
   *
   * @param pattern matches the statements that differ
   */
  private record Intended(String pattern, String reason) {}

  private static final List<Intended> INTENDED = List.of(
      new Intended("~ info/version = .*", "Each release has its version."),
      new Intended("\\+ info/contact/name = .*", "The document names a contact."),
      new Intended(
          "\\+ get /api/(audit|events/all/\\{page}|files|locations|objects|users|zones) query \\w+ .*",
          "Lists have filters and orders."),
      new Intended(
          "\\+ (get|put) /api/(events/all|files/\\{filename}(/uses)?|overview|preview) .*",
          "These operations are new."),
      new Intended(
          "\\+ .*(/|requires )(actor_label|alt|has_children|label|report|version)\\b.*",
          "Responses have these additional members."),
      new Intended(
          "\\+ post /api/events body application/json /(active|language|translations) nullable = true",
          "The server accepts null for these members."),
      new Intended(
          "\\+ put /api/locations/\\{id} body application/json /root nullable = true",
          "The server accepts null for the root location."),
      new Intended(
          "\\+ get /api/locations/\\{id}/subtree query depth default = 64",
          "The default of the server is stated; before, its absence meant all levels."),
      new Intended(
          "- get /api/zones/(around|watch) 200 application/(geo\\+)?json .*/active allows true = ",
          "A zone near a visitor contains the members of a zone, whose `active` can be false."),
      new Intended(
          "\\+ (tag Visits|get /api/visit.*) = .*", "Visitors without an account have endpoints."),
      new Intended(
          "\\+ (get|post|put) /api/locations.*(/|requires )public.* = .*",
          "A location states whether it is public."),
      new Intended(
          "[+-] get /api/(events|zones|objects|objects/subzone)/\\{id} (security|429).* = .*",
          "Anyone reads what is public, within a rate limit."),
      new Intended(
          "\\+ (get|post|put) /api/events.*(/|requires )(starts_at|ends_at|time_zone).* = .*",
          "An event states when it happens."),
      new Intended(
          "\\+ (get|post|put) /api/objects.*(/|requires )(anchor|altitude.*|heading|pitch|roll|offset.*|level).* = .*",
          "An object has a pose."),
      new Intended(
          "\\+ (get|post|put) /api/(zones|objects).*(/|requires )(description|alt|image_file_.*|language|translations).* = .*",
          "Zones and objects have words in several languages."),
      new Intended(
          "\\+ (get|post|put) /api/(zones|objects).* (Accept-Language|Content-Language|Vary).* = .*",
          "The reader prefers a language."),
      new Intended(
          "~ .* Content-Language required = true -> false",
          "The language of the words of a zone or an object may not be stated."),
      new Intended(
          "- post /api/files 201 application/json /report/contents/\\* minimum = 0",
          "A number of elements is not negative in any case."),
      new Intended(
          "\\+ (tag Configuration|get /api/configuration|post /api/oauth/backchannel-logout) .*",
          "These operations are new."),
      new Intended(
          "\\+ (get|delete) /api/users/\\{id}/sessions(/\\{sid})? .*", "These operations are new."),
      new Intended(
          "\\+ post /api/(oauth/(token|revoke)|users/logout) (200 )?header (Tmtar-Session|Set-Cookie) .*",
          "A page keeps its refresh token in a cookie."),
      new Intended(
          "- post /api/oauth/(token 200|revoke body) application/[a-z-]+  requires (refresh_)?token = ",
          "The cookie of a page replaces the member and the parameter."),
      new Intended(
          "\\+ (get|post|put) /api/users(/\\{id})? (200|201|body) application/json .*(issuer|label|blocked).*",
          "Root and admins read the issuer, the label and the block of a user."),
      new Intended(
          "\\+ get /api/users/profile/export 200 application/json .*(label|blocked|issuer_session).*",
          "The export contains the new columns."));

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final JsonNode document = read(GeneratedDocument.json());

  @Test
  void documentMeansTheSameAsTheHandWrittenOneApartFromIntendedDifferences() throws IOException {
    JsonNode handWritten;
    try (InputStream source = getClass().getResourceAsStream("/openapi/hand-written.json")) {
      handWritten = new ObjectMapper().readTree(source);
    }

    List<String> differences = DocumentMeaning.differences(handWritten, document);

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
