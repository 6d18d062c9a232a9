package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.Settings;

/** The configuration of the available methods of signing in. */
@ApplicationScoped
public class SignInConfig implements CheckedAtStart {

  private boolean isIdentityEnabled;

  protected SignInConfig() {}

  /**
   * @throws InvalidSettingException if production enables the sign-in by identity, or if no method of
   *     signing in is enabled
   */
  @Inject
  public SignInConfig(
      @ConfigProperty(name = IdentitySignInExtension.SETTING) boolean isIdentityEnabled,
      @ConfigProperty(name = Environment.SETTING, defaultValue = "prod") Environment environment,
      Settings settings) {
    this.isIdentityEnabled = isIdentityEnabled;
    boolean isProduction = environment.isProduction();
    SettingFaults faults = new SettingFaults();
    faults.require(
        !isIdentityEnabled || !isProduction,
        IdentitySignInExtension.SETTING,
        "must be false in production, because the sign-in by identity requires no proof");
    // In production, OidcConfig reports a missing issuer.
    faults.require(
        isIdentityEnabled || isProduction || OidcConfig.hasIssuers(settings),
        IdentitySignInExtension.SETTING,
        "must be true if no OIDC issuer is set, because there is no other way to sign in");
    faults.throwIfAny();
  }

  /** Whether a client may sign in with an identity that it does not prove; always false in production. */
  public boolean isIdentityEnabled() {
    return isIdentityEnabled;
  }
}
