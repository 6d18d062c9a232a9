package org.tmtar.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The API as a client that has signed in. */
final class DemoApi {

  private static final Duration MAX_ANSWER = Duration.ofSeconds(30);

  private static final String JSON = "application/json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String token;

  private DemoApi(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Signs in.
   *
   * @param bearer what an identity provider has given to somebody who administers the root location; in
   *     development the identity itself
   * @throws DemoFailedException if it is refused
   */
  static DemoApi signIn(URI server, String bearer) {
    JsonNode tokens =
        new DemoApi(server, bearer).get("/api/users/login").orElseThrow(() -> notOurs(server));
    return new DemoApi(server, tokens.path("access_token").asText());
  }

  /** What is at an address; empty if nothing. */
  Optional<JsonNode> get(String path, String... parts) {
    Object[] encoded = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = URLEncoder.encode(parts[i], StandardCharsets.UTF_8).replace("+", "%20");
    }
    return send("GET", path.formatted(encoded), JSON, BodyPublishers.noBody());
  }

  /** Makes something, and returns its id. */
  long create(String path, ObjectNode body) {
    return post(path, JSON, BodyPublishers.ofString(body.toString())).path("id").asLong();
  }

  /**
   * Uploads a file.
   *
   * @param location the place that it belongs to
   * @param visibility {@code public} or {@code protected}
   * @param name what it is called here
   * @return the name by which others name it
   */
  String upload(long location, String visibility, String name, byte[] content) {
    String boundary = "tmtar-" + UUID.randomUUID();
    String head = """
        --%1$s
        Content-Disposition: form-data; name="location_id"

        %2$s
        --%1$s
        Content-Disposition: form-data; name="visibility"

        %3$s
        --%1$s
        Content-Disposition: form-data; name="file"; filename="%4$s"

        """.formatted(boundary, Long.toString(location), visibility, name);
    BodyPublisher body = BodyPublishers.concat(
        BodyPublishers.ofString(head.replace("\n", "\r\n")),
        BodyPublishers.ofByteArray(content),
        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return post("/api/files", "multipart/form-data; boundary=" + boundary, body)
        .path("filename")
        .asText();
  }

  private JsonNode post(String path, String contentType, BodyPublisher body) {
    return send("POST", path, contentType, body).orElseThrow(() -> notOurs(server));
  }

  private Optional<JsonNode> send(
      String method, String path, String contentType, BodyPublisher body) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
        .timeout(MAX_ANSWER)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", contentType)
        .method(method, body)
        .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 404) {
        return Optional.empty();
      }
      if (answer.statusCode() >= 300) {
        throw new DemoFailedException(complaint(method, path, answer));
      }
      return Optional.of(MAPPER.readTree(answer.body()));
    } catch (JsonProcessingException notOurs) {
      throw notOurs(server);
    } catch (IOException away) {
      throw new DemoFailedException("The API cannot be reached at " + server);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoFailedException("It was interrupted.");
    }
  }

  private static DemoFailedException notOurs(URI server) {
    return new DemoFailedException("This is not the API of Take Me To AR: " + server);
  }

  private static String complaint(String method, String path, HttpResponse<String> answer) {
    String reason = answer.statusCode() == 401
        ? answer.headers().firstValue("WWW-Authenticate").orElse("")
        : answer.body();
    return "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), reason);
  }
}
