package org.tmtar.auth;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;

/**
 * Removes the sign-in by identity from the running application, unless it runs for development or
 * tests and wants it: what is not there cannot be switched on by mistake.
 */
public class IdentitySignInExtension implements Extension {

  /** The setting that wants it. */
  static final String SETTING = "tmtar.sign-in.identity";

  void decide(@Observes ProcessAnnotatedType<IdentitySignIn> type) {
    if (!isWanted()) {
      type.veto();
    }
  }

  private static boolean isWanted() {
    try {
      return !Environment.current().isProduction()
          && ConfigProvider.getConfig().getOptionalValue(SETTING, Boolean.class).orElse(false);
    } catch (InvalidSettingException refusedByTheStart) {
      return false;
    }
  }
}
