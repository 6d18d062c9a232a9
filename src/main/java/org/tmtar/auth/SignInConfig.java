package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** The configuration of the available methods of signing in. */
@ApplicationScoped
public class SignInConfig implements CheckedAtStart {

  protected SignInConfig() {}

  /**
   * @throws InvalidSettingException if production enables the sign-in by identity, or if no method of
   *     signing in is enabled
   */
  @Inject
  public SignInConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    boolean isIdentityEnabled = reader.flag(IdentitySignInExtension.SETTING);
    boolean isProduction = reader.environment().isProduction();
    reader.require(
        !isIdentityEnabled || !isProduction,
        IdentitySignInExtension.SETTING,
        "must be false in production, because the sign-in by identity requires no proof");
    // In production, OidcConfig reports a missing issuer.
    reader.require(
        isIdentityEnabled || isProduction || OidcConfig.hasIssuers(settings),
        IdentitySignInExtension.SETTING,
        "must be true if no OIDC issuer is set, because there is no other way to sign in");
    reader.requireNoFault();
  }
}
