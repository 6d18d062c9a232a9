package org.tmtar.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.WholeApplication;

/** Every kind of error response, over HTTP. */
@IntegrationTest
class ErrorIT {

  private final Api api;
  private final Person person;

  ErrorIT(Api api, Users users) {
    this.api = api;
    this.person = users.newcomer();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/api",
        "/api/",
        "/api/users/1/2",
        "/nothing",
        "/error",
        "/WEB-INF/web.xml",
        "/api/application.wadl"
      })
  void unknownPathIsAProblem(String path) {
    ApiResponse response = api.get(path).expect(404);

    assertThat(response.header("Content-Type")).contains("application/problem+json");
    assertThat(response.text("type")).isEqualTo("urn:tmtar:problem:not-found");
    assertThat(response.body()).doesNotContain("<");
  }

  @Test
  void trailingSlashIsOptionalWithoutRedirect() {
    person.api().get("/api/users/profile/").expect(200);
    api.get("/api/health/").expect(200);
    api.withBearer(person.identity()).get("/api/users/login/").expect(200);
  }

  @Test
  void unsupportedMethodIsRefusedWithTheSupportedMethods() {
    ApiResponse response = api.send("PATCH", "/api/users/profile", null);

    response.expectProblem(405, "method-not-allowed");
    assertThat(response.header("Allow")).contains("DELETE, GET, HEAD, OPTIONS");
  }

  @Test
  void unsupportedMediaTypesAreRefused() {
    person
        .api()
        .withHeader("Content-Type", "text/plain")
        .send("PUT", "/api/users/", "sex=other")
        .expectProblem(415, "unsupported-media-type");
    api.withHeader("Accept", "text/html")
        .get("/api/locations")
        .expectProblem(406, "not-acceptable");
  }

  @Test
  void malformedJsonIsRefusedWithoutQuotingIt() {
    ApiResponse response = person.api().put("/api/users/", "{\"sex\":\"secret");

    response.expectProblem(400, "malformed-json");
    assertThat(response.body()).doesNotContain("secret", "jackson", "Exception");
    person
        .api()
        .put("/api/users/", "{\"sex\":null,\"sex\":null}")
        .expectProblem(400, "malformed-json");
    person.api().put("/api/users/", "{}{}").expect(400);
    person
        .api()
        .put("/api/users/", "{\"x\":" + "[".repeat(5000))
        .expectProblem(400, "malformed-json");
    person.api().put("/api/users/", "").expectInvalid("");
  }

  @Test
  void bodyThatIsTooLargeIsRefusedWithOrWithoutItsLength() {
    String large = "{\"x\":\"%s\"}".formatted("x".repeat(1 << 20));

    person.api().put("/api/users/", large).expectProblem(413, "body-too-large");
    person
        .api()
        .withHeader("Content-Type", "application/json")
        .sendInChunks("PUT", "/api/users/", large)
        .expectProblem(413, "body-too-large");
  }

  @Test
  void everyErrorIsLoggedWithItsInstance() throws IOException {
    String instance = person.api().get("/api/users/").expect(403).text("instance");

    assertThat(logOf("request=" + instance + " GET /api/users/ 403")).isNotEmpty();
  }

  @Test
  void refusedValueIsNotInTheResponse() {
    ApiResponse response = person.api().put("/api/users/", "{\"bdate\":\"my-secret\"}");

    response.expectInvalid("/bdate");
    assertThat(response.body()).doesNotContain("my-secret");
  }

  @Test
  void requestIdOfAProxyIsKeptAndAHarmfulOneReplaced() {
    String id = "abc-123_DEF456";

    assertThat(api.withHeader("X-Request-Id", id).get("/api/nothing").text("instance"))
        .isEqualTo(id);
    assertThat(api.withHeader("X-Request-Id", "a b\\\"c;").get("/api/nothing").text("instance"))
        .doesNotContain("a b");
  }

  @Test
  void refusedBearerIsLoggedWithTheRequestIdAndWithoutTheToken() throws IOException {
    String bearer = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.c2VjcmV0";

    ApiResponse response = api.withBearer(bearer).get("/api/users/profile").expect(401);

    String log = logOf("request=" + response.header("X-Request-Id").orElseThrow());
    assertThat(log).isNotEmpty().doesNotContain(bearer);
  }

  @Test
  void optionsListTheSupportedMethods() {
    ApiResponse response = person.api().send("OPTIONS", "/api/users/profile", null);

    assertThat(response.status()).isBetween(200, 204);
    assertThat(response.header("Allow").orElse("")).contains("GET", "OPTIONS");
  }

  @Test
  void preflightIsGrantedToAnyOriginInTests() {
    ApiResponse preflight = api.withHeader("Origin", "https://admin.example")
        .withHeader("Access-Control-Request-Method", "PUT")
        .withHeader("Access-Control-Request-Headers", "authorization,if-match")
        .send("OPTIONS", "/api/users/", null)
        .expect(204);

    assertThat(preflight.header("Access-Control-Allow-Origin")).contains("https://admin.example");
    assertThat(preflight.header("Access-Control-Allow-Methods").orElse("")).contains("PUT");
    assertThat(preflight.header("Access-Control-Allow-Headers")).contains("authorization,if-match");
  }

  @Test
  void pageOfAnotherOriginCanReadErrorsAndHeaders() {
    ApiResponse response = api.withHeader("Origin", "https://admin.example")
        .get("/api/users/profile")
        .expect(401);

    assertThat(response.header("Access-Control-Allow-Origin")).contains("https://admin.example");
    assertThat(response.header("Access-Control-Expose-Headers").orElse(""))
        .contains("Link", "X-Total-Count", "ETag", "Location", "Retry-After", "WWW-Authenticate");
    assertThat(response.header("Vary")).contains("Origin");
  }

  /**
   * The log once it contains this line, which may be written after the response; empty if it is never
   * written.
   */
  private static String logOf(String line) throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      String log = Files.readString(WholeApplication.FOLDER.resolve(WholeApplication.LOG));
      if (log.contains(line)) {
        return log;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return "";
  }
}
