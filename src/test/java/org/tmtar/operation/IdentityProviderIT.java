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
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;

/** Tests production with two identity providers. The node discovers the metadata of the second one. */
class IdentityProviderIT {

  private static final String LOGIN = "/api/users/login";
  private static final String USERS = "/api/users/";
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static TestIssuer city;
  private static TestIssuer museum;

  @BeforeAll
  static void startSurroundings() throws IOException {
    surroundings = Surroundings.in(folder);
    city = surroundings.issuer();
    museum = TestIssuer.start();
  }

  @AfterAll
  static void stop() {
    museum.close();
    surroundings.close();
  }

  @Test
  void onlyKnownUsersSignInIfRegistrationIsClosed() {
    try (PackagedApplication application =
        settings().with("TMTAR_REGISTRATION", "known").startExploded().awaitHealthy()) {
      Api api = application.api();
      Api root = signedIn(api, city.accessToken("auth0|root"));
      int before = users(root);

      Answer refused = api.withBearer(museum.accessToken("guide"))
          .get(LOGIN)
          .expectProblem(403, "access-denied");
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

      Api guide = signedIn(api, museum.accessToken("guide"));
      assertThat(guide.get("/api/users/profile").expect(200).json().path("id").asLong())
          .isEqualTo(id);
      api.withBearer(city.accessToken("guide")).get(LOGIN).expectProblem(403, "access-denied");

      root.delete(USERS + id).expect(200);
      api.withBearer(museum.accessToken("guide")).get(LOGIN).expectProblem(403, "access-denied");
    }
  }

  @Test
  void outageOfOneIssuerDoesNotAffectOtherIssuers() {
    museum.setUnavailable(true);
    try (PackagedApplication application =
        settings().with("TMTAR_OIDC_OUTAGE_LIMIT", "PT4S").startExploded().awaitHealthy()) {
      Api api = application.api();
      Api guide = api.withBearer(museum.accessToken("guide"));

      // More often than the node requests the keys. None of the responses refuses the bearer.
      for (int i = 0; i < 4; i++) {
        assertThat(guide.get(LOGIN).expectProblem(503, "service-unavailable").header("Retry-After"))
            .isPresent();
      }
      OAuth.of(api).exchange(museum.accessToken("guide")).expectProblem(503, "service-unavailable");
      signedIn(api, city.accessToken("auth0|root"));

      museum.setUnavailable(false);
      awaitStatus(guide, 200);
      Answer tokens = guide.get(LOGIN).expect(200);

      museum.setUnavailable(true);
      Answer away = awaitStatus(guide, 503);
      away.expectProblem(503, "service-unavailable");
      assertThat(away.header("Retry-After")).isPresent();
      signedIn(api, city.accessToken("auth0|root"));
      api.withBearer(tokens.text("access_token")).get("/api/users/profile").expect(200);
      api.withBearer(tokens.text("refresh_token")).get(LOGIN).expect(200);
    } finally {
      museum.setUnavailable(false);
    }
  }

  private static Settings settings() {
    return surroundings
        .settings()
        .with("TMTAR_OIDC_CONNECT_TIMEOUT", "PT0.5S")
        .with("TMTAR_OIDC_READ_TIMEOUT", "PT0.5S")
        .with("TMTAR_OIDC_JWKS_REFETCH_INTERVAL", "PT2S")
        .with("TMTAR_OIDC_ISSUERS", "city-museum")
        .with("TMTAR_OIDC_CITY_MUSEUM_ISSUER", museum.name())
        .with("TMTAR_OIDC_CITY_MUSEUM_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_CITY_MUSEUM_DISCOVERY", "true");
  }

  private static Api signedIn(Api api, String bearer) {
    Answer tokens = api.withBearer(bearer).get(LOGIN).expect(200);
    return api.withBearer(tokens.text("access_token"));
  }

  private static int users(Api root) {
    return root.get(USERS).expect(200).json().size();
  }

  private static JsonNode entryOf(Api root, Answer refused) {
    JsonNode newest =
        root.get("/api/audit?resource=sessions&per_page=1").expect(200).json().get(0);
    assertThat(newest.path("request_id").asText())
        .isEqualTo(refused.header("X-Request-Id").orElseThrow());
    return newest;
  }

  private static String invitation(String identity, String issuer) {
    return "{\"identity\":\"%s\",\"issuer\":\"%s\"}".formatted(identity, issuer);
  }

  private static Answer awaitStatus(Api api, int status) {
    Instant latest = Instant.now().plus(MAX_WAIT);
    Answer answer = api.get(LOGIN);
    while (answer.status() != status && Instant.now().isBefore(latest)) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      answer = api.get(LOGIN);
    }
    return answer.expect(status);
  }
}
