package org.tmtar.http.transfer;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;

/** Applies {@link MaxBodySize} to the endpoints of a resource. */
@Provider
public class MaxBodySizeFeature implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    MaxBodySize size = resource.getResourceClass().getAnnotation(MaxBodySize.class);
    if (size != null) {
      context.register(new Limit(size.value()));
    }
  }

  @Priority(FilterOrder.ENDPOINT_BODY_SIZE)
  private record Limit(long bytes) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      BodyLimit.apply(request, bytes);
    }
  }
}
