package org.tmtar.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;

/** The configuration of bundles. */
@ApplicationScoped
public class BundleConfig implements CheckedAtStart {

  private Duration history;

  protected BundleConfig() {}

  @Inject
  public BundleConfig(@ConfigProperty(name = "tmtar.bundle.history") Duration history) {
    this.history = history;
  }

  /** The maximum age of a cursor. Recorded changes are kept for a day longer. */
  Duration history() {
    return history;
  }
}
