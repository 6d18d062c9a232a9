package org.tmtar.auth.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/**
 * An identity provider whose access tokens are taken.
 *
 * @param prefix what its settings begin with, {@code tmtar.oidc.} or {@code tmtar.oidc.museum.}
 * @param name the {@code iss} of its tokens, to the letter
 * @param audience the {@code aud} that its tokens carry for us
 * @param keysUrl where it publishes its keys; empty if its metadata say so
 * @param algorithms the signatures its tokens may have
 * @param subjectClaim the claim that says who somebody is
 */
record Issuer(
    String prefix,
    String name,
    String audience,
    Optional<URI> keysUrl,
    Set<JWSAlgorithm> algorithms,
    String subjectClaim) {

  /** What the settings of the issuer without a name begin with, and the defaults of all others. */
  static final String UNNAMED = "tmtar.oidc.";

  static final String ISSUER = "issuer";
  static final String AUDIENCE = "audience";
  static final String JWKS_URL = "jwks-url";
  static final String ALGORITHMS = "algorithms";
  static final String SUBJECT_CLAIM = "subject-claim";
  static final String DISCOVERY = "discovery";

  /** HMAC is not among them: whoever could verify a token could then make one. */
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
   * Reads one.
   *
   * @param prefix what its settings begin with
   * @throws InvalidSettingException if one is missing or cannot be used
   */
  static Issuer read(Settings settings, String prefix) {
    SettingsReader reader = settings.reader();
    String name = reader.url(prefix + ISSUER).toString();
    Issuer issuer = new Issuer(
        prefix,
        name,
        reader.text(prefix + AUDIENCE),
        keysUrl(settings, reader, prefix, name),
        reader.read(
            () -> algorithms(settings, ownOrDefault(settings, prefix, ALGORITHMS)), Set.of()),
        reader.text(ownOrDefault(settings, prefix, SUBJECT_CLAIM)));
    reader.requireNoFault();
    return issuer;
  }

  /** Without a word about it, where Auth0 and many others publish their keys. */
  private static Optional<URI> keysUrl(
      Settings settings, SettingsReader reader, String prefix, String name) {
    Optional<URI> settled = reader.optionalUrl(prefix + JWKS_URL);
    if (settled.isPresent()) {
      return settled;
    }
    return reader.flag(ownOrDefault(settings, prefix, DISCOVERY))
        ? Optional.empty()
        : Optional.of(wellKnown(name, "jwks.json"));
  }

  private static Set<JWSAlgorithm> algorithms(Settings settings, String setting) {
    List<String> names = settings.list(setting);
    Set<JWSAlgorithm> chosen =
        names.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    if (chosen.isEmpty() || !SUPPORTED.containsAll(chosen)) {
      throw new InvalidSettingException(setting, "has to list RS256, PS256, ES256 or their like");
    }
    return chosen;
  }

  /** The setting that counts, so that a complaint names the one to change. */
  private static String ownOrDefault(Settings settings, String prefix, String word) {
    return (settings.text(prefix + word).isPresent() ? prefix : UNNAMED) + word;
  }

  /**
   * Where its metadata are.
   *
   * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationRequest">OpenID
   *     Connect Discovery §4.1</a>
   */
  URI metadataUrl() {
    return wellKnown(name, "openid-configuration");
  }

  /** The name of one of its settings, {@code tmtar.oidc.museum.audience}. */
  String setting(String word) {
    return prefix + word;
  }

  private static URI wellKnown(String name, String document) {
    return URI.create((name.endsWith("/") ? name : name + "/") + ".well-known/" + document);
  }
}
