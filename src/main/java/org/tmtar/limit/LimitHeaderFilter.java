package org.tmtar.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.tmtar.http.FilterOrder;

/**
 * Adds the limits that apply to a request, and the remaining requests, to the response. A client can
 * reduce its rate before it is refused.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10">RateLimit
 *     header fields for HTTP, draft 10</a>
 */
@Provider
@Limited
@Priority(FilterOrder.RATE_LIMITS)
@ApplicationScoped
public class LimitHeaderFilter implements ContainerResponseFilter {

  private RequestLimits requestLimits;

  public LimitHeaderFilter() {}

  @Inject
  public LimitHeaderFilter(RequestLimits requestLimits) {
    this.requestLimits = requestLimits;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    requestLimits.tightest().ifPresent(tightest -> {
      headers.putSingle(
          "RateLimit-Policy",
          requestLimits.states().stream()
              .map(LimitState::policy)
              .collect(Collectors.joining(", ")));
      headers.putSingle("RateLimit", tightest.rateLimit());
    });
  }
}
