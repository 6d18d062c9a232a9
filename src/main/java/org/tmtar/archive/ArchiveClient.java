package org.tmtar.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Exports and imports the content of a location over the API, for the commands of an operator. The running
 * application checks the rights and records the audit entries.
 */
public final class ArchiveClient {

  /** The number of bytes after which the progress is reported. */
  private static final long PROGRESS_INTERVAL = 16L * 1024 * 1024;

  private static final long MEGABYTE = 1024L * 1024;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String token;
  private final Consumer<String> progress;

  private ArchiveClient(URI server, String token, Consumer<String> progress) {
    this.server = server;
    this.token = token;
    this.progress = progress;
  }

  /**
   * Signs in.
   *
   * @param server the URL of the application
   * @param bearer the token that an identity provider has issued to an administrator of the location; in
   *     development the identity itself
   * @param progress receives sentences about the progress
   * @throws ArchiveFailedException if the API refuses the sign-in or cannot be reached
   */
  public static ArchiveClient signIn(URI server, String bearer, Consumer<String> progress) {
    ArchiveClient anonymous = new ArchiveClient(server, bearer, progress);
    try (InputStream body = anonymous.send("GET", "/api/users/login", BodyPublishers.noBody())) {
      JsonNode tokens = MAPPER.readTree(body);
      return new ArchiveClient(server, tokens.path("access_token").asText(), progress);
    } catch (IOException failure) {
      throw unreachable(server);
    }
  }

  /**
   * Exports the content of a location into a new file. The file exists only after the archive was received
   * completely.
   *
   * @throws ArchiveFailedException if the API refuses the request, the archive is not received completely, or
   *     the file exists or cannot be written
   */
  public void exportTo(long location, Path file) {
    if (Files.exists(file)) {
      throw new ArchiveFailedException("The file exists, and is not overwritten: " + file);
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    String path = "/api/locations/%d/export".formatted(location);
    try (InputStream archive =
            new Reported(send("GET", path, BodyPublishers.noBody()), "Received");
        OutputStream output = Files.newOutputStream(
            unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
      archive.transferTo(output);
    } catch (IOException failure) {
      discard(unfinished);
      throw new ArchiveFailedException(
          "The archive was not received completely, or cannot be written: " + failure.getMessage());
    }
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new ArchiveFailedException("The file cannot be written: " + file);
    }
    progress.accept("The export is complete: " + file);
  }

  /**
   * Imports a file into a location.
   *
   * @throws ArchiveFailedException if the API refuses the archive, or the file cannot be read
   */
  public void importFrom(long location, Path file) {
    if (!Files.isReadable(file)) {
      throw new ArchiveFailedException("The file cannot be read: " + file);
    }
    importFrom(location, BodyPublishers.ofInputStream(() -> open(file)));
    progress.accept("The import is complete: " + file);
  }

  /**
   * Imports an archive in memory into a location.
   *
   * @throws ArchiveFailedException if the API refuses the archive
   */
  public void importFrom(long location, byte[] archive) {
    importFrom(location, BodyPublishers.ofByteArray(archive));
  }

  private void importFrom(long location, BodyPublisher archive) {
    try (InputStream body = send("POST", "/api/locations/%d/import".formatted(location), archive)) {
      JsonNode done = MAPPER.readTree(body);
      for (String treatment : List.of("created", "updated", "unchanged")) {
        progress.accept(describe(treatment, done.path(treatment)));
      }
    } catch (IOException failure) {
      throw unreachable(server);
    }
  }

  private InputStream open(Path file) {
    try {
      return new Reported(Files.newInputStream(file), "Sent") {
        @Override
        void onEnd() {
          progress.accept("The archive is sent. The server imports it now.");
        }
      };
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String describe(String treatment, JsonNode counts) {
    List<String> parts = new ArrayList<>();
    counts.properties().forEach(count -> parts.add(count.getValue() + " " + count.getKey()));
    return treatment + ": " + String.join(", ", parts);
  }

  private InputStream send(String method, String path, BodyPublisher body) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", ExportResource.ZIP)
        .method(method, body)
        .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() >= 300) {
        throw refused(method + " " + path, response);
      }
      return response.body();
    } catch (IOException unavailable) {
      throw unreachable(server);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ArchiveFailedException("The command was interrupted.");
    }
  }

  private static ArchiveFailedException unreachable(URI server) {
    return new ArchiveFailedException("The API cannot be reached at " + server);
  }

  private static ArchiveFailedException refused(String request, HttpResponse<InputStream> response)
      throws IOException {
    try (InputStream body = response.body()) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return new ArchiveFailedException(
          "%s returned %d. %s".formatted(request, response.statusCode(), reason(text)));
    }
  }

  /** The sentence of a problem and its list of faults; any other body as it is. */
  private static String reason(String body) {
    try {
      JsonNode problem = MAPPER.readTree(body);
      StringBuilder reason = new StringBuilder(problem.path("detail").asText(body));
      problem
          .path("problems")
          .forEach(fault -> reason.append("%n%s line %s: %s"
              .formatted(
                  fault.path("file").asText(),
                  fault.path("line").asText(),
                  fault.path("detail").asText())));
      return reason.toString();
    } catch (JsonProcessingException other) {
      return body;
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException remains) {
      // The message about the export is more important.
    }
  }

  /** A stream that reports how many bytes were read. */
  private class Reported extends FilterInputStream {

    private final String verb;
    private long count;

    Reported(InputStream stream, String verb) {
      super(stream);
      this.verb = verb;
    }

    /** Called after the last byte. */
    void onEnd() {}

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read < 0) {
        onEnd();
        return read;
      }
      long before = count;
      count += read;
      if (count / PROGRESS_INTERVAL > before / PROGRESS_INTERVAL) {
        progress.accept("%s: %d MB".formatted(verb, count / MEGABYTE));
      }
      return read;
    }
  }
}
