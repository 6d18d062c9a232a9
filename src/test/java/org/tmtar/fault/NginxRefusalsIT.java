package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.RawConnection;

/** Tests that nginx refuses requests in the error format of the nodes. No node runs. */
class NginxRefusalsIT {

  @TempDir
  private static Path folder;

  private static Nginx nginx;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Path> program = Nginx.program();
    assumeTrue(
        program.isPresent(), "There is no nginx on this machine; apt-get install nginx-light");
    nginx = Nginx.start(
        program.get(), folder.resolve("nginx"), Nginx.freePort(), List.of(Nginx.freePort()));
  }

  @AfterAll
  static void stop() {
    if (nginx != null) {
      nginx.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /% HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/locations/search/50% HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /../x HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/health HTTP/1.1\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        "POST /api/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n"
      })
  void malformedRequestIsAProblem(String request) {
    send(request).expectProblem(400, "request-refused");
  }

  @Test
  void otherVersionsAreRefused() {
    send("GET /api/health HTTP/2.0\r\nHost: x\r\n\r\n").expectProblem(505, "request-refused");
  }

  @Test
  void traceIsRefusedWithTheSupportedMethods() {
    ApiResponse response =
        send("TRACE /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    response.expectProblem(405, "method-not-allowed");
    assertThat(response.header("Allow")).contains("GET, HEAD, POST, PUT, DELETE, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/openapi", "/WEB-INF", "/webjars", "/metrics", "/health"})
  void onlyTheApiAndThePagesArePublished(String path) {
    send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        .expectProblem(404, "not-found");
  }

  /** No node runs, so the response to a request that nginx forwards is 503. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/console",
        "/console/places/1",
        "/visit",
        "/visit/zones/1",
        "/assets/0.1.0-3f2a9c51d07e/vendor/lit.js",
        "/map.pmtiles"
      })
  void pagesAreForwarded(String path) {
    send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        .expectProblem(503, "service-unavailable");
  }

  /** The nodes limit the size of archives. No node runs, so the response to a request that nginx forwards is 503. */
  @Test
  void onlyArchivesHaveNoLimitOfSize() {
    String large =
        " HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000000\r\nConnection: close\r\n\r\n";

    send("POST /api/locations/1/import" + large).expectProblem(503, "service-unavailable");
    send("POST /api/files/" + large).expectProblem(413, "body-too-large");
  }

  @Test
  void nodesThatAreNotReadyAreUnavailable() {
    ApiResponse response = send("GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    response.expectProblem(503, "service-unavailable");
    assertThat(response.header("Retry-After")).contains("5");
  }

  private static ApiResponse send(String request) {
    try (RawConnection connection = Api.withoutContract(nginx.address()).raw()) {
      return connection.sendOctets(request, "GET").get(0);
    }
  }
}
