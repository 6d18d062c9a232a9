package org.tmtar.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.user.DefaultIssuer;

class OidcConfigTest {

  private final Map<String, String> settings = new HashMap<>(Map.of(
      "tmtar.sign-in.identity", "false",
      "tmtar.token.issuer", "tmtar",
      "tmtar.oidc.discovery", "false",
      "tmtar.oidc.algorithms", "RS256,ES256",
      "tmtar.oidc.subject-claim", "sub",
      "tmtar.oidc.connect-timeout", "PT2S",
      "tmtar.oidc.read-timeout", "PT2S",
      "tmtar.oidc.jwks-lifetime", "PT15M",
      "tmtar.oidc.jwks-refetch-interval", "PT10S",
      "tmtar.oidc.outage-limit", "PT4H"));

  @Test
  void issuerWithoutANameComesFirst() {
    setUnnamed();
    setMuseum();

    assertThat(config().issuers())
        .extracting(Issuer::name)
        .containsExactly("https://a.example/", "https://museum.example");
    assertThat(defaultIssuer()).isEqualTo("https://a.example/");
  }

  @Test
  void issuersWithANameDoAlone() {
    setMuseum();

    assertThat(config().issuers())
        .extracting(Issuer::name)
        .containsExactly("https://museum.example");
    assertThat(defaultIssuer()).isEqualTo("https://museum.example");
  }

  @Test
  void issuerWithANameTakesWhatItDoesNotSetFromTheOtherButNeverItsKeys() {
    setUnnamed();
    setMuseum();
    settings.put("tmtar.oidc.jwks-url", "https://a.example/keys");
    settings.put("tmtar.oidc.algorithms", "ES384");
    settings.put("tmtar.oidc.subject-claim", "uid");

    Issuer museum = config().issuers().get(1);

    assertThat(museum.algorithms()).containsExactly(JWSAlgorithm.ES384);
    assertThat(museum.subjectClaim()).isEqualTo("uid");
    assertThat(museum.keysUrl())
        .contains(URI.create("https://museum.example/.well-known/jwks.json"));
  }

  @Test
  void issuerWithANameHasSettingsOfItsOwn() {
    setUnnamed();
    setMuseum();
    settings.put("tmtar.oidc.museum.algorithms", "PS256");
    settings.put("tmtar.oidc.museum.subject-claim", "employee");
    settings.put("tmtar.oidc.museum.discovery", "true");

    Issuer museum = config().issuers().get(1);

    assertThat(museum.audience()).isEqualTo("museum-api");
    assertThat(museum.algorithms()).containsExactly(JWSAlgorithm.PS256);
    assertThat(museum.subjectClaim()).isEqualTo("employee");
    assertThat(museum.keysUrl()).isEmpty();
    assertThat(config().issuers().get(0).keysUrl()).isPresent();
  }

  @Test
  void keysAreWhereTheSettingSaysWhateverTheMetadata() {
    setMuseum();
    settings.put("tmtar.oidc.discovery", "true");
    settings.put("tmtar.oidc.museum.jwks-url", "https://museum.example/keys");

    assertThat(config().issuers().get(0).keysUrl())
        .contains(URI.create("https://museum.example/keys"));
  }

  @Test
  void metadataAreBelowTheIssuerWithOneSlash() {
    setUnnamed();
    setMuseum();

    assertThat(config().issuers())
        .extracting(issuer -> issuer.metadataUrl().toString())
        .containsExactly(
            "https://a.example/.well-known/openid-configuration",
            "https://museum.example/.well-known/openid-configuration");
  }

  @Test
  void developmentDoesWithoutAnyIssuer() {
    settings.put("mp.config.profile", "dev");

    assertThat(config().isConfigured()).isFalse();
  }

  @Test
  void productionRefusesToBeWithoutAnyIssuer() {
    refuses("Setting tmtar.oidc.issuer (TMTAR_OIDC_ISSUER) is missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "audience"})
  void whatAnIssuerNeedsHasNoDefault(String word) {
    setUnnamed();
    setMuseum();
    settings.remove("tmtar.oidc.museum." + word);

    refuses("(TMTAR_OIDC_MUSEUM_%s) is missing.".formatted(word.toUpperCase(Locale.ROOT)));
  }

  @Test
  void refusesTheSameIssuerTwice() {
    setUnnamed();
    setMuseum();
    settings.put("tmtar.oidc.museum.issuer", "https://a.example/");

    refuses(
        "tmtar.oidc.museum.issuer (TMTAR_OIDC_MUSEUM_ISSUER) is the same as tmtar.oidc.issuer.");
  }

  @Test
  void refusesTheIssuerOfOurOwnTokens() {
    setMuseum();
    settings.put("tmtar.token.issuer", "https://museum.example");

    refuses("(TMTAR_OIDC_MUSEUM_ISSUER) is the same as tmtar.token.issuer.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mu.seum", "mu_seum", "the museum", "музей"})
  void refusesNamesThatNoEnvironmentVariableCanHave(String name) {
    settings.put("tmtar.oidc.issuers", name);

    refuses("(TMTAR_OIDC_ISSUERS) has to list names of letters, digits and hyphens.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "Audience", "jwks-url", "outage-limit"})
  void refusesNamesThatAreSettings(String name) {
    settings.put("tmtar.oidc.issuers", name);

    refuses("(TMTAR_OIDC_ISSUERS) lists a name that is a setting of its own");
  }

  @Test
  void refusesTheSameNameTwice() {
    settings.put("tmtar.oidc.issuers", "museum,Museum");

    refuses("(TMTAR_OIDC_ISSUERS) lists a name twice.");
  }

  @Test
  void refusesSecretsThatVerifyAndNamesTheSettingThatSaysSo() {
    setUnnamed();
    setMuseum();
    settings.put("tmtar.oidc.museum.algorithms", "RS256,HS256");
    refuses("(TMTAR_OIDC_MUSEUM_ALGORITHMS) has to list RS256, PS256, ES256 or their like.");

    settings.remove("tmtar.oidc.museum.algorithms");
    settings.put("tmtar.oidc.algorithms", "none");
    refuses("(TMTAR_OIDC_ALGORITHMS) has to list RS256, PS256, ES256 or their like.");
  }

  private void setUnnamed() {
    settings.put("tmtar.oidc.issuer", "https://a.example/");
    settings.put("tmtar.oidc.audience", "api");
  }

  private void setMuseum() {
    settings.put("tmtar.oidc.issuers", "museum");
    settings.put("tmtar.oidc.museum.issuer", "https://museum.example");
    settings.put("tmtar.oidc.museum.audience", "museum-api");
  }

  private void refuses(String sentence) {
    assertThatThrownBy(this::config)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining(sentence);
  }

  private OidcConfig config() {
    return new OidcConfig(settings());
  }

  private String defaultIssuer() {
    return new DefaultIssuer(settings()).name();
  }

  private Settings settings() {
    return new Settings(name -> Optional.ofNullable(settings.get(name)));
  }
}
