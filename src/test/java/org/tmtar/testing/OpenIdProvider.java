package org.tmtar.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An identity provider from a third-party library: two issuers over HTTP, each with metadata, keys and a
 * token endpoint.
 */
public final class OpenIdProvider implements AutoCloseable {

  /** An issuer whose users are identified by {@code sub}. */
  public static final String MUSEUM = "museum";

  /** An issuer whose users are identified by the claim {@link #EMPLOYEE}. */
  public static final String CITY = "city";

  public static final String EMPLOYEE = "employee";

  private static final long LIFETIME_SECONDS = 600;

  private final MockOAuth2Server server;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private OpenIdProvider(MockOAuth2Server server) {
    this.server = server;
    this.port = server.baseUrl().port();
  }

  /** Starts a provider on a free port of the loopback interface. */
  public static OpenIdProvider start() {
    OAuth2Config onNetty = new OAuth2Config(
        false, null, null, false, new OAuth2TokenProvider(), Set.of(), new NettyWrapper());
    MockOAuth2Server server = new MockOAuth2Server(onNetty);
    server.start(InetAddress.getLoopbackAddress(), WholeApplication.freePort());
    return new OpenIdProvider(server);
  }

  /** Returns the {@code iss} of one of the issuers. */
  public String name(String issuer) {
    return "http://127.0.0.1:%d/%s".formatted(port, issuer);
  }

  /** Returns a valid access token from the token endpoint. */
  public String accessToken(String issuer, String subject) {
    return accessToken(issuer, subject, TestIssuer.AUDIENCE, Map.of());
  }

  /** Selects the user who signs in next, by the authorization code flow and without a form. */
  public void expectSignIn(String issuer, String subject) {
    server.enqueueCallback(new DefaultOAuth2TokenCallback(
        issuer, subject, "JWT", List.of(TestIssuer.AUDIENCE), Map.of(), LIFETIME_SECONDS));
  }

  /** Returns an access token from the token endpoint. */
  public synchronized String accessToken(
      String issuer, String subject, String audience, Map<String, Object> claims) {
    server.enqueueCallback(new DefaultOAuth2TokenCallback(
        issuer, subject, "JWT", List.of(audience), claims, LIFETIME_SECONDS));
    HttpRequest request = HttpRequest.newBuilder(URI.create(name(issuer) + "/token"))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(
            "grant_type=password&client_id=app&client_secret=secret&password=secret&username="
                + URLEncoder.encode(subject, StandardCharsets.UTF_8)))
        .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
