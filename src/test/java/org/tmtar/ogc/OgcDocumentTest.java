package org.tmtar.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
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
