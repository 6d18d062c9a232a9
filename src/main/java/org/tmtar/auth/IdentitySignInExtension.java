package org.tmtar.auth;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;

/**
 * The CDI extension that removes {@link IdentitySignIn} from the application in production, and wherever
 * the setting does not enable it. A bean that does not exist cannot be enabled by mistake.
 */
public class IdentitySignInExtension implements Extension {

  /** The setting that enables the sign-in by identity outside production. */
  static final String SETTING = "tmtar.sign-in.identity";

  void decide(@Observes ProcessAnnotatedType<IdentitySignIn> type) {
    if (!isEnabled()) {
      type.veto();
    }
  }

  private static boolean isEnabled() {
    Settings settings = new Settings();
    try {
      return !settings.environment().isProduction() && settings.get(SETTING, SettingFormat::flag);
    } catch (InvalidSettingException reportedAtStartup) {
      return false;
    }
  }
}
