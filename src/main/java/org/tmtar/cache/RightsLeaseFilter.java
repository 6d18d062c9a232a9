package org.tmtar.cache;

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
import org.tmtar.http.FilterOrder;

/** Delays the response to a change of rights by the {@link RightsLease}. */
@Provider
@Priority(FilterOrder.RIGHTS_LEASE)
@ApplicationScoped
public class RightsLeaseFilter implements ContainerResponseFilter {

  private static final String CHANGED = RightsLeaseFilter.class.getName();

  private RightsLease lease;
  private HttpServletRequest http;

  protected RightsLeaseFilter() {}

  @Inject
  public RightsLeaseFilter(RightsLease lease, HttpServletRequest http) {
    this.lease = lease;
    this.http = http;
  }

  void onChange(@Observes RightsChange change) {
    http.setAttribute(CHANGED, true);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(CHANGED) != null) {
      lease.duration().ifPresent(RightsLeaseFilter::await);
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
