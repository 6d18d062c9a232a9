package org.tmtar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.ProductionSettings;

class WeakSettingsTest {

  private final ProductionSettings production = ProductionSettings.complete(Path.of("keys.json"));

  @Test
  void defaultsHaveNoWeakness() {
    assertThat(WeakSettings.find(production.settings())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tmtar.token.access.lifetime    | never",
        "tmtar.token.refresh.lifetime   | never",
        "tmtar.session.age-limit        | never",
        "tmtar.cors.origins             | https://a.example,*",
        "tmtar.http.trusted-proxies     | 10.0.0.0/8, 0.0.0.0/0",
        "tmtar.http.trusted-proxies     | ::/0",
        "tmtar.metrics.readers          | 0.0.0.0/0",
        "tmtar.http.hsts                | false",
        "tmtar.oidc.issuer              | http://issuer.example",
        "tmtar.oidc.jwks-url            | http://10.0.0.7/keys",
        "tmtar.limit.sign-in.by-subject | none",
        "tmtar.limit.upload.by-address  | none",
      })
  void weakSettingIsNamedOnce(String name, String value) {
    production.with(name, value);

    assertThat(WeakSettings.find(production.settings()))
        .singleElement()
        .asString()
        .startsWith(name + " (TMTAR_");
  }

  @Test
  void everyWeakSettingIsNamed() {
    production.with("tmtar.cors.origins", "*").with("tmtar.session.age-limit", "never");

    assertThat(WeakSettings.find(production.settings())).hasSize(2);
  }

  @Test
  void issuerOnThisMachineNeedsNoTls() {
    production.with("tmtar.oidc.issuer", "http://127.0.0.1:8081/");

    assertThat(WeakSettings.find(production.settings())).isEmpty();
  }
}
