package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** Which ways of signing in there are. */
@ApplicationScoped
public class SignInConfig implements CheckedAtStart {

  protected SignInConfig() {}

  /**
   * @throws InvalidSettingException if production is asked for the sign-in by identity, or if nobody
   *     could sign in at all
   */
  @Inject
  public SignInConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    boolean byIdentity = reader.flag(IdentitySignInExtension.SETTING);
    boolean isProduction = reader.environment().isProduction();
    reader.require(
        !byIdentity || !isProduction,
        IdentitySignInExtension.SETTING,
        "is true, but production has no sign-in by identity");
    // Production without an issuer is a fault of the issuer's settings.
    reader.require(
        byIdentity || isProduction || OidcConfig.namesIssuers(settings),
        IdentitySignInExtension.SETTING,
        "is false and no OIDC issuer is set, so that no sign-in is possible");
    reader.requireNoFault();
  }
}
