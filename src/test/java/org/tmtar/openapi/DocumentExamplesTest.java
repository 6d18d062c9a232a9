package org.tmtar.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.GeneratedDocument;

/** Checks the examples of members, parameters and headers in the OpenAPI document. */
class DocumentExamplesTest {

  private static final OpenAPI API =
      new OpenAPIV3Parser().readContents(GeneratedDocument.json()).getOpenAPI();

  private final JsonNode document = GeneratedDocument.tree();
  private final SchemaValidator validator = new SchemaValidator(API, new MessageResolver());

  @Test
  void examplesOfMembersConformToTheirSchemas() {
    List<String> findings = new ArrayList<>();
    int checked = 0;
    for (String component : API.getComponents().getSchemas().keySet()) {
      JsonNode members = document.at("/components/schemas/" + component + "/properties");
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        JsonNode example = member.getValue().path("example");
        if (!example.isMissingNode()) {
          checked++;
          findings.addAll(findings(component + "." + member.getKey(), example, member.getValue()));
        }
      }
    }

    assertThat(checked).isGreaterThan(150);
    assertThat(findings).isEmpty();
  }

  /** The members together are valid, too: none is missing, and none contradicts another. */
  @Test
  void examplesOfTheMembersOfAResponseAreAnExampleOfTheResponse() {
    List<String> findings = new ArrayList<>();
    int checked = 0;
    for (String component : API.getComponents().getSchemas().keySet()) {
      JsonNode schema = document.at("/components/schemas/" + component);
      Optional<JsonNode> example = example(schema);
      if (example.isPresent() && example.get().isObject()) {
        checked++;
        findings.addAll(findings(component, example.get(), schema));
      }
    }

    assertThat(checked).isGreaterThan(20);
    assertThat(findings).isEmpty();
  }

  @Test
  void examplesOfParametersAndHeadersConformToTheirSchemas() {
    List<String> findings = new ArrayList<>();
    int checked = 0;
    for (JsonNode owner : document.findParents("schema")) {
      JsonNode example = owner.has("example") ? owner.path("example") : owner.at("/schema/example");
      if (!example.isMissingNode()) {
        checked++;
        findings.addAll(findings(owner.toString(), example, owner.path("schema")));
      }
    }

    assertThat(checked).isPositive();
    assertThat(findings).isEmpty();
  }

  private List<String> findings(String name, JsonNode example, JsonNode description) {
    String text = example.isTextual() ? example.asText() : example.toString();
    Schema<?> schema = Json.mapper().convertValue(description, Schema.class);
    return validator.validate(text, schema, "example").getMessages().stream()
        .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
        .map(message -> "%s: %s: %s".formatted(name, example, message.getMessage()))
        .toList();
  }

  /** The example that a schema states or that its members form; empty if one of them has none. */
  private Optional<JsonNode> example(JsonNode reference) {
    JsonNode schema = resolve(reference);
    if (schema.has("example")) {
      return Optional.of(schema.path("example"));
    }
    if (schema.has("enum")) {
      return Optional.of(schema.path("enum").path(0));
    }
    if (schema.path("allOf").size() == 1) {
      return example(schema.at("/allOf/0"));
    }
    if (schema.path("type").asText().equals("array")) {
      return example(schema.path("items"))
          .map(item -> ((ObjectNode) document).arrayNode().add(item));
    }
    if (!schema.has("properties")) {
      return Optional.empty();
    }
    ObjectNode whole = ((ObjectNode) document).objectNode();
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      Optional<JsonNode> example = example(member.getValue());
      if (example.isEmpty()) {
        return Optional.empty();
      }
      whole.set(member.getKey(), example.get());
    }
    return Optional.of(whole);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
