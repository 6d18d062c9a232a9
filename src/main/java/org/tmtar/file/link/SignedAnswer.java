package org.tmtar.file.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Keeps answers with signed links out of caches: a link is a token for whoever has it. */
@Provider
@ApplicationScoped
public class SignedAnswer implements ContainerResponseFilter {

  private static final String SIGNED = SignedAnswer.class.getName();

  private HttpServletRequest http;

  protected SignedAnswer() {}

  @Inject
  public SignedAnswer(HttpServletRequest http) {
    this.http = http;
  }

  /** Says that the answer to the request at hand has some. */
  public void sign() {
    http.setAttribute(SIGNED, true);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(SIGNED) != null) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
