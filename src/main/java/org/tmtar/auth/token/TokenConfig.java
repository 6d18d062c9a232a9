package org.tmtar.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.Provider;
import java.time.Duration;
import java.util.Optional;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** What is configured about our own tokens. */
@ApplicationScoped
public class TokenConfig implements CheckedAtStart {

  private String issuer;
  private String audience;
  private Duration accessLifetime;
  private Duration refreshLifetime;
  private SigningKeys keys;
  private Provider provider;

  protected TokenConfig() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public TokenConfig(Settings settings) {
    issuer = settings.requiredText("tmtar.token.issuer");
    audience = settings.requiredText("tmtar.token.audience");
    accessLifetime = settings.lifetime("tmtar.token.access.lifetime").orElse(null);
    refreshLifetime = settings.lifetime("tmtar.token.refresh.lifetime").orElse(null);
    keys = keys(settings);
    provider = SignatureProvider.find().orElse(null);
  }

  /** Development and tests may make their keys themselves; production is given them. */
  private static SigningKeys keys(Settings settings) {
    if (Environment.current().isProduction()) {
      return SigningKeys.read(Path.of(settings.requiredText(SigningKeys.SETTING)));
    }
    return settings
        .text(SigningKeys.SETTING)
        .map(file -> SigningKeys.readOrCreate(Path.of(file)))
        .orElseGet(SigningKeys::temporary);
  }

  String issuer() {
    return issuer;
  }

  String audience() {
    return audience;
  }

  /** How long an access token lives; empty for ever. */
  Optional<Duration> accessLifetime() {
    return Optional.ofNullable(accessLifetime);
  }

  /** How long a refresh token lives; empty for ever. */
  public Optional<Duration> refreshLifetime() {
    return Optional.ofNullable(refreshLifetime);
  }

  SigningKeys keys() {
    return keys;
  }

  /** Who does the cryptography; empty for the JDK. */
  Optional<Provider> provider() {
    return Optional.ofNullable(provider);
  }
}
