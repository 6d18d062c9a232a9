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

/** The configuration of the tokens of this API. */
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
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  @Inject
  public TokenConfig(Settings settings, Clock clock) {
    SettingsReader reader = settings.reader();
    issuer = reader.text(ISSUER);
    reader.require(
        isNameOrOrigin(issuer),
        ISSUER,
        "must be a name, or an http or https URL without a path and without a trailing slash");
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
    return !isUrl(issuer) || issuer.matches("https?://[^/?#]+");
  }

  private static boolean isUrl(String issuer) {
    return issuer.startsWith("https://") || issuer.startsWith("http://");
  }

  /** Production requires an existing key file. In development and tests, missing keys are generated. */
  private static KeySet keys(Settings settings, boolean isProduction, Instant now) {
    if (isProduction) {
      return KeyFile.read(settings.path(KeyFile.SETTING));
    }
    return settings.text(KeyFile.SETTING).isPresent()
        ? KeyFile.readOrCreate(settings.path(KeyFile.SETTING), now)
        : KeySet.generate(now);
  }

  /** The {@code iss} of the tokens of this API. */
  public String issuer() {
    return issuer;
  }

  /**
   * The {@code iss} of the tokens of this API, if it is the URL under which clients know this server;
   * empty if it is a name.
   */
  public Optional<String> issuerUrl() {
    return Optional.of(issuer).filter(TokenConfig::isUrl);
  }

  /** The {@code aud} of the tokens of this API. */
  public String audience() {
    return audience;
  }

  /** The lifetime of an access token; empty if it never expires. */
  public Optional<Duration> accessLifetime() {
    return Optional.ofNullable(accessLifetime);
  }

  /** The lifetime of a refresh token; empty if it never expires. */
  public Optional<Duration> refreshLifetime() {
    return Optional.ofNullable(refreshLifetime);
  }

  KeySet keys() {
    return keys;
  }

  /** The keys that sign and verify refresh tokens. */
  DerivedKeys refreshKeys() {
    return DerivedKeys.of(keys, "refresh token");
  }

  /** The public keys that verify the access tokens of this API, as a JWK set. */
  public String publicKeys() {
    return keys.toPublicJson();
  }

  /** The provider of the cryptography; empty for the provider of the JDK. */
  public Optional<Provider> provider() {
    return SignatureProvider.find();
  }
}
