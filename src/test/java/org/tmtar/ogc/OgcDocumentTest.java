package org.tmtar.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The part of the OpenAPI document that describes the collections. */
class OgcDocumentTest {

  private static final String URL = "https://ar.example/ogc";

  private final JsonNode document = new OgcDocument().at(URL);

  @Test
  void documentIsValidAndItsPathsAreRelativeToTheLandingPage() {
    assertThat(new OpenAPIV3Parser().readContents(document.toString()).getMessages())
        .isEmpty();
    assertThat(document.at("/servers/0/url").asText()).isEqualTo(URL);
    assertThat(document.path("paths").properties())
        .extracting(path -> path.getKey())
        .containsExactlyInAnyOrder(
            "/",
            "/api",
            "/conformance",
            "/collections",
            "/collections/{collectionId}",
            "/collections/{collectionId}/items",
            "/collections/{collectionId}/items/{id}");
  }

  /** The standard prescribes these definitions. Clients read the order of the numbers of a list from them. */
  @Test
  void parametersOfAPageAreDefinedAsTheStandardRequires() {
    Map<String, JsonNode> parameters = document
        .at("/paths/~1collections~1{collectionId}~1items/get/parameters")
        .valueStream()
        .filter(parameter ->
            Set.of("bbox", "datetime", "limit").contains(parameter.path("name").asText()))
        .collect(
            Collectors.toMap(parameter -> parameter.path("name").asText(), Function.identity()));

    assertThat(parameters).hasSize(3).allSatisfy((name, parameter) -> {
      assertThat(parameter.path("in").asText()).isEqualTo("query");
      assertThat(parameter.path("required").asBoolean()).isFalse();
      assertThat(parameter.path("style").asText("form")).isEqualTo("form");
      assertThat(parameter.path("explode").asBoolean(true)).isFalse();
    });
    JsonNode box = parameters.get("bbox").path("schema");
    assertThat(box.path("type").asText()).isEqualTo("array");
    assertThat(box.path("minItems").asInt()).isEqualTo(4);
    assertThat(box.path("maxItems").asInt()).isEqualTo(6);
    assertThat(box.at("/items/type").asText()).isEqualTo("number");
    assertThat(parameters.get("datetime").at("/schema/type").asText()).isEqualTo("string");
    assertThat(parameters.get("limit").at("/schema/type").asText()).isEqualTo("integer");
  }

  @Test
  void documentContainsOnlyTheComponentsThatItUses() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
    assertThat(document.at("/components/schemas").has("OgcFeature")).isTrue();
    assertThat(document.at("/components/schemas").has("User")).isFalse();
  }
}
