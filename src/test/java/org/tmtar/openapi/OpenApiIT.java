package org.tmtar.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.ProductClasses;

@IntegrationTest
class OpenApiIT {

  /** The first segments of the paths at the root of the server, such as the well-known paths of RFC 8615. */
  private static final Set<String> AT_ROOT = Set.of(".well-known", "ogc", "oscp");

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final Api api;
  private final JsonNode document;

  OpenApiIT(Api api) {
    this.api = api;
    this.document = api.get("/openapi?format=json").expect(200).json();
  }

  @Test
  void documentIsValid() {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(api.get("/openapi").expect(200).body());

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void documentIsYamlUnlessJsonIsRequested() {
    ApiResponse asJson =
        api.withHeader("Accept", "application/json").get("/openapi").expect(200);

    assertThat(asJson.json()).isEqualTo(document);
    assertThat(api.get("/openapi").header("Content-Type").orElse("")).contains("yaml");
  }

  @Test
  void documentHasExactlyTheOperationsOfTheResources() {
    assertThat(without(described(), implemented()))
        .as("missing in the document")
        .isEmpty();
    assertThat(without(implemented(), described()))
        .as("missing in the resources")
        .isEmpty();
  }

  @Test
  void everyOperationDescribesItselfAndItsResponses() {
    assertThat(operations()).allSatisfy(operation -> {
      assertThat(operation.path("operationId").asText()).isNotBlank();
      assertThat(operation.path("summary").asText()).isNotBlank();
      assertThat(operation.path("tags")).isNotEmpty();
      assertThat(names(operation.path("responses")))
          .contains("405", "500", "503")
          .anyMatch(status -> status.startsWith("2"));
    });
  }

  /** The server parses these parameters as 64-bit integers. */
  @Test
  void integerParametersWithoutAMaximumHave64Bits() {
    List<JsonNode> parameters = document.findParents("in").stream()
        .filter(parameter -> parameter.at("/schema/type").asText().equals("integer"))
        .filter(parameter -> !parameter.at("/schema").has("maximum"))
        .filter(parameter -> !parameter.at("/schema").has("enum"))
        .toList();

    assertThat(parameters)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            parameter -> assertThat(parameter.at("/schema/format").asText()).isEqualTo("int64"));
  }

  @Test
  void swaggerUiIsServedWithAllFilesThatItLoads() {
    String page = api.get("/openapi/ui").expect(200).body();

    assertThat(page).contains("Take Me To AR").doesNotContain("${");
    List<String> loaded = Stream.of(page.split("\"", -1))
        .filter(text -> text.matches("/[\\w./-]+\\.(js|css)"))
        .toList();
    assertThat(loaded).isNotEmpty();
    assertThat(loaded).allSatisfy(file -> api.get(file).expect(200));
  }

  /** The operations of the second set that the first set lacks. */
  private static Set<String> without(Set<String> known, Set<String> operations) {
    Set<String> missing = new TreeSet<>(operations);
    missing.removeAll(known);
    return missing;
  }

  private Set<String> described() {
    return document.path("paths").properties().stream()
        .flatMap(path -> names(path.getValue()).stream()
            .filter(METHODS::contains)
            .map(method -> method + " " + path.getKey()))
        .collect(Collectors.toSet());
  }

  private List<JsonNode> operations() {
    return document.path("paths").properties().stream()
        .map(Map.Entry::getValue)
        .flatMap(path -> path.properties().stream())
        .filter(member -> METHODS.contains(member.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The operations that the annotations of Jakarta REST declare, in the notation of the document. */
  private static Set<String> implemented() {
    return ProductClasses.ALL.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .flatMap(type -> type.getMethods().stream())
        .flatMap(method -> operation(method).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> operation(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
        .flatMap(Optional::stream)
        .findFirst()
        .map(httpMethod -> httpMethod.value().toLowerCase(Locale.ROOT) + " " + path(method));
  }

  private static String path(JavaMethod method) {
    String ofClass = method.getOwner().getAnnotationOfType(Path.class).value();
    String ofMethod = method
        .tryGetAnnotationOfType(Path.class)
        .map(path -> "/" + path.value())
        .orElse("");
    String base = AT_ROOT.contains(ofClass.split("/", -1)[0]) ? "/" : "/api/";
    return (base + ofClass + ofMethod).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
  }

  private static Set<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .collect(Collectors.toSet());
  }
}
