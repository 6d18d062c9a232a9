package org.tmtar.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.TestIssuer;

/** The warnings at startup about the keys of an issuer. */
class PublishedKeysTest {

  private static final String HINT =
      "Set tmtar.oidc.jwks-url (TMTAR_OIDC_JWKS_URL) to the URL of the keys, or leave it empty and set tmtar.oidc.discovery (TMTAR_OIDC_DISCOVERY) to true";

  private final TestIssuer issuer = TestIssuer.start();

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void usableKeysHaveNoProblem() {
    assertThat(keysAt("keys").findProblem()).isEmpty();
    assertThat(discovered().findProblem()).isEmpty();
  }

  @Test
  void urlThatRespondsWith404IsReportedWithItsStatusAndAHintAtDiscovery() {
    assertThat(keysAt("nowhere/keys").findProblem().orElseThrow())
        .startsWith("Keys of tmtar.oidc.issuer are unavailable: %snowhere/keys responds with 404. "
            .formatted(issuer.name()))
        .contains(HINT);
  }

  @Test
  void urlWithoutAJwkSetIsReportedWithAHintAtDiscovery() {
    assertThat(keysAt(".well-known/openid-configuration").findProblem().orElseThrow())
        .contains(".well-known/openid-configuration is not a JWK set. ", HINT);
  }

  @Test
  void urlThatRedirectsIsReportedWithItsStatus() {
    try (TestIssuer other = TestIssuer.start()) {
      issuer.sendTo(other);

      assertThat(keysAt("keys").findProblem().orElseThrow())
          .contains("keys responds with 302. ", HINT);
    }
  }

  @Test
  void metadataOfAnotherIssuerIsReported() {
    issuer.setIssuerInMetadata("https://elsewhere.example/");

    assertThat(discovered().findProblem().orElseThrow())
        .contains("openid-configuration cannot be used: The metadata belong to another issuer. ")
        .contains("Check the URL of the issuer");
  }

  @Test
  void outageIsReportedWithoutAHintAtSettings() {
    issuer.setUnavailable(true);

    assertThat(keysAt("keys").findProblem().orElseThrow())
        .endsWith("keys responds with 500.")
        .doesNotContain("Set ");
  }

  @Test
  void issuerThatDoesNotRespondIsReported() {
    issuer.close();

    assertThat(keysAt("keys").findProblem().orElseThrow()).contains("keys cannot be read: ");
  }

  private PublishedKeys keysAt(String path) {
    return keys(Optional.of(URI.create(issuer.name() + path)));
  }

  private PublishedKeys discovered() {
    return keys(Optional.empty());
  }

  private PublishedKeys keys(Optional<URI> address) {
    Duration timeout = Duration.ofSeconds(2);
    return new PublishedKeys(
        new Issuer(
            Issuer.UNNAMED,
            issuer.name(),
            TestIssuer.AUDIENCE,
            address,
            Set.of(JWSAlgorithm.RS256),
            "sub",
            Optional.empty()),
        new KeyPolicy(timeout, timeout, Duration.ofMinutes(15), timeout, Duration.ofHours(4)));
  }
}
