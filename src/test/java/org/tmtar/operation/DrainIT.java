package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Surroundings;

/** Tests the graceful shutdown of a node that is processing requests. */
class DrainIT {

  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  /** The exit status of the JVM after SIGTERM. */
  private static final int TERMINATED = 143;

  @TempDir
  private Path folder;

  @Test
  void finishesRequestsInProgressAndRefusesNewConnections() throws IOException {
    try (Surroundings surroundings = Surroundings.in(folder);
        PackagedApplication node = surroundings
            .settings()
            .with("TMTAR_HTTP_DRAIN", "PT30S")
            .startExploded()
            .awaitHealthy();
        Connection writer = new Connection(node.address());
        Connection watcher = new Connection(node.address());
        Connection prober = new Connection(node.address())) {
      String root = OAuth.of(node.api())
          .open(surroundings.issuer().accessToken("auth0|root"))
          .accessToken();
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
              "Authorization: Bearer " + root,
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
      assertThat(node.output().lines()).allMatch(line -> line.startsWith("{"));
    }
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

  /** A persistent connection. */
  private static final class Connection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    Connection(URI address) throws IOException {
      socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout(30_000);
      answers = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Sends a complete request without a body, and returns the head of the response. */
    String ask(String path) throws IOException {
      send("GET", path, List.of());
      return head();
    }

    void send(String method, String path, List<String> fields) throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add(method + " " + path + " HTTP/1.1");
      lines.add("Host: localhost");
      lines.addAll(fields);
      send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] octets) throws IOException {
      OutputStream output = socket.getOutputStream();
      output.write(octets);
      output.flush();
    }

    /** Reads a response and returns its head. */
    String head() throws IOException {
      StringBuilder head = new StringBuilder();
      int length = 0;
      for (String line = answers.readLine();
          line != null && !line.isEmpty();
          line = answers.readLine()) {
        head.append(line).append('\n');
        if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      for (int octet = 0; octet < length; octet++) {
        answers.read();
      }
      return head.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
