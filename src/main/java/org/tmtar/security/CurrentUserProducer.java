package org.tmtar.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The producer of the caller of each request and of its access token. */
@ApplicationScoped
class CurrentUserProducer {

  /**
   * Produces the {@link CurrentUser} of a request. If CDI created the bean itself, the server would search
   * it for resources to inject in each request.
   */
  @Produces
  @RequestScoped
  CurrentUser currentUser() {
    return new CurrentUser();
  }

  /**
   * Produces the access token of a request, when the request first uses it. The server has a bean of this
   * type only for applications with {@code @LoginConfig}, which this application does not use. The bean has
   * no other type, so that it does not compete with the {@code Principal} of the server.
   */
  @Produces
  @RequestScoped
  @Typed(JsonWebToken.class)
  JsonWebToken token(CurrentUser currentUser) {
    return currentUser.findToken().orElseGet(AbsentToken::new);
  }
}
