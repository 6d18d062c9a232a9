package org.tmtar.auth.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** What is configured about the identity provider. */
@ApplicationScoped
public class OidcConfig implements CheckedAtStart {

  private static final String ISSUER = "tmtar.oidc.issuer";
  private static final String AUDIENCE = "tmtar.oidc.audience";
  private static final String ALGORITHMS = "tmtar.oidc.algorithms";

  /** HMAC is not among them: whoever could verify a token could then make one. */
  private static final Set<JWSAlgorithm> SUPPORTED = Set.of(
      JWSAlgorithm.RS256,
      JWSAlgorithm.RS384,
      JWSAlgorithm.RS512,
      JWSAlgorithm.PS256,
      JWSAlgorithm.ES256,
      JWSAlgorithm.ES384,
      JWSAlgorithm.ES512);

  private boolean configured;
  private String issuer;
  private String audience;
  private URI keysUrl;
  private Set<JWSAlgorithm> algorithms;
  private Duration connectTimeout;
  private Duration readTimeout;
  private Duration keysLifetime;
  private Duration keysRefetchInterval;
  private Duration outageLimit;

  protected OidcConfig() {}

  /**
   * @throws InvalidSettingException if production lacks a setting, or one cannot be used
   */
  @Inject
  public OidcConfig(Settings settings) {
    configured = Environment.current().isProduction() || settings.text(ISSUER).isPresent();
    if (!configured) {
      return;
    }
    settings.url(ISSUER);
    issuer = settings.requiredText(ISSUER);
    audience = settings.requiredText(AUDIENCE);
    keysUrl = settings.optionalUrl("tmtar.oidc.jwks-url").orElseGet(this::keysOfIssuer);
    algorithms = algorithms(settings.list(ALGORITHMS));
    connectTimeout = settings.duration("tmtar.oidc.connect-timeout");
    readTimeout = settings.duration("tmtar.oidc.read-timeout");
    keysLifetime = settings.duration("tmtar.oidc.jwks-lifetime");
    keysRefetchInterval = settings.duration("tmtar.oidc.jwks-refetch-interval");
    outageLimit = settings.duration("tmtar.oidc.outage-limit");
  }

  /** Where Auth0, and most others, publish their keys. */
  private URI keysOfIssuer() {
    return URI.create((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/jwks.json");
  }

  private static Set<JWSAlgorithm> algorithms(List<String> names) {
    Set<JWSAlgorithm> chosen =
        names.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    if (chosen.isEmpty() || !SUPPORTED.containsAll(chosen)) {
      throw new InvalidSettingException(
          ALGORITHMS, "has to list RS256, PS256, ES256 or their like");
    }
    return chosen;
  }

  /** Whether there is an identity provider; production always has one. */
  public boolean isConfigured() {
    return configured;
  }

  /** The {@code iss} of its tokens, to the letter. */
  String issuer() {
    return issuer;
  }

  /** The {@code aud} that its tokens carry for us. */
  String audience() {
    return audience;
  }

  /** Where it publishes its keys. */
  URI keysUrl() {
    return keysUrl;
  }

  Set<JWSAlgorithm> algorithms() {
    return algorithms;
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  Duration readTimeout() {
    return readTimeout;
  }

  /** After how long its keys are asked for again. */
  Duration keysLifetime() {
    return keysLifetime;
  }

  /** How often, at most, tokens with unknown keys make us ask again before that. */
  Duration keysRefetchInterval() {
    return keysRefetchInterval;
  }

  /** For how long old keys are good enough while it cannot be reached. */
  Duration outageLimit() {
    return outageLimit;
  }
}
