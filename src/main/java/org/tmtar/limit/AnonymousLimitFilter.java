package org.tmtar.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.security.CurrentUser;

/** Counts requests without a caller against the limit of their client address. */
@Provider
@LimitedIfAnonymous
@Priority(FilterOrder.ANONYMOUS_REQUESTS)
@ApplicationScoped
public class AnonymousLimitFilter implements ContainerRequestFilter {

  private RateLimits limits;
  private CurrentUser currentUser;
  private ClientAddress addresses;
  private HttpServletRequest http;

  public AnonymousLimitFilter() {}

  @Inject
  public AnonymousLimitFilter(
      RateLimits limits,
      CurrentUser currentUser,
      ClientAddress addresses,
      HttpServletRequest http) {
    this.limits = limits;
    this.currentUser = currentUser;
    this.addresses = addresses;
    this.http = http;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (currentUser.find().isEmpty()) {
      limits.consumeForAddress(Operation.VISIT, addresses.of(http));
    }
  }
}
