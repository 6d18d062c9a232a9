package org.tmtar.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Keycloak server from the distribution that the build downloads, on a port of the loopback interface.
 * It can be stopped and started again. Its data are in its own folder.
 */
public final class Keycloak implements AutoCloseable {

  /** A client whose access tokens have the audience of the application under test. */
  public static final String APP = "app";

  /** A client of the same realm whose access tokens do not have that audience. */
  public static final String OTHER_APP = "other-app";

  /** The password of all users. */
  public static final String PASSWORD = "only-for-tests";

  private static final String REALM = "tmtar";
  private static final String ADMIN = "admin";
  private static final Duration MAX_START = Duration.ofMinutes(8);
  private static final Duration MAX_STOP = Duration.ofSeconds(20);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path home;
  private final Path java;
  private final int port = WholeApplication.freePort();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Process process;

  private Keycloak(Path home, Path java) {
    this.home = home;
    this.java = java;
  }

  /** Starts a server with a realm that has two clients and no users. */
  public static Keycloak start() {
    Path java = Path.of(System.getProperty("keycloak.java.home"));
    if (!Files.isExecutable(java.resolve("bin").resolve("java"))) {
      throw new AssertionError("keycloak.java.home must name the folder of a JDK");
    }
    Keycloak keycloak = new Keycloak(Path.of(System.getProperty("keycloak.home")), java);
    try {
      Folders.delete(keycloak.home.resolve("data"));
      keycloak.startAgain();
      keycloak.makeRealm();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (RuntimeException | AssertionError failure) {
      keycloak.close();
      throw failure;
    }
    return keycloak;
  }

  /** Starts the server with its existing data. */
  public void startAgain() {
    ProcessBuilder builder = new ProcessBuilder(
            "sh",
            home.resolve("bin").resolve("kc.sh").toString(),
            "start-dev",
            "--http-host=127.0.0.1",
            "--http-port=" + port)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log().toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA"));
    environment.put("JAVA_HOME", java.toString());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    awaitAnswer();
  }

  private Path log() {
    return home.resolveSibling("keycloak.log");
  }

  private void awaitAnswer() {
    Instant latest = Instant.now().plus(MAX_START);
    while (process.isAlive() && Instant.now().isBefore(latest)) {
      if (answers()) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    throw new AssertionError("Keycloak does not start, see " + log());
  }

  private boolean answers() {
    try {
      return send(request("/realms/master").GET()).statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private void makeRealm() {
    create("", "{\"realm\":\"%s\",\"enabled\":true,\"accessTokenLifespan\":600}".formatted(REALM));
    makeClient(APP, """
        {"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
         "config":{"included.custom.audience":"%s","access.token.claim":"true"}}""".formatted(TestIssuer.AUDIENCE));
    makeClient(OTHER_APP, "");
  }

  private void makeClient(String name, String mappers) {
    create("/" + REALM + "/clients", """
        {"clientId":"%s","publicClient":true,"directAccessGrantsEnabled":true,"protocolMappers":[%s]}""".formatted(name, mappers));
  }

  /** Adds a user to the realm. */
  public void makeUser(String name) {
    create("/" + REALM + "/users", """
        {"username":"%1$s","enabled":true,"email":"%1$s@example.org","emailVerified":true,
         "firstName":"A","lastName":"Visitor",
         "credentials":[{"type":"password","value":"%2$s","temporary":false}]}""".formatted(name, PASSWORD));
  }

  /**
   * Adds a signing key to the realm and makes it the active one. The realm still publishes the previous
   * key.
   */
  public void rotateKey() {
    create("/" + REALM + "/components", """
        {"name":"rotated-%1$d","providerId":"rsa-generated",
         "providerType":"org.keycloak.keys.KeyProvider",
         "config":{"priority":["%1$d"],"enabled":["true"],"active":["true"],"algorithm":["RS256"]}}""".formatted(Instant.now().getEpochSecond()));
  }

  /** Sets the URL at which a client receives logout tokens, with the session in each token. */
  public void setLogoutUrl(String clientId, URI url) {
    change(clientId, """
        {"clientId":"%s","attributes":{"backchannel.logout.url":"%s",
         "backchannel.logout.session.required":"true"}}""".formatted(clientId, url));
  }

  /**
   * Permits that the pages of an application sign users in with a client, by authorization code with PKCE. The application
   * receives the logout tokens of the client.
   */
  public void permitPagesOf(String clientId, URI application) {
    change(clientId, """
        {"clientId":"%1$s","standardFlowEnabled":true,"redirectUris":["%2$s/console/signed-in"],"webOrigins":["%2$s"],
         "attributes":{"pkce.code.challenge.method":"S256",
         "backchannel.logout.url":"%2$s/api/oauth/backchannel-logout","backchannel.logout.session.required":"true"}}""".formatted(clientId, application));
  }

  private void change(String clientId, String json) {
    String id = find("/clients?clientId=" + clientId).path(0).path("id").asText();
    require(
        send(administer("/" + REALM + "/clients/" + id).PUT(BodyPublishers.ofString(json))), 204);
  }

  /** Returns the {@code sub} of a user in the tokens of the realm. */
  public String subjectOf(String user) {
    return find("/users?exact=true&username=" + user).path(0).path("id").asText();
  }

  /** Ends all sessions of a user in the realm, and reports that to the clients. */
  public void logOut(String user) {
    HttpResponse<String> answer =
        send(administer("/" + REALM + "/users/" + subjectOf(user) + "/logout")
            .POST(BodyPublishers.noBody()));
    require(answer, 204);
  }

  private JsonNode find(String query) {
    HttpResponse<String> answer = send(administer("/" + REALM + query).GET());
    require(answer, 200);
    return json(answer);
  }

  /** Returns the {@code iss} of the realm. */
  public String name() {
    return address("/realms/" + REALM).toString();
  }

  /** Signs a user in at one of the clients and returns the access token. */
  public String accessToken(String clientId, String user) {
    return token(REALM, clientId, user);
  }

  private String token(String realm, String clientId, String user) {
    String form = Stream.of(
            "grant_type=password",
            "client_id=" + clientId,
            "scope=openid",
            "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8),
            "password=" + PASSWORD)
        .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(request("/realms/" + realm + "/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    require(answer, 200);
    return json(answer).path("access_token").asText();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("Not JSON: " + answer.body(), malformed);
    }
  }

  private void create(String path, String json) {
    require(send(administer(path).POST(BodyPublishers.ofString(json))), 201);
  }

  private HttpRequest.Builder administer(String path) {
    return request("/admin/realms" + path)
        .header("Authorization", "Bearer " + token("master", "admin-cli", ADMIN))
        .header("Content-Type", "application/json");
  }

  private static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new AssertionError("Keycloak responds with %d to %s: %s"
          .formatted(answer.statusCode(), answer.uri(), answer.body()));
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Stops the start script and the server, which is a child process of the script. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(MAX_STOP.toSeconds(), TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    all.forEach(
        one -> one.onExit().orTimeout(MAX_STOP.toSeconds(), TimeUnit.SECONDS).join());
  }
}
