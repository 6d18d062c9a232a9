package org.tmtar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.WholeApplication;

/** The header fields that negotiate a representation or state a precondition. */
@IntegrationTest
class NegotiationIT {

  private static final String LOADED = "Language data loaded";

  private final Api api;
  private final Users users;
  private final Uploads uploads;
  private final Locations locations;

  NegotiationIT(Api api, Users users, Uploads uploads, Locations locations) {
    this.api = api;
    this.users = users;
    this.uploads = uploads;
    this.locations = locations;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/html",
        "application/json;charset=utf-16",
        "application/json;profile=x",
        "nonsense",
        "*/json",
        "text/plain;q=x",
        "*/*;q=0",
        "image/*"
      })
  void endpointWithOneMediaTypeIgnoresAccept(String accept) {
    Api client = api.withHeader("Accept", accept);

    ApiResponse health = client.get("/api/health").expect(200);
    assertThat(health.body()).isEqualTo("Healthy");
    assertThat(health.header("Content-Type")).contains("text/plain;charset=UTF-8");
    assertThat(client.get("/api/locations/1").expect(200).header("Content-Type"))
        .contains("application/json");
    assertThat(client.get("/api/nothing").expect(404).header("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void languageDataIsLoadedAtStartup() throws IOException {
    Path log = WholeApplication.FOLDER.resolve("application.log");
    for (int attempt = 0; attempt < 100 && !Files.readString(log).contains(LOADED); attempt++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    assertThat(Files.readString(log)).contains(LOADED);
  }

  @Test
  void mediaTypeOfTheResponseIsNeverCopiedFromTheRequest() {
    assertThat(api.withHeader("Accept", "text/plain;charset=utf-16;x=y")
            .get("/api/health")
            .expect(200)
            .bytes())
        .isEqualTo("Healthy".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (String accept : new String[] {"application/json;charset=utf-16", "application/json;x=y"}) {
      assertThat(api.withHeader("Accept", accept)
              .get("/api/locations")
              .expect(200)
              .header("Content-Type"))
          .contains("application/json");
    }
    assertThat(users
            .root()
            .api()
            .withHeader("Accept", "application/geo+json;x=y")
            .get("/api/zones/")
            .expect(200)
            .header("Content-Type"))
        .contains("application/geo+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0, */*;q=0.5", "image/png"})
  void listIsNotSentToAClientThatDoesNotAcceptIt(String accept) {
    ApiResponse response =
        api.withHeader("Accept", accept).get("/api/locations").expectProblem(406, "not-acceptable");

    assertThat(response.header("Link")).isEmpty();
  }

  @Test
  void fileIsNotSentToAClientThatDoesNotAcceptIt() {
    String file = Uploads.PATH + uploads.png().create();

    for (String accept :
        new String[] {"image/png", "image/*", "*/*", "nonsense", "text/html, */*;q=0.1"}) {
      assertThat(api.withHeader("Accept", accept).get(file).expect(200).header("Content-Type"))
          .contains("image/png");
    }
    api.withHeader("Accept", "text/html").get(file).expectProblem(406, "not-acceptable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "If-None-Match | 1 | 200",
        "If-None-Match | \"1 | 200",
        "If-None-Match | W/1 | 200",
        "If-None-Match | , | 200",
        "If-None-Match | * | 304",
        "If-Match | 1 | 412",
        "If-Match | \"1 | 412",
        "If-Match | * | 200",
        "If-Modified-Since | yesterday | 200",
        "If-Unmodified-Since | yesterday | 200",
        "If-Range | x | 200"
      })
  void malformedConditionMatchesNothing(String field, String value, int status) {
    String file = Uploads.PATH + uploads.png().create();
    long location = locations.createUnder(1);

    api.withHeader(field, value).get(file).expect(status);
    api.withHeader(field, value).get("/api/locations/" + location).expect(status);
    users.newcomer().api().withHeader(field, value).get("/api/users/profile").expect(status);
  }

  @Test
  void malformedTagBesideAWellFormedTagIsIgnored() {
    String tag = api.get("/api/locations/1").expect(200).header("ETag").orElseThrow();

    api.withHeader("If-None-Match", "1, " + tag).get("/api/locations/1").expect(304);
    api.withHeader("If-Match", "1, " + tag).get("/api/locations/1").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "DELETE", "OPTIONS"})
  void bodyOfAMethodWithoutABodyIsIgnored(String method) {
    for (String type :
        new String[] {"text/xml", "application/json", "multipart/form-data", "nope"}) {
      ApiResponse response = api.withHeader("Content-Type", type)
          .withHeader("Content-Encoding", "br")
          .send(
              method, method.equals("DELETE") ? "/api/users/profile" : "/api/health", "{\"broken");

      assertThat(response.status()).isEqualTo(method.equals("DELETE") ? 401 : 200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "\"nope\"", "utf\u00a78", "x y", ""})
  void formInAnUnknownCharacterSetIsRefused(String charset) {
    for (String path : new String[] {"/api/oauth/token", "/api/oauth/revoke"}) {
      assertThat(api.withHeader(
                  "Content-Type",
                  "application/x-www-form-urlencoded; charset=" + charset.replace("\u00a7", "%"))
              .send("POST", path, "grant_type=x")
              .status())
          .isIn(400, 415);
    }
  }

  @Test
  void linksOfAListAreOneHeaderField() {
    locations.createUnder(1);

    assertThat(api.get("/api/locations?per_page=1&page=2").expect(200).headers("Link"))
        .singleElement()
        .asString()
        .contains("rel=\"first\"", "rel=\"last\"", "rel=\"prev\"");
  }

  /** Many clients and proxies refuse header fields of more than a few kilobytes. */
  @Test
  void linksOfALongQueryHaveOnlyTheParametersOfTheList() {
    String longQuery = "&x=" + "x".repeat(20_000) + "&per_page=2".repeat(100);
    Api root = users.root().api();
    long city = locations.createUnder(1);
    locations.createUnder(locations.createUnder(city));
    String subtree = "/api/locations/" + city + "/subtree";

    assertThat(lastLink(api, subtree + "?x=1&depth=1&per_page=1"))
        .containsExactlyInAnyOrder("x=1", "depth=1", "per_page=1", "page=2");
    assertThat(lastLink(api, subtree + "?depth=1&per_page=1" + longQuery))
        .containsExactlyInAnyOrder("depth=1", "per_page=1", "page=2");
    assertThat(lastLink(root, "/api/audit?resource=%6Cocations&page=2&per_page=1" + longQuery))
        .contains("resource=%6Cocations", "per_page=1")
        .hasSize(3);
    assertThat(lastLink(root, "/api/events/news/1?per_page=7" + longQuery))
        .containsExactly("per_page=7");
  }

  /** Returns the query parameters of the last link in the response. */
  private static List<String> lastLink(Api caller, String path) {
    List<String> links = caller.get(path).expect(200).links();
    String link = links.get(links.size() - 1);
    return List.of(link.substring(link.indexOf('?') + 1, link.indexOf('>')).split("&"));
  }

  @Test
  void preflightIsGrantedTheRequestedHeaders() {
    Api page = api.withHeader("Origin", "https://admin.example")
        .withHeader("Access-Control-Request-Method", "GET");

    assertThat(page.withHeader("Access-Control-Request-Headers", "x-requested-with, traceparent")
            .send("OPTIONS", "/api/locations", null)
            .expect(204)
            .header("Access-Control-Allow-Headers"))
        .contains("x-requested-with, traceparent");
    assertThat(page.withHeader("Access-Control-Request-Headers", "a b; c")
            .send("OPTIONS", "/api/locations", null)
            .expect(204)
            .header("Access-Control-Allow-Headers"))
        .isEmpty();
  }
}
