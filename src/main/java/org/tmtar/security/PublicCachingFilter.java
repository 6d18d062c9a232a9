package org.tmtar.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.tmtar.http.FilterOrder;

/**
 * Allows every cache to store responses with public resources for a short time. {@code Vary} separates them from
 * the responses to callers, which may contain more. {@link AuthorizationFeature} registers this filter for the
 * methods that accept requests without a bearer token.
 */
@Priority(FilterOrder.PUBLIC_CACHING)
public final class PublicCachingFilter implements ContainerResponseFilter {

  /** The header value that allows every cache to store a response that does not depend on a bearer token. */
  public static final String CACHE_CONTROL = "public, max-age=60";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null && isStorable(response)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    }
  }

  private static boolean isStorable(ContainerResponseContext response) {
    int status = response.getStatus();
    return status == Status.OK.getStatusCode() || status == Status.NOT_MODIFIED.getStatusCode();
  }
}
