package org.tmtar.auth.rights;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.tmtar.cache.LeaseConfig;
import org.tmtar.http.FilterOrder;
import org.tmtar.security.RightsChange;

/**
 * Delays the response to a change of rights by the lease. A node uses cached rights for at most the lease
 * without confirmation from the database. The change therefore applies on every node from the next request.
 */
@Provider
@Priority(FilterOrder.RIGHTS_LEASE)
@ApplicationScoped
public class RightsLeaseFilter implements ContainerResponseFilter {

  private static final String CHANGED = RightsLeaseFilter.class.getName();

  private LeaseConfig config;
  private HttpServletRequest http;

  public RightsLeaseFilter() {}

  @Inject
  public RightsLeaseFilter(LeaseConfig config, HttpServletRequest http) {
    this.config = config;
    this.http = http;
  }

  void onChange(@Observes RightsChange change) {
    http.setAttribute(CHANGED, true);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(CHANGED) != null) {
      config.lease().ifPresent(RightsLeaseFilter::await);
    }
  }

  private static void await(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
