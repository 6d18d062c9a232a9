package org.tmtar.auth;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;

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
    try {
      return !Environment.current().isProduction()
          && ConfigProvider.getConfig().getOptionalValue(SETTING, Boolean.class).orElse(false);
    } catch (InvalidSettingException reportedAtStartup) {
      return false;
    }
  }
}
