package org.tmtar.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

/**
 * The producer of the {@link CurrentUser} of each request. If CDI created the bean itself, the server
 * would search it for resources to inject in each request.
 */
@ApplicationScoped
class CurrentUserProducer {

  @Produces
  @RequestScoped
  CurrentUser currentUser() {
    return new CurrentUser();
  }
}
