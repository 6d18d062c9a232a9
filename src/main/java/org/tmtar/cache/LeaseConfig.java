package org.tmtar.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Lifetime;

/**
 * The configuration of the lease, which is the maximum time a node uses a cached value without confirmation
 * from the database.
 */
@ApplicationScoped
public class LeaseConfig implements CheckedAtStart {

  private Lifetime lease;

  protected LeaseConfig() {}

  @Inject
  public LeaseConfig(@ConfigProperty(name = "tmtar.rights.lease") Lifetime lease) {
    this.lease = lease;
  }

  /** The duration of the lease; empty if every request reads its values from the database. */
  public Optional<Duration> lease() {
    return lease.duration();
  }
}
