package org.tmtar.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

/**
 * A caller of the application. It checks every response against the OpenAPI document and the required
 * security header fields. Immutable: each {@code with} method returns another caller or a caller with
 * another header field.
 */
public final class Api {

  private static final Duration MAX_RESPONSE_TIME = Duration.ofSeconds(30);

  private final URI server;
  private final HttpClient client;
  private final Contract contract;
  private final List<String> headers;

  private Api(URI server, HttpClient client, Contract contract, List<String> headers) {
    this.server = server;
    this.client = client;
    this.contract = contract;
    this.headers = List.copyOf(headers);
  }

  /** Returns a caller without a bearer. */
  public static Api at(URI server) {
    return new Api(server, newClient(), Contract.CURRENT, List.of());
  }

  /**
   * Returns a caller of a server that may have another version of the application, or another application.
   */
  public static Api withoutContract(URI server) {
    return new Api(server, newClient(), Contract.NONE, List.of());
  }

  private static HttpClient newClient() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /** Returns the address of the application. */
  public URI server() {
    return server;
  }

  /**
   * Opens a connection to the same server for requests that no HTTP client sends. The caller of this
   * method closes it.
   */
  public RawConnection raw() {
    return new RawConnection(server, contract);
  }

  /** Returns the same caller with a bearer. */
  public Api withBearer(String token) {
    return withHeader("Authorization", "Bearer " + token);
  }

  /** Returns the same caller with an additional header field. */
  public Api withHeader(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Api(server, client, contract, more);
  }

  public ApiResponse get(String path) {
    return send("GET", path, null);
  }

  public ApiResponse delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a body as JSON. */
  public ApiResponse post(String path, String json) {
    return withHeader("Content-Type", "application/json").send("POST", path, json);
  }

  /** Sends a body as JSON. */
  public ApiResponse put(String path, String json) {
    return withHeader("Content-Type", "application/json").send("PUT", path, json);
  }

  /**
   * Sends any request.
   *
   * @param body null for none
   */
  public ApiResponse send(String method, String path, String body) {
    return exchange(
        method,
        path,
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        body == null ? "" : body);
  }

  /** Sends a body of octets. */
  public ApiResponse sendBytes(String method, String path, byte[] body) {
    return exchange(method, path, BodyPublishers.ofByteArray(body), "");
  }

  /** Sends a chunked body, whose length is not announced. */
  public ApiResponse sendInChunks(String method, String path, String body) {
    return exchange(
        method,
        path,
        BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))),
        body);
  }

  private ApiResponse exchange(String method, String path, BodyPublisher body, String text) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(path))
        .timeout(MAX_RESPONSE_TIME)
        .method(method, body);
    if (!headers.isEmpty()) {
      builder.headers(headers.toArray(new String[0]));
    }
    HttpRequest request = builder.build();
    Confidential.note(request, text);
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      ApiResponse answer = new ApiResponse(response);
      Confidential.note(answer);
      contract.check(method, request.uri().getRawPath(), answer);
      Guards.check(answer);
      return answer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
