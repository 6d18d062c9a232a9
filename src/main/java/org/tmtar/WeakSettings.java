package org.tmtar;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.auth.session.SessionConfig;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.limit.LimitConfig;
import org.tmtar.security.CorsConfig;
import org.tmtar.security.HstsConfig;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;
import org.tmtar.telemetry.TelemetryConfig;

/** The settings that weaken the protection of a production system without preventing its start. */
final class WeakSettings {

  private static final String NEVER = "never";

  private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Settings settings;
  private final List<String> found = new ArrayList<>();

  private WeakSettings(Settings settings) {
    this.settings = settings;
  }

  /** One sentence about each weak setting; empty if there are none. */
  static List<String> find(Settings settings) {
    WeakSettings weak = new WeakSettings(settings);
    weak.findLifetimes();
    weak.findOpenAccess();
    weak.findLimits();
    return List.copyOf(weak.found);
  }

  private void findLifetimes() {
    add(
        has(TokenConfig.ACCESS_LIFETIME, NEVER),
        TokenConfig.ACCESS_LIFETIME,
        "is never: a stolen access token is valid as long as its session");
    add(
        has(TokenConfig.REFRESH_LIFETIME, NEVER),
        TokenConfig.REFRESH_LIFETIME,
        "is never: a stolen refresh token is valid as long as its session");
    add(
        has(SessionConfig.AGE_LIMIT, NEVER),
        SessionConfig.AGE_LIMIT,
        "is never: a stolen refresh token that is used regularly never expires");
  }

  private void findOpenAccess() {
    add(
        settings.list(CorsConfig.ORIGINS).contains(CorsConfig.ANY),
        CorsConfig.ORIGINS,
        "is *: every web page may call the API from the browser of its visitor");
    add(
        coversEverything(ClientAddress.TRUSTED_PROXIES),
        ClientAddress.TRUSTED_PROXIES,
        "covers every address: each client can claim any address, and limits by address have no effect");
    add(
        coversEverything(TelemetryConfig.READERS),
        TelemetryConfig.READERS,
        "covers every address: each client that reaches this node can read its metrics");
    add(
        has(HstsConfig.SETTING, "false"),
        HstsConfig.SETTING,
        "is false: browsers may connect without TLS");
    OidcConfig.urlSettings(settings)
        .forEach(
            setting -> add(
                isUnencrypted(setting),
                setting,
                "is an http URL: an attacker in the network can replace the keys and sign in as anyone"));
  }

  private void findLimits() {
    LimitConfig.settings()
        .forEach(limit -> add(
            has(limit, LimitConfig.NONE), limit, "is none: a single client can exhaust the node"));
  }

  private void add(boolean isWeak, String setting, String reason) {
    if (isWeak) {
      found.add("%s (%s) %s."
          .formatted(setting, InvalidSettingException.environmentVariable(setting), reason));
    }
  }

  private boolean has(String setting, String value) {
    return settings.text(setting).filter(value::equals).isPresent();
  }

  private boolean coversEverything(String setting) {
    return settings.list(setting).stream().anyMatch(range -> range.endsWith("/0"));
  }

  private boolean isUnencrypted(String setting) {
    return settings
        .find(setting, SettingFormat::url)
        .filter(url -> url.getScheme().equals("http"))
        .map(URI::getHost)
        .filter(host -> !LOCAL_HOSTS.contains(host))
        .isPresent();
  }
}
