package org.tmtar.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;

/** Whether responses over HTTPS tell browsers to use HTTPS only ({@code Strict-Transport-Security}). */
@ApplicationScoped
public class HstsConfig implements CheckedAtStart {

  /** The setting that enables HSTS. */
  public static final String SETTING = "tmtar.http.hsts";

  private boolean isEnabled;

  protected HstsConfig() {}

  @Inject
  public HstsConfig(@ConfigProperty(name = SETTING) boolean isEnabled) {
    this.isEnabled = isEnabled;
  }

  boolean isEnabled() {
    return isEnabled;
  }
}
