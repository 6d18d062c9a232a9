package org.tmtar.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** What is configured about our own tokens. */
@ApplicationScoped
public class TokenConfig implements CheckedAtStart {

  private static final String ISSUER = "tmtar.token.issuer";

  private String issuer;
  private String audience;
  private Duration accessLifetime;
  private Duration refreshLifetime;
  private KeySet keys;
  private Provider provider;

  protected TokenConfig() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public TokenConfig(Settings settings, Clock clock) {
    issuer = settings.requiredText(ISSUER);
    requireOrigin(issuer);
    audience = settings.requiredText("tmtar.token.audience");
    accessLifetime = settings.lifetime("tmtar.token.access.lifetime").orElse(null);
    refreshLifetime = settings.lifetime("tmtar.token.refresh.lifetime").orElse(null);
    keys = keys(settings, clock.instant());
    provider = SignatureProvider.find().orElse(null);
  }

  /** Clients put the path of what they discover behind it, and compare it to the letter (RFC 8414 §3). */
  private static void requireOrigin(String issuer) {
    if (isAddress(issuer) && !issuer.matches("https?://[^/?#]+")) {
      throw new InvalidSettingException(
          ISSUER, "has to be a name, or an address without a path and a slash at its end");
    }
  }

  private static boolean isAddress(String issuer) {
    return issuer.startsWith("https://") || issuer.startsWith("http://");
  }

  /** Development and tests may make their keys themselves; production is given them. */
  private static KeySet keys(Settings settings, Instant now) {
    if (Environment.current().isProduction()) {
      return KeyFile.read(Path.of(settings.requiredText(KeyFile.SETTING)));
    }
    return settings
        .text(KeyFile.SETTING)
        .map(file -> KeyFile.readOrCreate(Path.of(file), now))
        .orElseGet(() -> KeySet.generate(now));
  }

  /** The {@code iss} of our tokens. */
  public String issuer() {
    return issuer;
  }

  /**
   * The {@code iss} of our tokens, if it is the address under which clients know this server; empty
   * where it is another name.
   */
  public Optional<String> issuerAddress() {
    return Optional.of(issuer).filter(TokenConfig::isAddress);
  }

  /** The {@code aud} of our tokens. */
  public String audience() {
    return audience;
  }

  /** How long an access token lives; empty for ever. */
  public Optional<Duration> accessLifetime() {
    return Optional.ofNullable(accessLifetime);
  }

  /** How long a refresh token lives; empty for ever. */
  public Optional<Duration> refreshLifetime() {
    return Optional.ofNullable(refreshLifetime);
  }

  KeySet keys() {
    return keys;
  }

  /** The keys of refresh tokens. */
  DerivedKeys refreshKeys() {
    return DerivedKeys.of(keys, "refresh token");
  }

  /** The keys by which anyone can verify our access tokens, as a JWK set. */
  public String publicKeys() {
    return keys.toPublicJson();
  }

  /** Who does the cryptography; empty for the JDK. */
  public Optional<Provider> provider() {
    return Optional.ofNullable(provider);
  }
}
