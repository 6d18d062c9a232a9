package org.tmtar.telemetry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;

/** Records the route of each request, for metrics, traces and the list of server errors. */
@Provider
@ApplicationScoped
public class RouteFeature implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    context.register(new RouteFilter(Route.of(resource.getResourceMethod())));
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
