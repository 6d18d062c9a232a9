package org.tmtar.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerMetadataTest {

  private static final Issuer SAFE = issuer("https://login.example/");

  @Test
  void containTheUrlOfTheKeys() throws JWKSetUnavailableException {
    assertThat(
            IssuerMetadata.keysUrl(SAFE, metadata("https://login.example/", "https://k.example/k")))
        .hasToString("https://k.example/k");
    assertThat(IssuerMetadata.keysUrl(
            issuer("http://localhost:8080"),
            metadata("http://localhost:8080", "http://localhost/k")))
        .hasToString("http://localhost/k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example", "https://elsewhere.example/", ""})
  void ofAnotherIssuerAreRefused(String name) {
    refuses(metadata(name, "https://login.example/k"), "another issuer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://login.example/k", "file:///etc/passwd", "https:///k", "/k", "", "ftp://a/k"
      })
  void withALessSecureUrlOfTheKeysAreRefused(String url) {
    refuses(metadata("https://login.example/", url), "as secure as");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html></html>", "[]", "null"})
  void thatAreMalformedAreRefused(String document) {
    refuses(document, "metadata");
  }

  @Test
  void withAMalformedUrlAreRefused() {
    refuses(metadata("https://login.example/", "https://not an address"), "cannot be parsed");
    refuses("{\"issuer\":\"https://login.example/\",\"jwks_uri\":7}", "cannot be parsed");
    refuses("{\"issuer\":\"https://login.example/\"}", "as secure as");
  }

  private static void refuses(String document, String reason) {
    assertThatThrownBy(() -> IssuerMetadata.keysUrl(SAFE, document))
        .isInstanceOf(JWKSetUnavailableException.class)
        .hasMessageContaining(reason);
  }

  private static String metadata(String issuer, String keysUrl) {
    return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keysUrl);
  }

  private static Issuer issuer(String name) {
    return new Issuer(
        Issuer.UNNAMED,
        name,
        "api",
        Optional.empty(),
        Set.of(JWSAlgorithm.RS256),
        "sub",
        Optional.empty());
  }
}
