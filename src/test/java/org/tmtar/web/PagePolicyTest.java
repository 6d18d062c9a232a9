package org.tmtar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.testing.ProductionSettings;

/** The content security policies of the pages for different settings. */
class PagePolicyTest {

  @Test
  void consoleConnectsToItsOwnHostAndToTheIssuer() {
    assertThat(policy(Map.of()).ofConsole())
        .isEqualTo(
            "default-src 'none'; base-uri 'none'; form-action 'none'; "
                + "script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
                + "connect-src 'self' https://login.example.org; frame-src 'self'; frame-ancestors 'none'");
  }

  @Test
  void visitorsPageConnectsToItsOwnHostOnlyAndRunsDecodersOfModels() {
    assertThat(policy(Map.of()).ofVisit())
        .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'none'; "
            + "script-src 'self' 'wasm-unsafe-eval'; "
            + "style-src 'self' 'sha256-PXtZZkJMMyc18o/DN1ZEFOJ2qEGq95IQbVaJFMOXOb0='; "
            + "worker-src 'self' blob:; img-src 'self' blob:; connect-src 'self' blob:; "
            + "media-src 'self'; manifest-src 'self'; frame-ancestors 'none'");
  }

  @Test
  void hostOfTheTilesIsAddedAsItIs() {
    PagePolicy policy = policy(new TreeMap<>(Map.of(
        "tmtar.map.tiles",
        "https://tiles.example.org:8443/{z}/{x}/{y}.png?key=1",
        "tmtar.map.attribution",
        "© Example")));

    assertThat(policy.ofVisit())
        .contains("img-src 'self' blob: https://tiles.example.org:8443; ")
        .contains("connect-src 'self' blob: https://tiles.example.org:8443; ");
    assertThat(policy.ofConsole())
        .contains("img-src 'self' blob: https://tiles.example.org:8443; ")
        .contains("connect-src 'self' https://tiles.example.org:8443 https://login.example.org; ");
  }

  private static PagePolicy policy(Map<String, String> settings) {
    ProductionSettings all = ProductionSettings.defaults()
        .with("tmtar.oidc.issuer", "https://login.example.org/realms/city")
        .with("tmtar.oidc.audience", "api");
    settings.forEach(all::with);
    ConfigurationBeans beans = new ConfigurationBeans(all.settings(), Clock.systemUTC());
    return new PagePolicy(beans.create(MapConfig.class), beans.create(OidcConfig.class));
  }
}
