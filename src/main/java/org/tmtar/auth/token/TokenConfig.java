package org.tmtar.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Lifetime;
import org.tmtar.settings.SettingFaults;

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
   * @param keyFile required in production
   * @throws InvalidSettingException if the issuer is a URL with a path, or if the keys cannot be read
   */
  @Inject
  public TokenConfig(
      @ConfigProperty(name = ISSUER) String issuer,
      @ConfigProperty(name = "tmtar.token.audience") String audience,
      @ConfigProperty(name = ACCESS_LIFETIME) Lifetime accessLifetime,
      @ConfigProperty(name = REFRESH_LIFETIME) Lifetime refreshLifetime,
      @ConfigProperty(name = KeyFile.SETTING) Optional<Path> keyFile,
      @ConfigProperty(name = Environment.SETTING, defaultValue = "prod") Environment environment,
      Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.accessLifetime = accessLifetime.duration().orElse(null);
    this.refreshLifetime = refreshLifetime.duration().orElse(null);
    SettingFaults faults = new SettingFaults();
    faults.require(
        isNameOrOrigin(issuer),
        ISSUER,
        "must be a name, or an http or https URL without a path and without a trailing slash");
    keys = faults.read(() -> keys(keyFile, environment, clock.instant()), null);
    faults.throwIfAny();
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
  private static KeySet keys(Optional<Path> file, Environment environment, Instant now) {
    if (environment.isProduction()) {
      return KeyFile.read(
          file.orElseThrow(() -> new InvalidSettingException(KeyFile.SETTING, "is missing")));
    }
    return file.map(path -> KeyFile.readOrCreate(path, now)).orElseGet(() -> KeySet.generate(now));
  }

  /** The {@code iss} of the tokens of this API. */
  public String issuer() {
    return issuer;
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
