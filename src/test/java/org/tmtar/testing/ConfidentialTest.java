package org.tmtar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which values of requests and responses are confidential. */
class ConfidentialTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"access_token\":\"abc\"}",
        "{\"refresh_token\" : \"abc\"}",
        "{\"subject_token\":\"abc\"}",
        "{\"logout_token\":\"abc\"}",
        "{\"unlock\":\"abc\"}",
        "{\"kty\":\"EC\",\"d\":\"abc\"}",
        "/api/files/a.png?expires=1&signature=abc",
        "/api/files/a.png?signature=abc&expires=1",
      })
  void tokensKeysAndSignaturesAreSecrets(String text) {
    assertThat(Confidential.secretsIn(text)).containsExactly("abc");
    assertThat(Confidential.positionsIn(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/zones/around?latitude=50.4501&limit=1",
        "/api/zones/around?longitude=-50.4501",
        "{\"latitude\":50.4501}",
        "{\"longitude\" : \"50.4501\"}",
      })
  void preciseDegreesArePositions(String text) {
    assertThat(Confidential.positionsIn(text)).containsExactly("50.4501");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/zones/around?cell=871fb4662ffffff",
        "/oscp/scrs/geo?limit=1&h3Index=871fb4662ffffff",
      })
  void cellsArePositions(String text) {
    assertThat(Confidential.positionsIn(text)).containsExactly("871fb4662ffffff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\":\"abc\",\"id\":\"abc\",\"my_access_token\":\"abc\"}",
        "/api/files/a.png?mysignature=abc",
        "{\"altitude\":50.4501,\"latitude\":50.45}",
        "/api/zones/around?supercell=871fb4662ffffff",
      })
  void similarMembersAreNotConfidential(String text) {
    assertThat(Confidential.secretsIn(text)).isEmpty();
    assertThat(Confidential.positionsIn(text)).isEmpty();
  }

  @Test
  void allValuesOfATextAreFound() {
    assertThat(Confidential.secretsIn("{\"access_token\":\"a\",\"refresh_token\":\"b\"}"))
        .containsExactly("a", "b");
  }
}
