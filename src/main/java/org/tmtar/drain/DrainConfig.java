package org.tmtar.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;

/** The settings of the drain. */
@ApplicationScoped
public class DrainConfig implements CheckedAtStart {

  private Duration maxDuration;

  protected DrainConfig() {}

  @Inject
  public DrainConfig(@ConfigProperty(name = "tmtar.http.drain") Duration maxDuration) {
    this.maxDuration = maxDuration;
  }

  /** The maximum time that a drain waits for requests in progress. */
  Duration maxDuration() {
    return maxDuration;
  }
}
