package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Settings;

/** Whether browsers are told to come by https only. */
@ApplicationScoped
public class HstsConfig implements CheckedAtStart {

  private boolean isOn;

  protected HstsConfig() {}

  @Inject
  public HstsConfig(Settings settings) {
    isOn = settings.flag("tmtar.http.hsts");
  }

  boolean isOn() {
    return isOn;
  }
}
