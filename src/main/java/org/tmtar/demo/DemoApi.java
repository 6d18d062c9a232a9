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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client of the API that has signed in. */
final class DemoApi {

  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(30);

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
   * @param server the URL of the application
   * @param bearer the token that an identity provider has issued to an administrator of the root location;
   *     in development the identity itself
   * @throws DemoFailedException if the API refuses the sign-in or cannot be reached
   */
  static DemoApi signIn(URI server, String bearer) {
    JsonNode tokens =
        new DemoApi(server, bearer).get("/api/users/login").orElseThrow(() -> notThisApi(server));
    return new DemoApi(server, tokens.path("access_token").asText());
  }

  /**
   * Gets a resource.
   *
   * @param path the path with a {@code %s} for each part
   * @param parts the parts of the path, not yet encoded
   * @return the body of the response; empty if the status is 404
   * @throws DemoFailedException if the API refuses the request or cannot be reached
   */
  Optional<JsonNode> get(String path, String... parts) {
    Object[] encoded = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = URLEncoder.encode(parts[i], StandardCharsets.UTF_8).replace("+", "%20");
    }
    return send("GET", path.formatted(encoded), JSON, BodyPublishers.noBody());
  }

  /**
   * Gets all pages of a list.
   *
   * @throws DemoFailedException if the API refuses the request or cannot be reached
   */
  List<JsonNode> list(String path) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page;
    int number = 1;
    do {
      page = get(path + "?page=" + number++).orElseThrow(() -> notThisApi(server));
      page.forEach(items::add);
    } while (!page.isEmpty());
    return items;
  }

  /**
   * Creates a resource.
   *
   * @return the id of the resource
   */
  long create(String path, ObjectNode body) {
    return post(path, JSON, BodyPublishers.ofString(body.toString())).path("id").asLong();
  }

  /**
   * Uploads a file.
   *
   * @param location the id of the location to which the file belongs
   * @param visibility {@code public} or {@code protected}
   * @param name the file name of the upload
   * @return the name that the API has given the file
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
    return send("POST", path, contentType, body).orElseThrow(() -> notThisApi(server));
  }

  private Optional<JsonNode> send(
      String method, String path, String contentType, BodyPublisher body) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
        .timeout(RESPONSE_TIMEOUT)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", contentType)
        .method(method, body)
        .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 404) {
        return Optional.empty();
      }
      if (response.statusCode() >= 300) {
        throw new DemoFailedException(errorMessage(method, path, response));
      }
      return Optional.of(MAPPER.readTree(response.body()));
    } catch (JsonProcessingException malformed) {
      throw notThisApi(server);
    } catch (IOException unavailable) {
      throw new DemoFailedException("The API cannot be reached at " + server);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoFailedException("The command was interrupted.");
    }
  }

  private static DemoFailedException notThisApi(URI server) {
    return new DemoFailedException("The server is not the API of Take Me To AR: " + server);
  }

  private static String errorMessage(String method, String path, HttpResponse<String> response) {
    String reason = response.statusCode() == 401
        ? response.headers().firstValue("WWW-Authenticate").orElse("")
        : response.body();
    return "%s %s returned %d: %s".formatted(method, path, response.statusCode(), reason);
  }
}
