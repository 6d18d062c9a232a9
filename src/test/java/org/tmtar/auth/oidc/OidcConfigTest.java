package org.tmtar.auth.oidc;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.user.DefaultIssuer;

class OidcConfigTest {

  private final Map<String, String> settings = new HashMap<>(Map.ofEntries(
      entry("tmtar.sign-in.identity", "false"),
      entry("tmtar.token.issuer", "tmtar"),
      entry("tmtar.oidc.discovery", "false"),
      entry("tmtar.oidc.algorithms", "RS256,ES256"),
      entry("tmtar.oidc.subject-claim", "sub"),
      entry("tmtar.oidc.scope", "openid"),
      entry("tmtar.oidc.connect-timeout", "PT2S"),
      entry("tmtar.oidc.read-timeout", "PT2S"),
      entry("tmtar.oidc.jwks-lifetime", "PT15M"),
      entry("tmtar.oidc.jwks-refetch-interval", "PT10S"),
      entry("tmtar.oidc.outage-limit", "PT4H")));

  @Test
  void issuerWithoutANameIsFirst() {
    setUnnamed();
    setMuseum();

    assertThat(config().issuers())
        .extracting(Issuer::name)
        .containsExactly("https://a.example/", "https://museum.example");
    assertThat(defaultIssuer()).isEqualTo("https://a.example/");
  }

  @Test
  void issuersWithANameNeedNoIssuerWithoutAName() {
    setMuseum();

    assertThat(config().issuers())
        .extracting(Issuer::name)
        .containsExactly("https://museum.example");
    assertThat(defaultIssuer()).isEqualTo("https://museum.example");
  }

  @Test
  void issuerWithANameInheritsUnsetSettingsExceptTheKeys() {
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
  void issuerWithANameHasItsOwnSettings() {
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
  void configuredUrlOfTheKeysPrecedesTheMetadata() {
    setMuseum();
    settings.put("tmtar.oidc.discovery", "true");
    settings.put("tmtar.oidc.museum.jwks-url", "https://museum.example/keys");

    assertThat(config().issuers().get(0).keysUrl())
        .contains(URI.create("https://museum.example/keys"));
  }

  @Test
  void urlOfTheMetadataHasOneSlashAfterTheIssuer() {
    setUnnamed();
    setMuseum();

    assertThat(config().issuers())
        .extracting(issuer -> issuer.metadataUrl().toString())
        .containsExactly(
            "https://a.example/.well-known/openid-configuration",
            "https://museum.example/.well-known/openid-configuration");
  }

  @Test
  void developmentAcceptsAnyIssuerIfNoneIsConfigured() {
    settings.put("mp.config.profile", "dev");

    assertThat(config().accepts("https://any.example")).isTrue();
  }

  @Test
  void productionRequiresAnIssuer() {
    refuses("Setting tmtar.oidc.issuer (TMTAR_OIDC_ISSUER) is missing.");
  }

  @Test
  void issuerWithoutAClientIsNotForPages() {
    setUnnamed();
    setMuseum();
    settings.put("tmtar.oidc.museum.client-id", "console");

    assertThat(config().browserClients())
        .containsExactly(new BrowserClient(
            "museum",
            "museum.example",
            "https://museum.example",
            "console",
            "openid",
            "museum-api"));
  }

  @Test
  void clientsForPagesHaveTheirOwnLabelAndInheritTheScope() {
    setUnnamed();
    setMuseum();
    settings.put("tmtar.oidc.client-id", "one");
    settings.put("tmtar.oidc.label", "Our login");
    settings.put("tmtar.oidc.scope", "openid email");
    settings.put("tmtar.oidc.museum.client-id", "two");

    assertThat(config().browserClients())
        .containsExactly(
            new BrowserClient(
                "default", "Our login", "https://a.example/", "one", "openid email", "api"),
            new BrowserClient(
                "museum",
                "museum.example",
                "https://museum.example",
                "two",
                "openid email",
                "museum-api"));
  }

  @Test
  void refusesALabelThatIsTooLong() {
    setUnnamed();
    settings.put("tmtar.oidc.label", "x".repeat(101));

    refuses("(TMTAR_OIDC_LABEL) must have at most 100 characters and no control characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "audience"})
  void requiredSettingsOfAnIssuerHaveNoDefault(String word) {
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
        "tmtar.oidc.museum.issuer (TMTAR_OIDC_MUSEUM_ISSUER) must differ from tmtar.oidc.issuer.");
  }

  @Test
  void refusesTheIssuerOfThisApi() {
    setMuseum();
    settings.put("tmtar.token.issuer", "https://museum.example");

    refuses("(TMTAR_OIDC_MUSEUM_ISSUER) must differ from tmtar.token.issuer.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mu.seum", "mu_seum", "the museum", "музей"})
  void refusesNamesThatAreInvalidInEnvironmentVariables(String name) {
    settings.put("tmtar.oidc.issuers", name);

    refuses("(TMTAR_OIDC_ISSUERS) must list names that consist of letters, digits and hyphens.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer", "Audience", "jwks-url", "outage-limit", "client-id", "label"})
  void refusesNamesOfSettings(String name) {
    settings.put("tmtar.oidc.issuers", name);

    refuses("(TMTAR_OIDC_ISSUERS) must not list the name of a setting");
  }

  @Test
  void refusesTheSameNameTwice() {
    settings.put("tmtar.oidc.issuers", "museum,Museum");

    refuses("(TMTAR_OIDC_ISSUERS) must not list a name twice.");
  }

  @Test
  void refusesSymmetricAlgorithmsAndNamesTheSetting() {
    setUnnamed();
    setMuseum();
    settings.put("tmtar.oidc.museum.algorithms", "RS256,HS256");
    refuses(
        "(TMTAR_OIDC_MUSEUM_ALGORITHMS) must list asymmetric signature algorithms such as RS256, PS256 or ES256.");

    settings.remove("tmtar.oidc.museum.algorithms");
    settings.put("tmtar.oidc.algorithms", "none");
    refuses(
        "(TMTAR_OIDC_ALGORITHMS) must list asymmetric signature algorithms such as RS256, PS256 or ES256.");
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
    return new ConfigurationBeans(settings(), Clock.systemUTC()).create(OidcConfig.class);
  }

  private String defaultIssuer() {
    return new DefaultIssuer(settings()).name();
  }

  private Settings settings() {
    return new Settings(name -> Optional.ofNullable(settings.get(name)));
  }
}
