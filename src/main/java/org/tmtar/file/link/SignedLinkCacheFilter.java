package org.tmtar.file.link;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;

/**
 * Prevents caches from storing responses with signed links, because a signed link grants access to every
 * client that has it.
 */
@Provider
@Priority(FilterOrder.SIGNED_LINKS)
@ApplicationScoped
public class SignedLinkCacheFilter implements ContainerResponseFilter {

  private static final String SIGNED = SignedLinkCacheFilter.class.getName();

  private HttpServletRequest http;

  public SignedLinkCacheFilter() {}

  @Inject
  public SignedLinkCacheFilter(HttpServletRequest http) {
    this.http = http;
  }

  void onSigned(@Observes SignedLinksCreated created) {
    http.setAttribute(SIGNED, true);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(SIGNED) != null) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
