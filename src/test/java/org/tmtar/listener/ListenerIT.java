package org.tmtar.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.Users;
import org.tmtar.testing.WholeApplication;

/** The responses of the listener to malformed, ambiguous and unusual requests. */
@IntegrationTest
class ListenerIT {

  private static final List<String> METHODS = List.of(
      "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PRI", "FOO",
      "get");

  private static final String ID_OF_BODY = "request-in-a-body";
  private static final String ID_OF_SECOND = "second-request";

  /** A body that is a request. */
  private static final String BODY =
      "GET /api/locations/1 HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + ID_OF_BODY + "\r\n\r\n";

  private static final String SECOND = "GET /api/health HTTP/1.1\r\nHost: x\r\nX-Request-Id: "
      + ID_OF_SECOND + "\r\nConnection: close\r\n\r\n";

  private static final String CHUNK = "2\r\n{}\r\n0\r\n\r\n";

  /** Heads that two parsers may interpret in different ways. */
  static final List<String> AMBIGUOUS = List.of(
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nTransfer-Encoding: chunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 12",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nContent-Length: 13",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 12\r\nContent-Length: 12",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 12, 12",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: +12",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: -12",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 0x12",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 9223372036854775808",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 9223372036854775807",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length:",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity, chunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunkedx",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\r\n chunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\n Transfer-Encoding: chunked",
      "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding\r\n: chunked",
      "POST /api/health HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nHost: x",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nHost: y",
      "GET /api/health HTTP/1.1",
      "GET /api/health HTTP/1.1\r\nAccept: text/plain",
      "GET /api/health HTTP/1.1\r\nHost: ",
      "GET /api/health HTTP/1.1\r\nHost: a b",
      "GET /api/health HTTP/1.1\r\nHost: a/b",
      "GET /api/health HTTP/1.1\r\nHost: user@a",
      "GET http://user@a/api/health HTTP/1.1\r\nHost: x",
      "GET http://x/api/health HTTP/1.1",
      "GET http://x/api/health HTTP/1.1\r\nHost: x\r\nHost: y",
      "GET http://x/api/health HTTP/1.1\r\nHost: a b",
      "GET http://x/api/health HTTP/1.1\r\nHost:",
      "GET /api/health HTTP/1.1\r\nHost: x\nAccept: text/plain",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nA: b\rc",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nA: b\0c",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nA: \u00e4",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nA\u00e4: b",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nA b",
      "GET /api/health HTTP/1.1\r\nHost: x\r\nAb",
      "GET /api/health HTTP/1.1\r\nHost: x\r\n: b",
      "\r\n\r\nGET /api/health HTTP/1.1\r\nHost: x",
      "G\u00e4T /api/health HTTP/1.1\r\nHost: x",
      "GET /%s HTTP/1.1\r\nHost: x".formatted("a".repeat(70_000)),
      "GET /api/health HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(70_000),
      "GET /api/health HTTP/1.1\r\nHost: x" + "\r\nA: b".repeat(200),
      "A".repeat(30_000) + " /api/health HTTP/1.1\r\nHost: x",
      "A".repeat(70_000),
      "\u0016\u0003\u0001\u0002\0\u0001\0");

  static final List<String> MALFORMED_CHUNKS = List.of(
      "0x2\r\n{}\r\n0\r\n\r\n",
      "-2\r\n{}\r\n0\r\n\r\n",
      "+2\r\n{}\r\n0\r\n\r\n",
      "zz\r\n{}\r\n0\r\n\r\n",
      "2 x\r\n{}\r\n0\r\n\r\n",
      "2;a=b\r\n{}\r\n0\r\n\r\n",
      "\r\n2\r\n{}\r\n0\r\n\r\n",
      "fffffffffffffff1\r\n{}\r\n0\r\n\r\n",
      "00000000000000000002\r\n{}\r\n0\r\n\r\n");

  /** Paths whose requests are refused before the body is read, or after a part of it is read. */
  static final List<String> REFUSED = List.of(
      "/api/users/profile", "/api/health", "/nothing", "/api/nothing", "/", "/api/users/", "/50%");

  private final Api api;
  private final Users users;

  ListenerIT(Api api, Users users) {
    this.api = api;
    this.users = users;
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void bodyOfARefusedRequestIsNeverReadAsARequest(String path) {
    SoftAssertions all = new SoftAssertions();
    for (String method : METHODS) {
      String head = method + " " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n";
      all.check(() -> assertRequestsStayApart(method, head + withLength(BODY)));
      all.check(() -> assertRequestsStayApart(method, head + inChunks(BODY)));
    }
    all.assertAll();
  }

  @Test
  void tooLargeBodyIsNeverReadAsARequest() {
    String large = BODY + "x".repeat(3_000_000);
    String head = "PUT /api/users/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer " + users.newcomer().accessToken() + "\r\n";

    assertRequestsStayApart("PUT", head + withLength(large));
    assertRequestsStayApart("PUT", head + inChunks(large));
  }

  @Test
  void bodyOfAnUnsupportedTypeOrCodingIsNeverReadAsARequest() {
    String ofUser = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + users.root().accessToken() + "\r\nContent-";
    for (String head : List.of(
        "PUT /api/users/" + ofUser + "Type: text/xml\r\n",
        "PUT /api/users/" + ofUser + "Encoding: br\r\n",
        "POST /api/files/" + ofUser + "Type: image/png\r\n",
        "POST /api/files/" + ofUser + "Encoding: br\r\n",
        "POST /api/oauth/token" + ofUser + "Type: text/xml\r\n",
        "POST /api/oauth/token" + ofUser + "Encoding: zstd\r\n")) {
      for (String body : List.of(withLength(BODY), inChunks(BODY))) {
        assertRequestsStayApart(head.split(" ", 2)[0], head + body);
        send(head + body + SECOND, head.split(" ", 2)[0], "GET").get(0).expect(415);
      }
    }
  }

  private void assertRequestsStayApart(String method, String request) {
    List<ApiResponse> responses = send(request + SECOND, method, "GET", "GET");

    assertThat(responses).as(request.lines().findFirst().orElse("")).isNotEmpty();
    assertThat(responses)
        .flatExtracting(answer -> answer.headers("X-Request-Id"))
        .doesNotContain(ID_OF_BODY);
    if (responses.size() == 1) {
      assertThat(responses.get(0).header("Connection")).contains("close");
    } else {
      assertThat(responses).hasSize(2);
      assertThat(responses.get(1).expect(200).headers("X-Request-Id")).contains(ID_OF_SECOND);
    }
  }

  @ParameterizedTest
  @FieldSource("AMBIGUOUS")
  void ambiguousHeadIsRefusedAndTheConnectionClosed(String head) {
    String method = head.contains("POST") ? "POST" : "GET";

    assertThat(
            send(head + "\r\n\r\n" + (method.equals("POST") ? CHUNK : "") + SECOND, method, "GET"))
        .singleElement()
        .satisfies(answer -> {
          answer.expectProblem(400, "request-refused");
          assertThat(answer.header("Connection")).contains("close");
          assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        });
  }

  @Test
  void optionsOfTheServerListItsMethods() {
    String head = "OPTIONS * HTTP/1.1\r\nHost: x\r\n";
    List<ApiResponse> responses =
        send(head + "\r\n" + head + withLength(BODY) + SECOND, "OPTIONS", "OPTIONS", "GET");

    assertThat(responses).extracting(ApiResponse::status).containsExactly(204, 204, 200);
    assertThat(responses.get(0).header("Allow").orElse("")).contains("GET", "HEAD", "OPTIONS");
    assertThat(responses.get(0).headers("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @ParameterizedTest
  @FieldSource("MALFORMED_CHUNKS")
  void malformedChunkIsRefusedAndTheConnectionClosed(String body) {
    assertThat(send(
            "PUT /api/users/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body
                + SECOND,
            "PUT",
            "GET"))
        .singleElement()
        .satisfies(answer -> assertThat(answer.expect(400).header("Connection")).contains("close"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/health\r\n\r\n",
        "GET /api/health HTTP/0.9\r\nHost: x\r\n\r\n",
        "GET /api/health HTTP/1.2\r\nHost: x\r\n\r\n",
        "GET /api/health HTTP/2.0\r\nHost: x\r\n\r\n",
        "GET /api/health FTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/health x\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST /api/health HTTP/9.9\r\nTransfer-Encoding: chunked\r\nContent-Length: x\r\n\r\n",
        "POST /api/health HTTP/9.9\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"
      })
  void otherVersionsAreRefused(String request) {
    assertThat(send(request + SECOND, "GET", "GET"))
        .singleElement()
        .satisfies(answer -> answer.expectProblem(505, "request-refused"));
  }

  @Test
  void clientThatRequestsHttp2ContinuesWithHttp1() throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpRequest.Builder request = HttpRequest.newBuilder(api.server().resolve("/api/oauth/token"))
        .header("Content-Type", "application/x-www-form-urlencoded");

    for (int time = 0; time < 2; time++) {
      HttpResponse<String> response = client.send(
          request.POST(BodyPublishers.ofString("grant_type=nothing")).build(),
          BodyHandlers.ofString());
      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("unsupported_grant_type");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2c", "websocket", "TLS/1.0"})
  void upgradeIsIgnored(String protocol) {
    List<ApiResponse> responses = send(
        "POST /api/health HTTP/1.1\r\nHost: x\r\nUpgrade: " + protocol
            + "\r\nConnection: Upgrade\r\n" + withLength(BODY) + SECOND,
        "POST",
        "GET");

    assertThat(responses).extracting(ApiResponse::status).containsExactly(405, 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%",
        "/%zz",
        "/api/locations/search/50%",
        "/api/locations/search/%00",
        "/api/%c0%ae",
        "/api/\\x",
        "/api/%5cx",
        "/../x",
        "/api/../../x",
        "/%2e%2e/x",
        "/a\u00e4",
        "/%e4",
        "*",
        "/."
      })
  void malformedPathIsAProblem(String path) {
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "FOO")) {
      ApiResponse answer = send(head(method, path), method).get(0).expect(400);
      if (!method.equals("HEAD")) {
        answer.expectProblem(400, "request-refused");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF",
        "/WEB-INF/",
        "/web-inf",
        "/META-INF",
        "/META-INF/",
        "/webjars",
        "/webjars/",
        "/webjars/swagger-ui",
        "/api/../x",
        "/index.html/"
      })
  void foldersAreNotFoundAndNotRedirected(String path) {
    ApiResponse answer =
        send(head("GET", path).replace("Host: x", "Host: evil.example"), "GET").get(0);

    answer.expectProblem(404, "not-found");
    assertThat(answer.header("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/console/", "/nothing", "/openapi", "/health/live", "/metrics", "/x.jsp"})
  void writingMethodsOutsideTheApiAreRefused(String path) {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "FOO", "get")) {
      ApiResponse answer =
          send(head(method, path), method).get(0).expectProblem(405, "method-not-allowed");
      assertThat(answer.header("Allow")).contains("GET, HEAD, OPTIONS");
    }
    assertThat(send(head("OPTIONS", path), "OPTIONS").get(0).expect(204).header("Allow"))
        .contains("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT"})
  void unsupportedMethodsAreRefusedWithTheSupportedMethods(String method) {
    ApiResponse answer = send(head(method, "/api/health"), method).get(0);

    answer.expectProblem(405, "method-not-allowed");
    assertThat(answer.header("Allow").orElse("")).contains("GET", "HEAD");
  }

  @Test
  void refusalHasTheRequestIdOfTheProxy() {
    assertThat(send(
                "GET /% HTTP/1.1\r\nHost: x\r\nX-Request-Id: id-of-a-proxy\r\nConnection: close\r\n\r\n",
                "GET")
            .get(0)
            .expectProblem(400, "request-refused")
            .text("instance"))
        .isEqualTo("id-of-a-proxy");
  }

  @Test
  void requestHasOneLogEntryWithoutTextOfTheClient() throws IOException {
    Path log = WholeApplication.FOLDER.resolve(WholeApplication.LOG);
    long before = Files.size(log);
    int requests = 0;
    for (String head : AMBIGUOUS) {
      send(head + "\r\n\r\n" + CHUNK + SECOND, "POST", "GET");
      requests++;
    }
    for (String body : MALFORMED_CHUNKS) {
      send(
          "PUT /api/users/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body
              + SECOND,
          "PUT",
          "GET");
      requests++;
    }
    for (String version : List.of("x", "HTTP/9.9", "secret-word")) {
      send(
          "GET /api/health " + version + "\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNK
              + SECOND,
          "GET",
          "GET");
      requests++;
    }
    for (String bearer : List.of("secret-word", "a.b.c")) {
      send(
          "GET /api/users/profile HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
              + bearer + "\r\n\r\n",
          "GET");
      send(
          "POST /api/oauth/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + withLength("grant_type=refresh_token&refresh_token=" + bearer),
          "POST");
      requests += 2;
    }
    for (String target : List.of(
        "/%",
        "/api/locations?page=x",
        "/api/locations?page=%zz",
        "/api/locations?per_page=1e9",
        "/api/locations/x",
        "/api/files/x?width=abc",
        "/api/zones/?latitude=x&longitude=NaN",
        "/api/events/feed?limit=x",
        "/api/events/all/x",
        "/metrics",
        "/secret-word%0d%0ain-the-path",
        "/secret-word\r\nin-the-path")) {
      send(head("GET", target).replace("Host: x", "Host: x\r\nAccept: a/b;q=secret-word"), "GET");
      send(head("SECRET-WORD", target), "GET");
      requests += 2;
    }
    for (String type :
        List.of("nope", "a/b; charset=nope", "application/x-www-form-urlencoded;charset=nope")) {
      for (String path :
          List.of("/api/oauth/token", "/api/oauth/revoke", "/api/users/login", "/api/users/")) {
        send(
            "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type
                + "\r\n" + withLength("a=%"),
            "POST");
        requests++;
      }
    }

    List<String> lines =
        logSince(log, before).lines().filter(line -> !line.contains(" FINE ")).toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(requests).allMatch(line -> line.length() < 400);
    assertThat(lines)
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("secret-word"))
        .noneMatch(line -> line.contains("\tat "));
  }

  private static String logSince(Path log, long start) throws IOException {
    byte[] all = Files.readAllBytes(log);
    return new String(Arrays.copyOfRange(all, (int) start, all.length), StandardCharsets.UTF_8);
  }

  private static String head(String method, String target) {
    return method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  }

  private static String withLength(String body) {
    return "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
  }

  private static String inChunks(String body) {
    return "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
  }

  private List<ApiResponse> send(String octets, String... methods) {
    try (RawConnection connection = api.raw()) {
      return connection.sendOctets(octets, methods);
    }
  }
}
