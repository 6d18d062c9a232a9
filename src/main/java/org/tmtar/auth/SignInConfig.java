package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** Which ways of signing in there are. */
@ApplicationScoped
public class SignInConfig implements CheckedAtStart {

  protected SignInConfig() {}

  /**
   * @throws InvalidSettingException if production is asked for the sign-in by identity, or if nobody
   *     could sign in at all
   */
  @Inject
  public SignInConfig(Settings settings, OidcConfig oidc) {
    boolean byIdentity = settings.flag(IdentitySignInExtension.SETTING);
    if (byIdentity && Environment.current().isProduction()) {
      throw new InvalidSettingException(
          IdentitySignInExtension.SETTING, "is true, but production has no sign-in by identity");
    }
    if (!byIdentity && !oidc.isConfigured()) {
      throw new InvalidSettingException(
          IdentitySignInExtension.SETTING,
          "is false and no OIDC issuer is set, so nobody could sign in");
    }
  }
}
