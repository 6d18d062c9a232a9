package org.tmtar.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * The maximum time a node uses cached rights without confirmation from the database. The response to a
 * change of rights is delayed by the lease. The change therefore applies on every node from the next
 * request.
 */
@ApplicationScoped
public class RightsLease {

  private Duration duration;
  private Event<RightsChange> changes;

  protected RightsLease() {}

  @Inject
  public RightsLease(RightsConfig config, Event<RightsChange> changes) {
    this.duration = config.lease().orElse(null);
    this.changes = changes;
  }

  /** The duration of the lease; empty if every request reads the rights from the database. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  /**
   * Declares that the current request changes sessions, rights or the chosen location of a user.
   * {@link RightsLeaseFilter} then delays the response.
   */
  public void markRightsChanged() {
    changes.fire(new RightsChange());
  }
}
