package org.tmtar.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** What is configured about our own tokens. */
@ApplicationScoped
public class TokenConfig implements CheckedAtStart {

  /** The setting of the lifetime of access tokens. */
  public static final String ACCESS_LIFETIME = "tmtar.token.access.lifetime";

  /** The setting of the lifetime of refresh tokens. */
  public static final String REFRESH_LIFETIME = "tmtar.token.refresh.lifetime";

  private static final String ISSUER = "tmtar.token.issuer";

  private String issuer;
  private String audience;
  private Duration accessLifetime;
  private Duration refreshLifetime;
  private KeySet keys;

  protected TokenConfig() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public TokenConfig(Settings settings, Clock clock) {
    SettingsReader reader = settings.reader();
    issuer = reader.text(ISSUER);
    reader.require(
        isNameOrOrigin(issuer),
        ISSUER,
        "has to be a name, or an http or https URL without a path and without a trailing slash");
    audience = reader.text("tmtar.token.audience");
    accessLifetime = reader.lifetime(ACCESS_LIFETIME).orElse(null);
    refreshLifetime = reader.lifetime(REFRESH_LIFETIME).orElse(null);
    boolean isProduction = reader.environment().isProduction();
    keys = reader.read(() -> keys(settings, isProduction, clock.instant()), null);
    reader.requireNoFault();
  }

  /**
   * Whether the issuer is a name or an origin. Clients insert the path of the metadata into the issuer URL
   * and compare the issuer exactly (RFC 8414 §3).
   */
  private static boolean isNameOrOrigin(String issuer) {
    return !isAddress(issuer) || issuer.matches("https?://[^/?#]+");
  }

  private static boolean isAddress(String issuer) {
    return issuer.startsWith("https://") || issuer.startsWith("http://");
  }

  /** Development and tests may make their keys themselves; production is given them. */
  private static KeySet keys(Settings settings, boolean isProduction, Instant now) {
    if (isProduction) {
      return KeyFile.read(settings.path(KeyFile.SETTING));
    }
    return settings.text(KeyFile.SETTING).isPresent()
        ? KeyFile.readOrCreate(settings.path(KeyFile.SETTING), now)
        : KeySet.generate(now);
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
    return SignatureProvider.find();
  }
}
