package org.tmtar.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.Await;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.TestStore;

/**
 * The state of a node of production while the file store or an identity provider is unavailable, and after
 * refused and failed requests. One of the two identity providers never publishes its keys.
 */
class OutageIT {

  private static final String PATH = "/api/operations";
  private static final String LOGIN = "/api/users/login";

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static TestIssuer theatre;
  private static PackagedApplication application;
  private static Api api;
  private static Api root;

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.in(folder);
    theatre = TestIssuer.start();
    theatre.setUnavailable(true);
    application = surroundings
        .settings()
        .with("TMTAR_OIDC_ISSUERS", "theatre")
        .with("TMTAR_OIDC_THEATRE_ISSUER", theatre.name())
        .with("TMTAR_OIDC_THEATRE_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_THEATRE_LABEL", "Theatre")
        .with("TMTAR_OIDC_THEATRE_CLIENT_ID", TestIssuer.CLIENT)
        .with("TMTAR_LIMIT_SIGN_IN_BY_SUBJECT", "2/P1D")
        .startExploded()
        .awaitHealthy();
    api = application.api();
    root = api.withBearer(api.withBearer(surroundings.issuer().accessToken("auth0|root"))
        .get(LOGIN)
        .expect(200)
        .text("access_token"));
  }

  @AfterAll
  static void stop() {
    application.close();
    theatre.close();
    surroundings.close();
  }

  @Test
  void unavailableFileStoreIsDownAndTheOtherPartsAreComplete() {
    TestStore store = surroundings.store();
    store.becomeUnavailable();
    try {
      Await.until(() -> status("/file_store").equals("down"), "the file store is down");
      assertThat(state().at("/file_store/kind").asText()).isEqualTo("s3");
      assertThat(state().at("/file_store/free_bytes").isNull()).isTrue();
      assertThat(state().at("/file_store/files").isIntegralNumber()).isTrue();
      assertThat(status("/database")).isEqualTo("up");
    } finally {
      store.becomeAvailable();
    }
    Await.until(() -> status("/file_store").equals("up"), "the file store is up again");
  }

  @Test
  void issuerWithoutKeysIsDownAndOneWithKnownKeysIsDegraded() {
    TestIssuer known = surroundings.issuer();
    assertThat(status("/issuers/0")).isEqualTo("up");
    assertThat(state().at("/issuers/0/keys_read_at").isTextual()).isTrue();
    assertThat(state().at("/issuers/0/detail").isNull()).isTrue();
    assertThat(status("/issuers/1")).isEqualTo("down");
    assertThat(state().at("/issuers/1/label").asText()).isEqualTo("Theatre");
    assertThat(state().at("/issuers/1/keys_read_at").isNull()).isTrue();
    assertThat(state().at("/issuers/1/detail").asText()).contains("tmtar.oidc.theatre.issuer");

    known.setUnavailable(true);
    try {
      Await.until(() -> status("/issuers/0").equals("degraded"), "the known keys are used");
    } finally {
      known.setUnavailable(false);
    }
    Await.until(() -> status("/issuers/0").equals("up"), "the issuer publishes its keys again");
  }

  @Test
  void failedRequestIsListedWithItsIdAndWithoutItsPath() {
    String id = UUID.randomUUID().toString();
    api.withBearer(theatre.accessToken("actor"))
        .withHeader("X-Request-Id", id)
        .get(LOGIN + "?secret=7")
        .expectProblem(503, "service-unavailable");

    Await.until(() -> !errorOf(id).isMissingNode(), "the error is listed");
    JsonNode error = errorOf(id);
    assertThat(error.path("status").asInt()).isEqualTo(503);
    assertThat(error.path("method").asText()).isEqualTo("GET");
    assertThat(error.path("route").asText()).isEqualTo(LOGIN);
    assertThat(error.path("at").asText()).endsWith("Z");
    assertThat(state().toString()).doesNotContain("secret");
  }

  @Test
  void refusedRequestsAreCountedByLimit() {
    String visitor = surroundings.issuer().accessToken("visitor");
    api.withBearer(visitor).get(LOGIN).expect(200);
    api.withBearer(visitor).get(LOGIN).expect(200);
    for (int i = 0; i < 3; i++) {
      api.withBearer(visitor).get(LOGIN).expectProblem(429, "too-many-requests");
    }

    JsonNode limit = state().at("/limits/0");
    assertThat(limit.path("name").asText()).isEqualTo("sign-in.by-subject");
    assertThat(limit.path("limit").asText()).isEqualTo("2/PT24H");
    assertThat(limit.path("refused").asLong()).isEqualTo(3);
    assertThat(limit.path("refused_last_hour").asLong()).isEqualTo(3);
  }

  @Test
  void stateContainsNoSetting() {
    assertThat(state().toString())
        .doesNotContain("jdbc:", TestStore.ACCESS_KEY, TestStore.SECRET_KEY, folder.toString());
  }

  private static JsonNode state() {
    return root.get(PATH).expect(200).json();
  }

  private static String status(String part) {
    return state().at(part + "/status").asText();
  }

  private static JsonNode errorOf(String id) {
    return state()
        .path("errors")
        .valueStream()
        .filter(error -> error.path("request_id").asText().equals(id))
        .findFirst()
        .orElse(state().path("nothing"));
  }
}
