package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;

/**
 * Tests production with three identity providers. The node discovers the metadata of two of them, and one
 * of these is unavailable when the node starts. Registration is not open.
 */
class IdentityProviderIT {

  private static final String LOGIN = "/api/users/login";
  private static final String USERS = "/api/users/";
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static TestIssuer city;
  private static TestIssuer museum;

  /** An identity provider whose keys the node does not know before the test of its outage. */
  private static TestIssuer theatre;

  private static PackagedApplication application;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.in(folder);
    city = surroundings.issuer();
    museum = TestIssuer.start();
    theatre = TestIssuer.start();
    theatre.setUnavailable(true);
    application = settings().startExploded().awaitHealthy();
    api = application.api();
  }

  @AfterAll
  static void stop() {
    application.close();
    theatre.close();
    museum.close();
    surroundings.close();
  }

  @Test
  void onlyKnownUsersSignInIfRegistrationIsClosed() {
    Api root = signedIn(city.accessToken("auth0|root"));
    int before = users(root);

    ApiResponse refused =
        api.withBearer(museum.accessToken("guide")).get(LOGIN).expectProblem(403, "access-denied");
    assertThat(refused.text("detail")).contains("invited").doesNotContain("guide");
    assertThat(users(root)).isEqualTo(before);
    assertThat(entryOf(root, refused).path("after").path("reason").asText())
        .contains("not invited")
        .doesNotContain("guide");
    assertThat(OAuth.of(api).exchange(museum.accessToken("guide")).expect(400).text("error"))
        .isEqualTo("invalid_request");

    root.post(USERS, invitation("guide", museum.name() + "x")).expectInvalid("/issuer");
    long id = root.post(USERS, invitation("guide", museum.name()))
        .expect(201)
        .json()
        .path("id")
        .asLong();

    Api guide = signedIn(museum.accessToken("guide"));
    assertThat(guide.get("/api/users/profile").expect(200).json().path("id").asLong())
        .isEqualTo(id);
    api.withBearer(city.accessToken("guide")).get(LOGIN).expectProblem(403, "access-denied");

    root.delete(USERS + id).expect(200);
    api.withBearer(museum.accessToken("guide")).get(LOGIN).expectProblem(403, "access-denied");
  }

  @Test
  void outageOfOneIssuerDoesNotAffectOtherIssuers() {
    Api root = signedIn(city.accessToken("auth0|root"));
    root.post(USERS, invitation("actor", theatre.name())).expect(201);
    Api actor = api.withBearer(theatre.accessToken("actor"));

    // More often than the node requests the keys. None of the responses refuses the bearer.
    for (int i = 0; i < 4; i++) {
      assertThat(actor.get(LOGIN).expectProblem(503, "service-unavailable").header("Retry-After"))
          .isPresent();
    }
    OAuth.of(api).exchange(theatre.accessToken("actor")).expectProblem(503, "service-unavailable");
    signedIn(city.accessToken("auth0|root"));

    theatre.setUnavailable(false);
    awaitStatus(actor, 200);
    ApiResponse tokens = actor.get(LOGIN).expect(200);

    theatre.setUnavailable(true);
    ApiResponse away = awaitStatus(actor, 503);
    away.expectProblem(503, "service-unavailable");
    assertThat(away.header("Retry-After")).isPresent();
    signedIn(city.accessToken("auth0|root"));
    api.withBearer(tokens.text("access_token")).get("/api/users/profile").expect(200);
    api.withBearer(tokens.text("refresh_token")).get(LOGIN).expect(200);
  }

  private static Settings settings() {
    return surroundings
        .settings()
        .with("TMTAR_REGISTRATION", "known")
        .with("TMTAR_OIDC_OUTAGE_LIMIT", "PT4S")
        .with("TMTAR_OIDC_CONNECT_TIMEOUT", "PT0.5S")
        .with("TMTAR_OIDC_READ_TIMEOUT", "PT0.5S")
        .with("TMTAR_OIDC_JWKS_REFETCH_INTERVAL", "PT2S")
        .with("TMTAR_OIDC_ISSUERS", "city-museum,theatre")
        .with("TMTAR_OIDC_CITY_MUSEUM_ISSUER", museum.name())
        .with("TMTAR_OIDC_CITY_MUSEUM_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_CITY_MUSEUM_DISCOVERY", "true")
        .with("TMTAR_OIDC_THEATRE_ISSUER", theatre.name())
        .with("TMTAR_OIDC_THEATRE_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_THEATRE_DISCOVERY", "true");
  }

  private static Api signedIn(String bearer) {
    ApiResponse tokens = api.withBearer(bearer).get(LOGIN).expect(200);
    return api.withBearer(tokens.text("access_token"));
  }

  private static int users(Api root) {
    return root.get(USERS).expect(200).json().size();
  }

  private static JsonNode entryOf(Api root, ApiResponse refused) {
    JsonNode newest =
        root.get("/api/audit?resource=sessions&per_page=1").expect(200).json().get(0);
    assertThat(newest.path("request_id").asText())
        .isEqualTo(refused.header("X-Request-Id").orElseThrow());
    return newest;
  }

  private static String invitation(String identity, String issuer) {
    return "{\"identity\":\"%s\",\"issuer\":\"%s\"}".formatted(identity, issuer);
  }

  private static ApiResponse awaitStatus(Api caller, int status) {
    Instant latest = Instant.now().plus(MAX_WAIT);
    ApiResponse response = caller.get(LOGIN);
    while (response.status() != status && Instant.now().isBefore(latest)) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      response = caller.get(LOGIN);
    }
    return response.expect(status);
  }
}
