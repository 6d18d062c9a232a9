package org.tmtar.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** A response of the application, with the assertions of the tests. */
public final class ApiResponse {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;
  private final Optional<String> operation;

  ApiResponse(HttpResponse<byte[]> response) {
    this(
        response.statusCode(),
        response.headers(),
        response.body(),
        Contract.CURRENT.operation(
            response.request().method(), response.request().uri().getRawPath()));
  }

  /** Creates the response to a request that no HTTP client sends. */
  ApiResponse(int status, HttpHeaders headers, byte[] body) {
    this(status, headers, body, Optional.empty());
  }

  private ApiResponse(int status, HttpHeaders headers, byte[] body, Optional<String> operation) {
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
    this.operation = operation;
  }

  /**
   * Returns the id of the operation in the OpenAPI document to which the request belongs; empty if the
   * document has no such operation.
   */
  public Optional<String> operation() {
    return operation;
  }

  public int status() {
    return status;
  }

  /** Returns the body as text. */
  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Returns the octets of the body. */
  public byte[] bytes() {
    return body.clone();
  }

  /** Returns the first value of a header field; empty if the field is absent. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** Returns all values of a header field. */
  public List<String> headers(String name) {
    return headers.allValues(name);
  }

  /** Returns the links to other pages of a list. They are in a single {@code Link} field. */
  public List<String> links() {
    Assertions.assertThat(headers("Link")).hasSizeLessThan(2);
    return header("Link").map(field -> List.of(field.split(", ", -1))).orElse(List.of());
  }

  /** Returns all header fields with all their values. */
  public Map<String, List<String>> headers() {
    return headers.map();
  }

  public JsonNode json() {
    try {
      return MAPPER.readTree(body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("Not JSON: " + body(), malformed);
    }
  }

  /** Returns a member of the JSON body as text. */
  public String text(String member) {
    return json().path(member).asText();
  }

  /**
   * Asserts the status. The message about an unexpected 5xx contains the log entries of the request.
   *
   * @return this response
   */
  public ApiResponse expect(int status) {
    Assertions.assertThat(status()).as(this::description).isEqualTo(status);
    return this;
  }

  private String description() {
    String logged =
        status < 500 ? "" : header("X-Request-Id").map(ServerLogs::entriesOf).orElse("");
    return logged.isEmpty() ? body() : body() + "\nLogged by the application:\n" + logged;
  }

  /** Asserts that the response is a problem (RFC 9457) of the catalogue. */
  public ApiResponse expectProblem(int status, String slug) {
    expect(status);
    Assertions.assertThat(header("Content-Type")).contains("application/problem+json");
    Assertions.assertThat(text("type")).isEqualTo("urn:tmtar:problem:" + slug);
    Assertions.assertThat(json().path("status").asInt()).isEqualTo(status);
    Assertions.assertThat(text("message")).isEqualTo(text("detail"));
    Assertions.assertThat(header("X-Request-Id")).contains(text("instance"));
    Assertions.assertThat(text("instance")).hasSizeGreaterThan(7);
    return this;
  }

  /**
   * Asserts that the request was refused because of exactly these members.
   *
   * @param pointers the pointers of the invalid members or parameters
   */
  public ApiResponse expectInvalid(String... pointers) {
    expectProblem(400, "invalid-request");
    Assertions.assertThat(json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(pointers);
    return this;
  }

  /** Asserts a 401 for an invalid bearer, whose {@code error_description} contains these words. */
  public ApiResponse expectRefusedBearer(String reason) {
    expect(401);
    Assertions.assertThat(body()).isEqualTo("{\"msg\":\"Token has expired\"}");
    Assertions.assertThat(header("WWW-Authenticate").orElse(""))
        .startsWith("Bearer realm=\"tmtar\", error=\"invalid_token\", error_description=\"")
        .containsIgnoringCase(reason);
    return this;
  }

  /** Asserts a 401 for a request without a bearer. */
  public ApiResponse expectMissingBearer() {
    expect(401);
    Assertions.assertThat(body()).isEqualTo("{\"msg\":\"Missing Authorization Header\"}");
    Assertions.assertThat(header("WWW-Authenticate")).contains("Bearer realm=\"tmtar\"");
    return this;
  }
}
