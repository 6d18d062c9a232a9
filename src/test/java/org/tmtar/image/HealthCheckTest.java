package org.tmtar.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckTest {

  private static final Path SCRIPT = Path.of("server-config", "check-health");

  private HttpServer node;

  @BeforeEach
  void startNode() throws IOException {
    node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.start();
  }

  @AfterEach
  void stopNode() {
    node.stop(0);
  }

  @Test
  void nodeThatServesIsHealthy() throws Exception {
    respondWith(200);

    assertThat(exitStatus()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 503})
  void nodeThatRefusesIsNotHealthy(int status) throws Exception {
    respondWith(status);

    assertThat(exitStatus()).isEqualTo(1);
  }

  @Test
  void portWithoutANodeIsNotHealthy() throws Exception {
    node.stop(0);

    assertThat(exitStatus()).isEqualTo(1);
  }

  @Test
  void imageNeedsNoProgramOfItsBaseForTheCheck() throws IOException {
    assertThat(Files.readString(Path.of("Dockerfile")))
        .containsPattern("COPY .*server-config/check-health .*/opt/tmtar/bin/")
        .contains("CMD [\"check-health\"]");
  }

  private void respondWith(int status) {
    node.createContext("/api/health", exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
  }

  private int exitStatus() throws IOException, InterruptedException {
    int port = node.getAddress().getPort();
    Process check = new ProcessBuilder(SCRIPT.toAbsolutePath().toString(), Integer.toString(port))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return check.exitValue();
  }
}
