package org.tmtar.telemetry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;

/** Records the route of a request. It runs before all other filters, which may refuse the request. */
@Provider
@Priority(FilterOrder.ROUTE)
@ApplicationScoped
public class RouteFilter implements ContainerRequestFilter {

  private TelemetryConfig config;

  @Context
  private ResourceInfo resource;

  @Context
  private HttpServletRequest servletRequest;

  protected RouteFilter() {}

  @Inject
  public RouteFilter(TelemetryConfig config) {
    this.config = config;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (config.isEnabled()) {
      Route.record(servletRequest, resource.getResourceMethod());
    }
  }
}
