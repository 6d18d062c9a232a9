package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.PackagedApplication;

/** The WAR on a server with another application; it takes a server of its own. */
class SharedServerIT {

  @TempDir
  private Path folder;

  @Test
  void refusalFailsTheDeploymentAndLeavesTheOtherApplicationRunning() throws IOException {
    try (PackagedApplication server =
        PackagedApplication.startBeside(otherApplication(), Map.of()).awaitServer()) {
      assertThat(server.output())
          .contains(
              "Refusing to start: Setting tmtar.database.url (TMTAR_DATABASE_URL) is missing.",
              "Refusing to start: Setting tmtar.keys.file (TMTAR_KEYS_FILE) is missing.");
      assertThat(read(server.address().resolve("/other/index.html"))).isEqualTo("still here");
    }
  }

  private static String read(URI address) throws IOException {
    try (InputStream body = address.toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path otherApplication() throws IOException {
    Path war = folder.resolve("other.war");
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      entries.putNextEntry(new ZipEntry("index.html"));
      entries.write("still here".getBytes(StandardCharsets.UTF_8));
      entries.closeEntry();
    }
    return war;
  }
}
