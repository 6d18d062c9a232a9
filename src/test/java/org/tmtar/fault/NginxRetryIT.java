package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which requests nginx in production sends to another node. Both nodes are sockets of this test. */
class NginxRetryIT {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final String UNAVAILABLE =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
  private static final String DEFECT =
      "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";

  /** Enough requests that nginx begins with each of the two nodes at least once. */
  private static final int REQUESTS = 6;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir
  private Path folder;

  private Path program;

  @BeforeEach
  void findNginx() {
    assumeTrue(
        Nginx.program().isPresent(), "There is no nginx on this machine; apt-get install nginx");
    program = Nginx.program().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "POST"})
  void requestThatEndedANodeIsNotSentToAnother(String method) throws Exception {
    try (Node dying = new Node("");
        Node other = new Node(OK);
        Nginx nginx = start(dying.port(), other.port())) {
      for (int request = 0; request < REQUESTS; request++) {
        HttpResponse<String> response = send(nginx, method, "/api/events/" + request);

        assertThat(response.statusCode()).isIn(200, 503);
      }

      assertThat(dying.requests).isNotEmpty();
      assertThat(other.requests).doesNotContainAnyElementsOf(dying.requests);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "POST"})
  void requestThatNoNodeReceivedIsSentToAnother(String method) throws Exception {
    try (Node other = new Node(OK);
        Nginx nginx = start(Nginx.freePort(), other.port())) {
      for (int request = 0; request < REQUESTS; request++) {
        HttpResponse<String> response =
            send(nginx, method, "/api/locations/search/a%2Fb%20" + request + "?q=%C3%A9");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(other.requests)
            .contains(method + " /api/locations/search/a%2Fb%20" + request + "?q=%C3%A9 HTTP/1.1");
      }
      assertThat(other.requests).hasSize(REQUESTS);
    }
  }

  /** The body is larger than the buffers of nginx, which does not wait for all of it. */
  @Test
  void importThatNoNodeReceivedIsSentCompletelyToAnother() throws Exception {
    byte[] archive = new byte[3_000_000];
    try (Node other = new Node(OK, archive.length);
        Nginx nginx = start(Nginx.freePort(), other.port())) {
      for (int request = 0; request < REQUESTS; request++) {
        HttpResponse<String> response = client.send(
            HttpRequest.newBuilder(nginx.address().resolve("/api/locations/1/import"))
                .POST(BodyPublishers.ofByteArray(archive))
                .build(),
            BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
      }
      assertThat(other.requests).hasSize(REQUESTS);
    }
  }

  @Test
  void requestThatANodeRefusedWith503IsSentToAnother() throws Exception {
    try (Node draining = new Node(UNAVAILABLE);
        Node other = new Node(OK);
        Nginx nginx = start(draining.port(), other.port())) {
      for (int request = 0; request < REQUESTS; request++) {
        assertThat(send(nginx, "GET", "/api/health").statusCode()).isEqualTo(200);
      }
      assertThat(draining.requests).isNotEmpty();
    }
  }

  @Test
  void longLinksAreForwarded() throws Exception {
    String link = "</api/locations/?ids=%s>; rel=\"first\"".formatted("1234567,".repeat(1000));
    String links = String.join(", ", List.of(link, link, link, link));
    try (Node node = new Node(OK.replace("\r\n\r\n", "\r\nLink: " + links + "\r\n\r\n"));
        Nginx nginx = start(node.port(), node.port())) {
      HttpResponse<String> response = send(nginx, "GET", "/api/locations/");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Link")).contains(links);
    }
  }

  @Test
  void internalErrorOfOneNodeIsNotRetriedOnAnother() throws Exception {
    try (Node defect = new Node(DEFECT);
        Node other = new Node(DEFECT);
        Nginx nginx = start(defect.port(), other.port())) {
      assertThat(send(nginx, "GET", "/api/health").statusCode()).isEqualTo(500);
      assertThat(defect.requests.size() + other.requests.size()).isEqualTo(1);
    }
  }

  @Test
  void withoutAnyNodeTheResponseIsAProblemOfTheApi() throws Exception {
    try (Nginx nginx = start(Nginx.freePort(), Nginx.freePort())) {
      HttpResponse<String> response = send(nginx, "GET", "/api/health");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).contains("5");
      assertThat(response.body()).contains("urn:tmtar:problem:service-unavailable");
    }
  }

  private Nginx start(int... ports) throws IOException, InterruptedException {
    return Nginx.start(
        program, folder.resolve("nginx"), Nginx.freePort(), List.of(ports[0], ports[1]));
  }

  private HttpResponse<String> send(Nginx nginx, String method, String path)
      throws IOException, InterruptedException {
    boolean hasBody = method.equals("POST") || method.equals("PUT");
    return client.send(
        HttpRequest.newBuilder(nginx.address().resolve(path))
            .method(method, hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  /**
   * A node that receives the head of a request and the stated number of bytes of its body, sends a response if it has one,
   * and closes the connection.
   */
  private static final class Node implements AutoCloseable {

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final ServerSocket socket;
    private final String response;
    private final int bodyLength;

    Node(String response) throws IOException {
      this(response, 0);
    }

    Node(String response, int bodyLength) throws IOException {
      this.response = response;
      this.bodyLength = bodyLength;
      this.socket = new ServerSocket(Nginx.freePort(), 50, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(this::serve, "node");
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return socket.getLocalPort();
    }

    private void serve() {
      while (!socket.isClosed()) {
        try (Socket connection = socket.accept();
            BufferedReader reader = new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
          requests.add(reader.readLine());
          readToEmptyLine(reader);
          if (hasBody(reader)) {
            connection.getOutputStream().write(response.getBytes(StandardCharsets.UTF_8));
          }
        } catch (IOException ended) {
          // the test or nginx has closed the connection
        }
      }
    }

    /** Reads the body, which is ASCII. Returns false if it is shorter than stated. */
    private boolean hasBody(BufferedReader reader) throws IOException {
      int length = 0;
      while (length < bodyLength && reader.read() >= 0) {
        length++;
      }
      return length == bodyLength;
    }

    private static void readToEmptyLine(BufferedReader reader) throws IOException {
      String line = reader.readLine();
      while (line != null && !line.isEmpty()) {
        line = reader.readLine();
      }
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
