package org.tmtar.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;

/**
 * The maximum time a node uses cached rights without confirmation from the database. The response to a
 * change of rights is delayed by the lease. The change therefore applies on every node from the next
 * request.
 */
@Provider
@ApplicationScoped
public class RightsLease implements ContainerResponseFilter {

  private static final String CHANGED = RightsLease.class.getName();

  private Duration duration;
  private HttpServletRequest http;

  protected RightsLease() {}

  @Inject
  public RightsLease(RightsConfig config, HttpServletRequest http) {
    this.duration = config.lease().orElse(null);
    this.http = http;
  }

  /** The duration of the lease; empty if every request reads the rights from the database. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  /**
   * Declares that the current request changes sessions, rights or the chosen location of a user. The
   * response is then delayed.
   */
  public void markRightsChanged() {
    http.setAttribute(CHANGED, true);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (duration != null && request.getProperty(CHANGED) != null) {
      await();
    }
  }

  private void await() {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
