package org.tmtar.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Lifetime;

/** The configuration of cached rights. */
@ApplicationScoped
public class RightsConfig implements CheckedAtStart {

  private Lifetime lease;

  protected RightsConfig() {}

  @Inject
  public RightsConfig(@ConfigProperty(name = "tmtar.rights.lease") Lifetime lease) {
    this.lease = lease;
  }

  /** The duration of the lease; empty if every request reads the rights from the database. */
  public Optional<Duration> lease() {
    return lease.duration();
  }
}
