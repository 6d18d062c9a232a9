package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.demo.DemoData;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Walk;

/**
 * Tests the WAR on a separate server with other applications. One of them is the same WAR with invalid
 * settings. The walks in the documents run here, because they need a database of their own that is empty
 * at first, and no other test of this class changes the database.
 */
class SharedServerIT {

  private static final String SETTINGS = "WEB-INF/classes/META-INF/microprofile-config.properties";

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static PackagedApplication server;

  @BeforeAll
  static void start() throws IOException {
    database = SharedDatabase.empty();
    Map<String, Path> others = new LinkedHashMap<>();
    others.put("/other", otherApplication());
    others.put("/refusing", refusingApplication());
    server = PackagedApplication.startBeside(
            others,
            PackagedApplication.Settings.ofTests(database, folder)
                .with("TMTAR_TOKEN_ISSUER", Walk.DOCUMENTED)
                .variables())
        .awaitServer();
  }

  @AfterAll
  static void stop() {
    try {
      server.close();
    } finally {
      database.close();
    }
  }

  @Test
  void refusalFailsTheDeploymentAndLeavesTheOtherApplicationsRunning() throws IOException {
    assertThat(server.output())
        .contains(
            "Refusing to start: Setting tmtar.http.max-body-size (TMTAR_HTTP_MAX_BODY_SIZE) must be a positive integer.",
            "Refusing to start: Setting tmtar.files.max-asset-size (TMTAR_FILES_MAX_ASSET_SIZE) must be a positive integer.");
    assertThat(read(server.address().resolve("/other/index.html"))).isEqualTo("still here");
    assertThat(read(server.address().resolve("/api/health"))).isEqualTo("Healthy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRACE /other/index.html HTTP/1.1\r\nHost: x",
        "GET /other/50% HTTP/1.1\r\nHost: x",
        "GET /other/nothing HTTP/1.1\r\nHost: x",
        "GET /other/index.html HTTP/1.1\r\nHost: x\r\nHost: y",
        "GET /other/index.html HTTP/1.1\r\nHost: x\r\nA: b\rc",
        "FOO /other/index.html HTTP/1.1\r\nHost: x"
      })
  void requestOfAnotherApplicationIsNotChecked(String head) {
    String method = head.substring(0, head.indexOf(' '));
    List<ApiResponse> responses = send(head + "\r\nConnection: close\r\n\r\n", method);

    assertThat(responses).singleElement().satisfies(response -> {
      assertThat(response.header("X-Request-Id")).isEmpty();
      assertThat(response.header("Content-Type").orElse("")).doesNotContain("problem");
    });
  }

  @Test
  void anotherApplicationMaySwitchProtocols() throws IOException {
    String request = """
        GET /other/index.html HTTP/1.1
        Host: x
        Upgrade: h2c
        Connection: Upgrade, HTTP2-Settings
        HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA

        """.replace("\n", "\r\n");
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));

      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
          .isEqualTo("HTTP/1.1 101");
    }
  }

  /** The walks run in one test, because each of them uses what the previous ones have created. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The walks need a POSIX shell.")
  void walksInTheDocumentsHaveTheirSampleOutput() {
    Path walks = Path.of("docs", "walks.md");
    List<String> differences = new ArrayList<>();
    differences.addAll(differences(Path.of("README.md"), "First walk"));
    for (String heading : Walk.headings(walks)) {
      if (heading.equals("Landmarks")) {
        DemoData.load(
            server.address(), Users.ROOT, Path.of("demo"), Clock.systemUTC(), sentence -> {});
      }
      differences.addAll(differences(walks, heading));
    }

    assertThat(differences).isEmpty();
  }

  private static List<String> differences(Path document, String heading) {
    return Walk.in(document, heading).differences(server.address(), folder);
  }

  private static List<ApiResponse> send(String octets, String method) {
    try (RawConnection connection = Api.withoutContract(server.address()).raw()) {
      return connection.sendOctets(octets, method);
    }
  }

  private static String read(URI address) throws IOException {
    try (InputStream body = address.toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path otherApplication() throws IOException {
    Path war = folder.resolve("other.war");
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      entries.putNextEntry(new ZipEntry("index.html"));
      entries.write("still here".getBytes(StandardCharsets.UTF_8));
      entries.closeEntry();
    }
    return war;
  }

  /** The settings in this WAR take precedence over the environment. */
  private static Path refusingApplication() throws IOException {
    Path war = Files.copy(Path.of(System.getProperty("tmtar.war")), folder.resolve("refusing.war"));
    try (FileSystem entries = FileSystems.newFileSystem(war)) {
      Files.writeString(
          entries.getPath(SETTINGS),
          "\nconfig_ordinal=1000\ntmtar.http.max-body-size=none\ntmtar.files.max-asset-size=none\n",
          StandardOpenOption.APPEND);
    }
    return war;
  }
}
