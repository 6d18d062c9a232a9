package org.tmtar.telemetry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;

/**
 * Records the route of each request if metrics or traces are enabled. Otherwise it registers no filter, and
 * requests have no overhead.
 */
@Provider
@ApplicationScoped
public class RouteFeature implements DynamicFeature {

  private TelemetryConfig config;

  protected RouteFeature() {}

  @Inject
  public RouteFeature(TelemetryConfig config) {
    this.config = config;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (config.isEnabled()) {
      context.register(new RouteFilter(Route.of(resource.getResourceMethod())));
    }
  }

  @Priority(FilterOrder.ROUTE)
  private record RouteFilter(String route) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      // JAX-RS stores the property as an attribute of the servlet request.
      request.setProperty(Route.ATTRIBUTE, route);
    }
  }
}
