package org.tmtar.file.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Keeps answers with signed links out of caches: a link is a token for whoever has it. */
@Provider
@ApplicationScoped
public class SignedAnswerFilter implements ContainerResponseFilter {

  private SignedAnswer answer;

  protected SignedAnswerFilter() {}

  @Inject
  public SignedAnswerFilter(SignedAnswer answer) {
    this.answer = answer;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (answer.isSigned()) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
