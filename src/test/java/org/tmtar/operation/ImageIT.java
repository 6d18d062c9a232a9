package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.Uploads;

/**
 * Tests the layout of the image in production: the application with its libraries in a separate folder,
 * where the server does not scan them, and the start script. All components that the server or a library
 * discovers must be found in this layout, too. The last test ends the node.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImageIT {

  private static final Pattern LIBRARY_SCRIPT = Pattern.compile("src=\"(/webjars/[^\"]+)\"");

  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  /** The exit status of the JVM after SIGTERM. */
  private static final int TERMINATED = 143;

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static PackagedApplication node;

  private final Api api = node.api();
  private final String bearer =
      OAuth.of(api).open(surroundings.issuer().accessToken("auth0|root")).accessToken();
  private final Api root = api.withBearer(bearer);

  @BeforeAll
  static void start() {
    surroundings = Surroundings.in(folder);
    node = surroundings
        .settings()
        .with("TMTAR_SWAGGER_UI_ENABLED", "true")
        .with("TMTAR_HTTP_DRAIN", "PT30S")
        .startExploded()
        .awaitHealthy();
  }

  @AfterAll
  static void stop() {
    node.close();
    surroundings.close();
  }

  /** Without the application, the server would respond with a page of its own. */
  @Test
  void startingNodeRespondsToNoRequestBeforeItIsReady() {
    assertThat(node.firstStatus()).isEqualTo(200);
  }

  @Test
  void bodiesAreReadAndWrittenByTheConventionsOfTheContract() {
    ApiResponse made = root.post("/api/locations/", "{\"name\": \"In the image\", \"root\": \"1\"}")
        .expect(201);
    assertThat(made.text("name")).isEqualTo("In the image");
    root.post("/api/locations/", "{\"name\": 1, \"root\": 1}")
        .expectProblem(400, "invalid-request");
    root.post("/api/locations/", "{\"name\": ").expectProblem(400, "malformed-json");
  }

  @Test
  void absentMembersDifferFromNullMembers() {
    root.put("/api/users/", "{\"sex\": \"female\"}").expect(200);
    assertThat(root.put("/api/users/", "{}").expect(200).text("sex")).isEqualTo("female");
    assertThat(root.put("/api/users/", "{\"sex\": null}")
            .expect(200)
            .json()
            .path("sex")
            .isNull())
        .isTrue();
  }

  @Test
  void imagesOfAllTypesAreReadAndReduced() {
    Uploads uploads = Uploads.by(root);
    for (byte[] image : new byte[][] {
      Samples.png(320, 240), Samples.webp(), Samples.gif(320, 240), Samples.jpeg(320, 240, 1)
    }) {
      String name = uploads.of(image).create();
      api.get("/api/files/" + name + "?width=160").expect(200);
    }
  }

  @Test
  void swaggerUiIsServedFromItsLibrary() {
    Matcher script = LIBRARY_SCRIPT.matcher(api.get("/openapi/ui").expect(200).body());
    assertThat(script.find()).isTrue();
    api.get(script.group(1)).expect(200);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void finishesRequestsInProgressAndRefusesNewConnections() throws IOException {
    try (PersistentConnection writer = new PersistentConnection(node.address());
        PersistentConnection watcher = new PersistentConnection(node.address());
        PersistentConnection prober = new PersistentConnection(node.address())) {
      assertThat(watcher.ask("/api/health")).startsWith("HTTP/1.1 200");
      assertThat(prober.ask("/api/health")).startsWith("HTTP/1.1 200");
      assertThat(writer.ask("/api/health")).startsWith("HTTP/1.1 200");
      byte[] body =
          "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"t\",\"short_description\":\"s\"}"
              .getBytes(StandardCharsets.UTF_8);
      writer.send(
          "POST",
          "/api/events/",
          List.of(
              "Authorization: Bearer " + bearer,
              "Content-Type: application/json",
              "Content-Length: " + body.length));
      writer.send(Arrays.copyOf(body, body.length / 2));

      node.handle().destroy();
      awaitRefusal(node.address());

      assertThat(watcher.ask("/api/health"))
          .startsWith("HTTP/1.1 503")
          .containsIgnoringCase("\nRetry-After:")
          .containsIgnoringCase("\nConnection: close");
      assertThat(prober.ask("/health/ready")).startsWith("HTTP/1.1 503");
      writer.send(Arrays.copyOfRange(body, body.length / 2, body.length));
      assertThat(writer.head()).startsWith("HTTP/1.1 201");
      assertThat(node.awaitEnd()).isEqualTo(TERMINATED);
      assertThat(node.output())
          .contains("Drain started, new connections are refused, ")
          .containsPattern("Drain ended after \\d+ ms, requests in progress: 0");
      assertThat(untilDrainEnded(node.output())).allMatch(line -> line.startsWith("{"));
    }
  }

  /**
   * Returns the lines up to the end of the drain. After it the JVM shuts down its logging system and the
   * server at the same time, and the last line of the server is then not always JSON.
   */
  private static Stream<String> untilDrainEnded(String output) {
    return output.substring(0, output.indexOf("Drain ended after")).lines();
  }

  private static void awaitRefusal(URI address) {
    Instant latest = Instant.now().plus(MAX_WAIT);
    while (takesConnections(address)) {
      assertThat(Instant.now()).isBefore(latest);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static boolean takesConnections(URI address) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      return socket.isConnected();
    } catch (ConnectException refused) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
