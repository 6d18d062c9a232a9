package org.tmtar.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps what somebody was answered for its bearer out of caches that others read. What has a version its
 * own client may keep, and has to ask about each time; the rest nobody keeps. Resources that say
 * themselves how they are cached are not overruled.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111 §5.2.2</a>
 */
@Provider
public class CachingFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
        || response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      return;
    }
    boolean hasVersion = isReading(request) && response.getHeaders().containsKey(HttpHeaders.ETAG);
    response
        .getHeaders()
        .putSingle(HttpHeaders.CACHE_CONTROL, hasVersion ? "private, no-cache" : "no-store");
  }

  private static boolean isReading(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }
}
