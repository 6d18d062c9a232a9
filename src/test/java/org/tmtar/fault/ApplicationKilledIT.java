package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.Uploads;

/**
 * Tests that the application keeps all acknowledged events and files when its process is killed during
 * writes.
 */
@Faults
class ApplicationKilledIT {

  private static final long BEFORE_MILLIS = 6000;

  /** The size of a large upload in bytes. Uploads of this size are in progress at any time. */
  private static final int LARGE = 3_000_000;

  @TempDir
  private Path folder;

  @Test
  void keepsAcknowledgedDataAndServesNoPartialFileOfAStore()
      throws IOException, SQLException, InterruptedException {
    try (Surroundings surroundings = Surroundings.withDatabaseServer(folder)) {
      kill("files in S3", surroundings, surroundings.settings());
    }
  }

  @Test
  void keepsAcknowledgedDataAndServesNoPartialFileOfADirectory()
      throws IOException, SQLException, InterruptedException {
    try (Surroundings surroundings = Surroundings.withDatabaseServer(folder)) {
      Settings settings = surroundings.settings().withFilesIn(folder.resolve("files"));
      kill("files in a directory", surroundings, settings);
    }
  }

  private void kill(String where, Surroundings surroundings, Settings settings)
      throws IOException, SQLException, InterruptedException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    Settings node = settings.withoutUploadLimits().withScratch(scratch);
    Exchanges seen = killUnderLoad(surroundings, node);
    try (PackagedApplication next = node.start().awaitHealthy()) {
      List<JsonNode> files = made(seen, Uploads.PATH);
      List<JsonNode> events = made(seen, "/api/events/");
      List<StoredFile> stored = storedFiles(surroundings);
      List<JsonNode> lost = StoredEvents.in(surroundings.databaseServer()).lost(events);
      Figures.note(
          "the application is killed (-9) while it writes, " + where,
          "responses before: %s; events acknowledged: %d, lost: %d; files acknowledged: %d, with a row: %d, of these incomplete: %d; errors in the log of the next start: %d"
              .formatted(
                  seen.outcomes(),
                  events.size(),
                  lost.size(),
                  files.size(),
                  stored.size(),
                  notWhole(next.api(), stored).size(),
                  errors(next).size()));

      assertThat(events).isNotEmpty();
      assertThat(lost).isEmpty();
      assertThat(files).isNotEmpty();
      assertThat(files)
          .extracting(file -> file.path("filename").asText())
          .isSubsetOf(stored.stream().map(StoredFile::name).toList());
      assertThat(notWhole(next.api(), stored)).isEmpty();
      assertThat(errors(next)).isEmpty();
    }
  }

  private static Exchanges killUnderLoad(Surroundings surroundings, Settings settings)
      throws InterruptedException {
    try (PackagedApplication application = settings.startForLoad().awaitHealthy()) {
      Callers callers = Callers.of(application.api(), surroundings.issuer());
      String picture = Uploads.by(application.api().withBearer(callers.editor()))
          .of(Samples.png(40, 30))
          .create();
      try (Traffic traffic = Traffic.of(List.of(
          callers::publish,
          callers::publish,
          () -> callers.publish("\"" + picture + "\""),
          () -> callers.publish("\"" + picture + "\""),
          () -> callers.upload(Samples.png(400, 300)),
          () -> callers.upload(Samples.png(400, 300)),
          () -> callers.upload(film()),
          () -> callers.upload(film())))) {
        Thread.sleep(BEFORE_MILLIS);
        application.handle().destroyForcibly();
        return traffic.stop();
      }
    }
  }

  /** Returns a large video with random content. */
  private static byte[] film() {
    byte[] frames = new byte[LARGE];
    ThreadLocalRandom.current().nextBytes(frames);
    ByteArrayOutputStream film = new ByteArrayOutputStream();
    film.writeBytes(Samples.mp4());
    film.writeBytes(ByteBuffer.allocate(8)
        .putInt(8 + LARGE)
        .put("mdat".getBytes(StandardCharsets.US_ASCII))
        .array());
    film.writeBytes(frames);
    return film.toByteArray();
  }

  private static List<JsonNode> made(Exchanges seen, String path) {
    return seen.which(exchange -> exchange.what().equals("POST " + path)).made();
  }

  private static List<StoredFile> notWhole(Api api, List<StoredFile> files) {
    return files.stream().filter(file -> !file.isWhole(api)).toList();
  }

  private static List<StoredFile> storedFiles(Surroundings surroundings) throws SQLException {
    try (Connection connection = surroundings.databaseServer().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT filename, sha256 FROM files")) {
      List<StoredFile> files = new ArrayList<>();
      while (row.next()) {
        files.add(new StoredFile(row.getString(1), row.getString(2)));
      }
      return files;
    }
  }

  /** Returns the log lines that report an error or contain an exception. */
  private static List<String> errors(PackagedApplication application) {
    return Stream.of(application.output().split("\n", -1))
        .filter(line -> line.contains("\"SEVERE\"") || line.contains("Exception"))
        .toList();
  }

  /** A file that the database contains, with the checksum of its content. */
  private record StoredFile(String name, String sha256) {

    boolean isWhole(Api api) {
      ApiResponse response = api.get(Uploads.PATH + name);
      return response.status() == 200 && sha256.equals(checksum(response.bytes()));
    }

    private static String checksum(byte[] content) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
