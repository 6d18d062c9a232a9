package org.tmtar.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Encoded;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;

/** Requests to the OAuth endpoints that standard clients do not send, and the responses to them. */
@IntegrationTest
class OAuthIT {

  private static final String TOKEN = "/api/oauth/token";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

  private final Api anonymous;
  private final OAuth oauth;

  OAuthIT(Api api) {
    this.anonymous = api;
    this.oauth = OAuth.of(api);
  }

  @Test
  void identityIsExchangedInDevelopmentAndTests() {
    ApiResponse response = oauth.exchange(Users.newIdentity()).expect(200);

    assertThat(response.text("token_type")).isEqualTo("Bearer");
    assertThat(response.text("issued_token_type"))
        .isEqualTo("urn:ietf:params:oauth:token-type:access_token");
    assertThat(response.json().has("expires_in")).isFalse();
    assertThat(response.header("Cache-Control")).contains("no-store");
    assertThat(response.header("Pragma")).contains("no-cache");
    anonymous
        .withBearer(response.text("access_token"))
        .get("/api/users/profile")
        .expect(200);
  }

  @Test
  void refreshResponseHasNoIssuedTokenType() {
    ApiResponse refreshed =
        oauth.refresh(oauth.open(Users.newIdentity()).refreshToken()).expect(200);

    assertThat(refreshed.json().has("issued_token_type")).isFalse();
    assertThat(refreshed.header("Cache-Control")).contains("no-store");
  }

  @Test
  void subjectTokenTypeIsOptional() {
    oauth.token("grant_type", EXCHANGE, "subject_token", Users.newIdentity()).expect(200);
  }

  @Test
  void unregisteredParametersAreIgnored() {
    oauth
        .token(
            "grant_type", EXCHANGE,
            "subject_token", Users.newIdentity(),
            "scope", "everything",
            "client_id", "phone",
            "something", "else",
            "actor_token", "")
        .expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "subject_token_type, urn:ietf:params:oauth:token-type:id_token, invalid_request",
    "subject_token_type, urn:ietf:params:oauth:token-type:refresh_token, invalid_request",
    "requested_token_type, urn:ietf:params:oauth:token-type:refresh_token, invalid_request",
    "actor_token, somebody, invalid_request",
    "actor_token_type, urn:ietf:params:oauth:token-type:jwt, invalid_request",
    "audience, https://elsewhere.example, invalid_target",
    "resource, https://elsewhere.example, invalid_target"
  })
  void exchangeWithUnsupportedParametersIsRefused(String parameter, String value, String error) {
    ApiResponse response =
        oauth.token("grant_type", EXCHANGE, "subject_token", Users.newIdentity(), parameter, value);

    expectError(response, error);
  }

  @Test
  void audienceOfThisApiIsAccepted() {
    oauth
        .token("grant_type", EXCHANGE, "subject_token", Users.newIdentity(), "audience", "tmtar")
        .expect(200);
  }

  @Test
  void tokensOfThisApiAreNotExchanged() {
    Pair pair = oauth.open(Users.newIdentity());

    expectError(oauth.exchange(pair.accessToken()), "invalid_request");
    expectError(oauth.exchange(pair.refreshToken()), "invalid_request");
    expectError(oauth.exchange("two words"), "invalid_request");
  }

  @Test
  void anythingButARefreshTokenIsAnInvalidGrant() {
    Pair pair = oauth.open(Users.newIdentity());

    expectError(oauth.refresh(pair.accessToken()), "invalid_grant");
    expectError(oauth.refresh("admin"), "invalid_grant");
    expectError(oauth.refresh("a.b.c"), "invalid_grant");
    expectError(oauth.refresh("x".repeat(60_000)), "invalid_grant");
    String[] parts = pair.refreshToken().split("\\.", -1);
    expectError(oauth.refresh(parts[0] + "." + parts[1] + ".AAAA"), "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOKEN, "/api/oauth/revoke"})
  void formThatIsTooLargeIsRefusedWithOrWithoutItsLength(String path) {
    Api client = anonymous.withHeader("Content-Type", FORM);
    String large = "token=" + "x".repeat(64 * 1024 - "token=".length() + 1);

    client.send("POST", path, large).expectProblem(413, "body-too-large");
    client.sendInChunks("POST", path, large).expectProblem(413, "body-too-large");
    client
        .withHeader("Content-Encoding", "gzip")
        .sendBytes("POST", path, Encoded.gzip(large.getBytes(StandardCharsets.US_ASCII)))
        .expectProblem(413, "body-too-large");
    assertThat(client.send("POST", path, large.substring(1)).status()).isIn(200, 400);
  }

  @Test
  void requestWithoutRequiredParametersIsInvalid() {
    expectError(oauth.token(), "invalid_request");
    expectError(oauth.token("grant_type", ""), "invalid_request");
    expectError(oauth.token("grant_type", EXCHANGE), "invalid_request");
    expectError(oauth.token("grant_type", "refresh_token"), "invalid_request");
    expectError(
        oauth.token("grant_type", "refresh_token", "grant_type", "refresh_token"),
        "invalid_request");
    expectError(oauth.token("grant_type", "password"), "unsupported_grant_type");
    expectError(OAuth.of(anonymous).revoke(""), "invalid_request");
  }

  @Test
  void requestThatIsNotAFormIsRefused() {
    anonymous
        .post(TOKEN, "{\"grant_type\":\"refresh_token\"}")
        .expectProblem(415, "unsupported-media-type");
    expectError(anonymous.send("POST", TOKEN, null), "invalid_request");
    anonymous.get(TOKEN).expectProblem(405, "method-not-allowed");
    anonymous
        .withHeader("Content-Type", FORM)
        .send("POST", TOKEN, "grant_type=" + "x".repeat(2_000_000))
        .expectProblem(413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&&&", "=", "%", "grant_type=%zz", "grant_type", "\u0000"})
  void hostileFormIsRefusedLikeAnyOther(String form) {
    ApiResponse response = anonymous.withHeader("Content-Type", FORM).send("POST", TOKEN, form);

    response.expect(400);
  }

  @Test
  void emptyFormWithAMalformedQueryIsRefused() {
    String request =
        "POST %s?%%zz=1 HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 0\r\n\r\n"
            .formatted(TOKEN, FORM);
    try (RawConnection connection = anonymous.raw()) {
      connection.sendOctets(request, "POST").get(0).expect(400);
    }
  }

  @Test
  void onlyTheSigningKeysArePublished() {
    ApiResponse response = anonymous.get("/.well-known/jwks.json").expect(200);

    assertThat(response.header("Cache-Control")).contains("public, max-age=900");
    assertThat(response.header("Content-Type").orElseThrow()).startsWith("application/json");
    JsonNode keys = response.json().path("keys");
    assertThat(keys.findValuesAsText("kid"))
        .contains(Tokens.keyId(oauth.open(Users.newIdentity()).accessToken()));
    for (JsonNode key : keys) {
      assertThat(key.has("d") || key.has("k")).isFalse();
    }
  }

  @Test
  void metadataIsCacheableAndReadableByAnyOrigin() {
    ApiResponse response = anonymous
        .withHeader("Origin", "https://app.example")
        .get("/.well-known/oauth-authorization-server")
        .expect(200);

    assertThat(response.header("Cache-Control")).contains("public, max-age=900");
    assertThat(response.header("Access-Control-Allow-Origin")).isPresent();
    assertThat(response.text("issuer")).isEqualTo(anonymous.server().toString());
    assertThat(response.json().path("response_types_supported")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/jwks.json", "/.well-known/oauth-authorization-server"})
  void trailingSlashOfWellKnownPathsIsOptional(String path) {
    assertThat(anonymous.get(path + "/").expect(200).json())
        .isEqualTo(anonymous.get(path).expect(200).json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/", "/.well-known/openid-configuration", "/.well-known/x/y"})
  void otherWellKnownPathsAreNotFound(String path) {
    anonymous.get(path).expectProblem(404, "not-found");
  }

  private static void expectError(ApiResponse response, String error) {
    response.expect(400);
    assertThat(response.text("error")).isEqualTo(error);
    assertThat(response.text("error_description")).isNotBlank();
    assertThat(response.header("Cache-Control")).contains("no-store");
  }
}
