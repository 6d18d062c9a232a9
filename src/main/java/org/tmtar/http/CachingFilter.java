package org.tmtar.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Restricts the caching of responses to requests with an {@code Authorization} header. A response to GET
 * or HEAD that has an entity tag may be stored only by the client, which revalidates it before each use.
 * All other responses must not be stored. A {@code Cache-Control} header that the resource has set
 * remains.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111 §5.2.2</a>
 */
@Provider
@Priority(FilterOrder.CACHING)
public class CachingFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
        || response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      return;
    }
    boolean hasVersion =
        isGetOrHead(request) && response.getHeaders().containsKey(HttpHeaders.ETAG);
    response
        .getHeaders()
        .putSingle(HttpHeaders.CACHE_CONTROL, hasVersion ? "private, no-cache" : "no-store");
  }

  private static boolean isGetOrHead(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }
}
