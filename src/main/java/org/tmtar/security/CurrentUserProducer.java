package org.tmtar.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Makes who is calling, for each request. What CDI makes by itself is searched for resources that the server
 * has to inject, each time: 15 µs, where a profile takes 330.
 */
@ApplicationScoped
class CurrentUserProducer {

  @Produces
  @RequestScoped
  CurrentUser currentUser() {
    return new CurrentUser();
  }
}
