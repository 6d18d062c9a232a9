package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Settings;

/** Whether browsers are told to come by https only. */
@ApplicationScoped
public class HstsConfig implements CheckedAtStart {

  /** The setting that enables HSTS. */
  public static final String SETTING = "tmtar.http.hsts";

  private boolean isOn;

  protected HstsConfig() {}

  @Inject
  public HstsConfig(Settings settings) {
    isOn = settings.flag(SETTING);
  }

  boolean isOn() {
    return isOn;
  }
}
