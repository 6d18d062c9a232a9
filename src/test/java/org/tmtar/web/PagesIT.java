package org.tmtar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;

/** The pages of the console and for visitors, and the files that they load. */
@IntegrationTest
class PagesIT {

  private static final String CONSOLE = "/console/";
  private static final String VISIT = "/visit";
  private static final String CACHING = "Cache-Control";
  private static final String CODING = "Content-Encoding";
  private static final String ACCEPT = "Accept-Encoding";

  private static final Pattern LOADED = Pattern.compile(" (?:src|href)=\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("/assets/([^/\"]+)/");

  private final Api api;

  PagesIT(Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/console"})
  void rootLeadsToTheConsole(String path) {
    ApiResponse response = api.get(path).expect(302);

    // Without a host, and without a fragment, so that the browser keeps the one of the request.
    assertThat(response.header("Location")).contains(CONSOLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {CONSOLE, "/console/account", "/console/places/1", "/console/a/b/?with=uk&at=1.5"})
  void everyStateOfTheConsoleIsTheSamePage(String path) {
    ApiResponse page = api.get(path).expect(200);

    assertThat(page.body()).contains("<tmtar-app>").doesNotContain("${");
    assertThat(page.header("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.header(CACHING)).contains("no-cache");
    String tag = page.header("ETag").orElseThrow();
    assertThat(api.withHeader("If-None-Match", tag).get(path).expect(304).body())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {VISIT, "/visit/", "/visit/zones/13", "/visit?place=4&lang=uk", "/visit/nowhere"})
  void everyStateForVisitorsIsTheSamePage(String path) {
    ApiResponse page = api.get(path).expect(200);

    assertThat(page.body())
        .contains("<tmtar-visit>", "<meta name=\"description\"", "theme-color")
        .doesNotContain("${");
    assertThat(page.header("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.header(CACHING)).contains("no-cache");
    String tag = page.header("ETag").orElseThrow();
    api.withHeader("If-None-Match", tag).get(path).expect(304);
  }

  @Test
  void pageForVisitorsUsesThePositionAndNoOtherHost() {
    ApiResponse page = api.get("/visit/zones/13").expect(200);

    assertThat(page.header("Permissions-Policy"))
        .contains("geolocation=(self), xr-spatial-tracking=(self)");
    assertThat(page.header("Content-Security-Policy").orElse(""))
        .contains("script-src 'self' 'wasm-unsafe-eval';", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "'unsafe-eval'", "*", "http:", "https:");
    assertThat(page.body())
        .doesNotContainIgnoringCase("<style")
        .doesNotContainPattern("(?i)<script(?![^>]* src=)")
        .doesNotContainPattern("(?i) (style|on[a-z]+)=");
  }

  @Test
  void consoleRunsOnlyItsOwnFiles() {
    ApiResponse page = api.get(CONSOLE).expect(200);

    assertThat(page.header("Content-Security-Policy").orElse(""))
        .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "https:");
    assertThat(page.header("Permissions-Policy"))
        .contains("geolocation=(self), xr-spatial-tracking=(self)");
    assertThat(page.header("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(page.body())
        .doesNotContainIgnoringCase("<style")
        .doesNotContainPattern("(?i)<script(?![^>]* src=)")
        .doesNotContainPattern("(?i) (style|on[a-z]+)=");
  }

  /** {@link Api} requires that no page may frame a response, which is not true for this one. */
  @Test
  void frameOfAModelMayBeFramedByTheConsoleOnly() throws IOException, InterruptedException {
    HttpResponse<String> page = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(api.server().resolve("/console/model.html")).build(),
            BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'self'", "script-src 'self' 'wasm-unsafe-eval';")
        .doesNotContain("'unsafe-inline'", "'unsafe-eval'", "*");
  }

  @ParameterizedTest
  @ValueSource(strings = {CONSOLE, VISIT})
  void everyFileOfThePageIsKeptForEverUnderItsVersion(String page) {
    List<String> loaded = LOADED
        .matcher(api.get(page).body())
        .results()
        .map(match -> match.group(1))
        .toList();

    assertThat(loaded)
        .hasSizeGreaterThan(3)
        .allMatch(path -> VERSION.matcher(path).lookingAt());
    assertThat(loaded).allSatisfy(path -> {
      ApiResponse file = api.get(path).expect(200);
      assertThat(file.header(CACHING)).contains("public, max-age=31536000, immutable");
      assertThat(file.header("ETag")).isPresent();
    });
  }

  @Test
  void fileIsThatOfTheSources() throws IOException {
    assertThat(api.get(asset("vendor/lit.js")).expect(200).body())
        .isEqualTo(Files.readString(Path.of("src/main/webapp/vendor/lit.js")));
  }

  @Test
  void textIsCompressedForClientsThatAcceptIt() {
    String path = asset("vendor/lit.js");
    ApiResponse plain = api.get(path).expect(200);
    ApiResponse compressed = api.withHeader(ACCEPT, "gzip, br").get(path).expect(200);

    assertThat(plain.header(CODING)).isEmpty();
    assertThat(compressed.header(CODING)).contains("gzip");
    assertThat(compressed.header("Vary")).contains(ACCEPT);
    assertThat(length(compressed)).isLessThan(length(plain) / 2);
    assertThat(compressed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(api.withHeader(ACCEPT, "gzip")
            .get(asset("console/style/icon.svg"))
            .expect(200)
            .header(CODING))
        .isEmpty();
  }

  private static int length(ApiResponse response) {
    return Integer.parseInt(response.header("Content-Length").orElseThrow());
  }

  @Test
  void headHasNoBody() {
    ApiResponse head = api.send("HEAD", asset("vendor/lit.js"), null).expect(200);

    assertThat(head.body()).isEmpty();
    assertThat(length(head)).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vendor/lit.js",
        "/vendor/SHA256SUMS",
        "/console/shell/main.js",
        "/console/index.html",
        "/visit/index.html",
        "/visit/shell/main.js",
        "/visit/zones/13.json",
        "/assets/",
        "/assets/0.0.1-000000000000/vendor/lit.js",
        "/assets/0.0.1-000000000000/console/shell/main.js"
      })
  void filesWithoutTheCurrentVersionAreNotFound(String path) {
    api.get(path).expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console/nothing.js",
        "console/index.html",
        "console/",
        "vendor/lit.d.ts",
        "vendor/SHA256SUMS",
        "WEB-INF/web.xml"
      })
  void whatBrowsersDoNotLoadIsNotServed(String path) {
    api.get(asset(path)).expectProblem(404, "not-found");
  }

  @Test
  void mapWithoutAFileIsNotFound() {
    api.get(MapConfig.PMTILES_URL).expectProblem(404, "not-found");
  }

  private String asset(String path) {
    MatchResult version =
        VERSION.matcher(api.get(CONSOLE).body()).results().findFirst().orElseThrow();
    return version.group() + path;
  }
}
