package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Await;
import org.tmtar.testing.Keycloak;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;

/** Tests production with a real Keycloak server. The profile {@code keycloak} runs this test. */
@Tag("keycloak")
class KeycloakIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static Keycloak keycloak;
  private static PackagedApplication application;

  private final String user = "visitor-" + UUID.randomUUID();
  private final Api api = application.api();

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.in(folder);
    keycloak = Keycloak.start();
    application = settings().start().awaitHealthy();
  }

  @AfterAll
  static void stop() {
    if (application != null) {
      application.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
    surroundings.close();
  }

  @BeforeEach
  void makeUser() {
    keycloak.makeUser(user);
  }

  @Test
  void userOfTheRealmSignsIn() throws ParseException {
    String token = keycloak.accessToken(Keycloak.APP, user);

    ApiResponse tokens = api.withBearer(token).get(LOGIN).expect(200);

    ApiResponse profile =
        api.withBearer(tokens.text("access_token")).get(PROFILE).expect(200);
    assertThat(profile.text("identity"))
        .isEqualTo(SignedJWT.parse(token).getJWTClaimsSet().getSubject());
    api.withBearer(tokens.text("refresh_token")).get(LOGIN).expect(200);
  }

  @Test
  void wrongAudienceIsTheReason() {
    api.withBearer(keycloak.accessToken(Keycloak.OTHER_APP, user))
        .get(LOGIN)
        .expectRefusedBearer("tmtar.oidc.keycloak.audience");
  }

  @Test
  void logoutAtKeycloakEndsTheSessionsThatBeganThereAndRefusesItsTokens() {
    keycloak.setLogoutUrl(
        Keycloak.APP, application.address().resolve("/api/oauth/backchannel-logout"));
    String token = keycloak.accessToken(Keycloak.APP, user);
    Api session = api.withBearer(api.withBearer(token).get(LOGIN).expect(200).text("access_token"));
    session.get(PROFILE).expect(200);

    keycloak.logOut(user);

    Await.until(() -> session.get(PROFILE).status() == 401, "the session has ended");
    api.withBearer(token).get(LOGIN).expectRefusedBearer("logged out");
    api.withBearer(keycloak.accessToken(Keycloak.APP, user)).get(LOGIN).expect(200);
  }

  @Test
  void rotatedKeyOfTheRealmIsFetchedAndTheOldKeyRemainsValid() throws ParseException {
    String before = keycloak.accessToken(Keycloak.APP, user);
    api.withBearer(before).get(LOGIN).expect(200);

    keycloak.rotateKey();

    String after = keycloak.accessToken(Keycloak.APP, user);
    assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
    api.withBearer(after).get(LOGIN).expect(200);
    api.withBearer(before).get(LOGIN).expect(200);
  }

  @Test
  void outageOfKeycloakEndsNoSessionAndRefusesNoKnownKey() {
    String token = keycloak.accessToken(Keycloak.APP, user);
    try (PackagedApplication strict =
        settings().with("TMTAR_OIDC_OUTAGE_LIMIT", "PT10S").start().awaitHealthy()) {
      Api tolerant = api.withBearer(token);
      Api impatient = strict.api().withBearer(token);
      tolerant.get(LOGIN).expect(200);
      ApiResponse session = impatient.get(LOGIN).expect(200);

      keycloak.close();
      tolerant.get(LOGIN).expect(200);
      ApiResponse away = awaitStatus(impatient, 503).expectProblem(503, "service-unavailable");
      assertThat(away.header("Retry-After")).isPresent();
      tolerant.get(LOGIN).expect(200);
      ApiResponse refreshed =
          strict.api().withBearer(session.text("refresh_token")).get(LOGIN).expect(200);
      strict.api().withBearer(refreshed.text("access_token")).get(PROFILE).expect(200);

      keycloak.startAgain();
      awaitStatus(impatient, 200);
    }
  }

  /**
   * The lifetime of the keys ends before the outage limit of the outage test, so that the node requests
   * keys in vain.
   */
  private static Settings settings() {
    return surroundings
        .settings()
        .with("TMTAR_OIDC_JWKS_LIFETIME", "PT8S")
        .with("TMTAR_OIDC_JWKS_REFETCH_INTERVAL", "PT0.5S")
        .with("TMTAR_OIDC_ISSUERS", "keycloak")
        .with("TMTAR_OIDC_KEYCLOAK_ISSUER", keycloak.name())
        .with("TMTAR_OIDC_KEYCLOAK_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_KEYCLOAK_CLIENT_ID", Keycloak.APP)
        .with("TMTAR_OIDC_KEYCLOAK_DISCOVERY", "true");
  }

  private static String keyOf(String token) throws ParseException {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  private static ApiResponse awaitStatus(Api signIn, int status) {
    Instant latest = Instant.now().plus(MAX_WAIT);
    ApiResponse response = signIn.get(LOGIN);
    while (response.status() != status && Instant.now().isBefore(latest)) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      response = signIn.get(LOGIN);
    }
    return response.expect(status);
  }
}
