package org.tmtar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that {@link LogPrivacy} finds confidential values. Otherwise an empty result would prove nothing.
 */
class LogPrivacyTest {

  private final LogPrivacy privacy =
      new LogPrivacy(Set.of("p9Zk2mQ-81_tVbX4", "50.4501", "3f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e90"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bearer refused: eyJhbGciOiJFUzI1NiJ9.e30.abc",
        "headers {Authorization: Bearer x}",
        "Bearer admin",
        "no user auth0|609f",
        "{\"refresh_token\":\"abcdefghij\"}",
        "refresh_token=abcdefghij",
        "GET /api/files/a.png?expires=1&signature=abc",
        "AWS4-HMAC-SHA256 Credential=…",
        "GET /api/zones/around?latitude=1",
        "{\"longitude\": -30.5}",
        "GET /api/zones/around?cell=871e6384affffff",
        "{\"kty\":\"EC\",\"d\":\"abc\"}",
        "-----BEGIN PRIVATE KEY-----",
        "jdbc:postgresql://host/db?user=tmtar&password=x",
        "postgres://user:my-secret@host/db",
        "a token p9Zk2mQ-81_tVbX4.",
        "near 50.4501,30.1",
        "user 3f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e90 is new",
      })
  void findsConfidentialValues(String line) {
    assertThat(privacy.findings("17:00:00 INFO org.tmtar.Any: request=abc " + line))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request=5f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e91 GET /api/zones/around 400 12 ms",
        "request=5f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e91 bearer refused: A refresh token grants no access to resources; send the access token",
        "Payara Micro 6.2025.10 #badassmicrofish is ready in 14502 (ms)",
        "Tokens are signed by AmazonCorrettoCryptoProvider 2.5",
        "Setting tmtar.database.password (TMTAR_DATABASE_PASSWORD) is missing.",
        "Rate limit sign-in.by-subject exceeded, refused requests since the last entry: 3",
      })
  void acceptsEntriesThatOperatorsNeed(String line) {
    assertThat(privacy.findings(line)).isEmpty();
  }

  @Test
  void shortWordsAreNotSecrets() {
    assertThat(LogPrivacy.pieces("Bearer admin auth0|3f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e90"))
        .containsExactly("3f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e90");
  }
}
