package org.tmtar.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** The security headers that depend on the response. {@link Api} checks the others in every test. */
@IntegrationTest
class SecurityHeadersIT {

  private static final String POLICY = "Content-Security-Policy";
  private static final String EMBEDDING = "Cross-Origin-Resource-Policy";
  private static final String CACHING = "Cache-Control";

  private final Api api;
  private final Users users;
  private final Uploads uploads;

  SecurityHeadersIT(Api api, Users users, Uploads uploads) {
    this.api = api;
    this.users = users;
    this.uploads = uploads;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/health, 200",
    "/api/nothing, 404",
    "/nothing, 404",
    "/error, 404",
    "/openapi, 200",
    "/api/users/profile, 401",
    "/health/live, 200",
    "/metrics, 200",
    "/WEB-INF/web.xml, 404"
  })
  void responseLoadsNoResourcesAndIsNotEmbedded(String path, int status) {
    ApiResponse response = api.get(path).expect(status);

    assertThat(response.header(POLICY))
        .contains(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(response.header(EMBEDDING)).contains("same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "PATCH"})
  void otherMethodsHaveTheSamePolicy(String method) {
    assertThat(api.send(method, "/api/health", null).header(POLICY))
        .contains(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi/ui", "/swagger-ui.js"})
  void swaggerUiRunsOnlyItsOwnFiles(String path) {
    assertThat(api.get(path).expect(200).header(POLICY).orElse(""))
        .contains("script-src 'self';", "style-src 'self';", "connect-src 'self';")
        .doesNotContain("unsafe");
  }

  @Test
  void swaggerUiHasNoInlineContentThatItsPolicyBlocks() {
    assertThat(api.get("/openapi/ui").expect(200).body())
        .doesNotContainIgnoringCase("<style")
        .doesNotContainPattern("(?i)<script(?![^>]* src=)")
        .doesNotContainPattern("(?i) (style|on[a-z]+)=");
  }

  @Test
  void fileIsEmbeddableInAnyPageAndRunsNoScript() {
    String file = Uploads.PATH + uploads.png(400, 300).create();
    String tag = api.get(file).header("ETag").orElseThrow();

    for (ApiResponse response : new ApiResponse[] {
      api.get(file).expect(200),
      api.get(file + "?width=160").expect(200),
      api.withHeader("Range", "bytes=0-3").get(file).expect(206),
      api.withHeader("If-None-Match", tag).get(file).expect(304)
    }) {
      assertThat(response.header(EMBEDDING)).contains("cross-origin");
      assertThat(response.header(POLICY))
          .contains("default-src 'none'; sandbox; frame-ancestors 'none'");
    }
    assertThat(api.get(Uploads.PATH + "nothing.png").expect(404).header(EMBEDDING))
        .contains("same-origin");
  }

  @Test
  void responseToABearerIsCachedByItsClientOrNotAtAll() {
    Api visitor = users.newcomer().api();
    ApiResponse profile = visitor.get("/api/users/profile").expect(200);
    String tag = profile.header("ETag").orElseThrow();

    assertThat(profile.headers(CACHING)).containsExactly("private, no-cache");
    assertThat(visitor
            .withHeader("If-None-Match", tag)
            .get("/api/users/profile")
            .expect(304)
            .headers(CACHING))
        .containsExactly("private, no-cache");
    assertThat(visitor.put("/api/users/", "{\"sex\":\"other\"}").expect(200).headers(CACHING))
        .containsExactly("no-store");
    assertThat(visitor.get("/api/users/").expect(403).headers(CACHING)).containsExactly("no-store");
    assertThat(users.root().api().get("/api/users/").expect(200).headers(CACHING))
        .containsExactly("no-store");
  }

  @Test
  void publicResponseIsCacheable() {
    assertThat(api.get("/api/locations/1").expect(200).headers(CACHING)).isEmpty();
    assertThat(users
            .newcomer()
            .api()
            .get(Uploads.PATH + uploads.png().create())
            .expect(200)
            .headers(CACHING))
        .containsExactly("public, max-age=31536000, immutable");
  }

  @Test
  void testsSendNoHsts() {
    assertThat(api.withHeader("X-Forwarded-Proto", "https")
            .get("/api/health")
            .header("Strict-Transport-Security"))
        .isEmpty();
  }
}
