package org.tmtar.auth.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;

/**
 * An identity provider whose access tokens this API accepts.
 *
 * @param prefix the prefix of its settings, {@code tmtar.oidc.} or for example {@code tmtar.oidc.museum.}
 * @param name the exact {@code iss} of its tokens
 * @param audience the {@code aud} of its tokens that are intended for this API
 * @param keysUrl the URL of its keys; empty if its metadata state the URL
 * @param algorithms the signature algorithms that its tokens may use
 * @param subjectClaim the claim that identifies the user
 * @param browserClient the client of the pages of this server; empty if they do not use this issuer
 */
record Issuer(
    String prefix,
    String name,
    String audience,
    Optional<URI> keysUrl,
    Set<JWSAlgorithm> algorithms,
    String subjectClaim,
    Optional<BrowserClient> browserClient) {

  /**
   * The prefix of the settings of the issuer without a name. The algorithms, the subject claim, the
   * discovery and the scope of that issuer are the defaults of the named issuers.
   */
  static final String UNNAMED = "tmtar.oidc.";

  static final String ISSUER = "issuer";
  static final String AUDIENCE = "audience";
  static final String JWKS_URL = "jwks-url";
  static final String ALGORITHMS = "algorithms";
  static final String SUBJECT_CLAIM = "subject-claim";
  static final String DISCOVERY = "discovery";

  /** HMAC is excluded, because a key that verifies such a token can also sign one. */
  private static final Set<JWSAlgorithm> SUPPORTED = Set.of(
      JWSAlgorithm.RS256,
      JWSAlgorithm.RS384,
      JWSAlgorithm.RS512,
      JWSAlgorithm.PS256,
      JWSAlgorithm.ES256,
      JWSAlgorithm.ES384,
      JWSAlgorithm.ES512);

  Issuer {
    algorithms = Set.copyOf(algorithms);
  }

  /**
   * Reads an issuer from its settings.
   *
   * @param prefix the prefix of its settings
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  static Issuer read(Settings settings, String prefix) {
    SettingFaults faults = new SettingFaults();
    String name = faults.read(
        () -> settings.get(prefix + ISSUER, SettingFormat::url).toString(), "http://invalid");
    String audience = faults.read(() -> settings.requiredText(prefix + AUDIENCE), "");
    Issuer issuer = new Issuer(
        prefix,
        name,
        audience,
        faults.read(() -> keysUrl(settings, prefix, name), Optional.empty()),
        faults.read(
            () -> algorithms(settings, effectiveSetting(settings, prefix, ALGORITHMS)), Set.of()),
        faults.read(
            () -> settings.requiredText(effectiveSetting(settings, prefix, SUBJECT_CLAIM)), ""),
        faults.read(() -> browserClient(settings, prefix, name, audience), Optional.empty()));
    faults.throwIfAny();
    return issuer;
  }

  /**
   * The URL of the keys; empty if the metadata state it. The default is the URL at which Auth0 and many
   * other providers publish their keys.
   */
  private static Optional<URI> keysUrl(Settings settings, String prefix, String name) {
    Optional<URI> configured = settings.find(prefix + JWKS_URL, SettingFormat::url);
    if (configured.isPresent()) {
      return configured;
    }
    return settings.get(effectiveSetting(settings, prefix, DISCOVERY), SettingFormat::flag)
        ? Optional.empty()
        : Optional.of(wellKnown(name, "jwks.json"));
  }

  private static Optional<BrowserClient> browserClient(
      Settings settings, String prefix, String name, String audience) {
    String scopeSetting = effectiveSetting(settings, prefix, BrowserClient.SCOPE);
    return BrowserClient.find(settings, prefix, name, audience, scopeSetting);
  }

  private static Set<JWSAlgorithm> algorithms(Settings settings, String setting) {
    List<String> names = settings.list(setting);
    Set<JWSAlgorithm> configured =
        names.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    if (configured.isEmpty() || !SUPPORTED.containsAll(configured)) {
      throw new InvalidSettingException(
          setting, "must list asymmetric signature algorithms such as RS256, PS256 or ES256");
    }
    return configured;
  }

  /** The setting in effect, so that an error message names the setting to change. */
  private static String effectiveSetting(Settings settings, String prefix, String suffix) {
    return (settings.text(prefix + suffix).isPresent() ? prefix : UNNAMED) + suffix;
  }

  /** The name for users; the host of the issuer if it has no client for pages, which has a label. */
  String label() {
    return browserClient
        .map(BrowserClient::label)
        .orElseGet(() -> URI.create(name).getAuthority());
  }

  /**
   * The URL of its metadata.
   *
   * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationRequest">OpenID
   *     Connect Discovery §4.1</a>
   */
  URI metadataUrl() {
    return wellKnown(name, "openid-configuration");
  }

  /** The full name of one of its settings, for example {@code tmtar.oidc.museum.audience}. */
  String setting(String suffix) {
    return prefix + suffix;
  }

  private static URI wellKnown(String name, String document) {
    return URI.create((name.endsWith("/") ? name : name + "/") + ".well-known/" + document);
  }
}
