package org.tmtar.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/**
 * Tells clients how often they may do what they have just done, so that they can slow down before they
 * are refused.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10">RateLimit
 *     header fields for HTTP, draft 10</a>
 */
@Provider
@Limited
@ApplicationScoped
public class LimitHeaderFilter implements ContainerResponseFilter {

  private RequestLimits answer;

  protected LimitHeaderFilter() {}

  @Inject
  public LimitHeaderFilter(RequestLimits answer) {
    this.answer = answer;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    answer.tightest().ifPresent(tightest -> {
      headers.putSingle(
          "RateLimit-Policy",
          answer.states().stream().map(LimitState::policy).collect(Collectors.joining(", ")));
      headers.putSingle("RateLimit", tightest.left());
    });
  }
}
