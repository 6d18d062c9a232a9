package org.tmtar.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what an operator gets from the commands, whatever the API returns. */
class ArchiveClientTest {

  private final List<String> progress = new ArrayList<>();

  @TempDir
  private Path folder;

  private HttpServer server;
  private byte[] archive = "archive".getBytes(StandardCharsets.UTF_8);
  private long statedLength = archive.length;
  private int importStatus = 200;
  private String importBody =
      "{\"created\":{\"events\":3},\"updated\":{\"events\":1},\"unchanged\":{\"events\":0}}";
  private byte[] received;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/users/login", exchange -> send(exchange, 200, 25, "{\"access_token\":\"secret\"}"));
    server.createContext("/api/locations/4/export", exchange -> {
      assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer secret");
      send(exchange, 200, statedLength, new String(archive, StandardCharsets.UTF_8));
    });
    server.createContext("/api/locations/4/import", exchange -> {
      received = exchange.getRequestBody().readAllBytes();
      send(exchange, importStatus, importBody.getBytes(StandardCharsets.UTF_8).length, importBody);
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void exportWritesTheArchiveIntoANewFile() throws IOException {
    Path file = folder.resolve("kyiv.zip");

    client().exportTo(4, file);

    assertThat(Files.readAllBytes(file)).isEqualTo(archive);
    assertThat(folder.toFile().list()).containsExactly("kyiv.zip");
    assertThat(progress).containsExactly("The export is complete: " + file);
  }

  @Test
  void existingFileIsNotOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("kyiv.zip"), "mine");

    assertThatThrownBy(() -> client().exportTo(4, file))
        .isInstanceOf(ArchiveFailedException.class)
        .hasMessageContaining("not overwritten");
    assertThat(file).hasContent("mine");
  }

  @Test
  void truncatedExportLeavesNoFile() {
    statedLength = archive.length + 1L;
    Path file = folder.resolve("kyiv.zip");

    assertThatThrownBy(() -> client().exportTo(4, file))
        .isInstanceOf(ArchiveFailedException.class)
        .hasMessageContaining("not received completely");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void importSendsTheFileAndReportsTheNumbers() throws IOException {
    Path file = Files.write(folder.resolve("kyiv.zip"), archive);

    client().importFrom(4, file);

    assertThat(received).isEqualTo(archive);
    assertThat(progress)
        .containsExactly(
            "The archive is sent. The server imports it now.",
            "created: 3 events",
            "updated: 1 events",
            "unchanged: 0 events",
            "The import is complete: " + file);
  }

  @Test
  void problemsOfAnArchiveAreReportedByLine() throws IOException {
    importStatus = 400;
    importBody =
        "{\"detail\":\"The archive cannot be imported.\",\"problems\":[{\"file\":\"zones.jsonl\",\"line\":3,\"detail\":\"radius is too large\"}]}";
    Path file = Files.write(folder.resolve("kyiv.zip"), archive);

    assertThatThrownBy(() -> client().importFrom(4, file))
        .isInstanceOf(ArchiveFailedException.class)
        .hasMessageContaining("400. The archive cannot be imported.")
        .hasMessageContaining("zones.jsonl line 3: radius is too large");
  }

  @Test
  void serverThatCannotBeReachedIsReportedInOneSentence() {
    server.stop(0);

    assertThatThrownBy(this::client)
        .isInstanceOf(ArchiveFailedException.class)
        .hasMessage("The API cannot be reached at " + address());
  }

  private ArchiveClient client() {
    return ArchiveClient.signIn(address(), "bearer", progress::add);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void send(HttpExchange exchange, int status, long length, String body)
      throws IOException {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, length);
    exchange.getResponseBody().write(octets);
    exchange.getResponseBody().flush();
    if (length > octets.length) {
      // The server closes the connection.
      throw new IOException("The response is shorter than stated");
    }
    exchange.close();
  }
}
