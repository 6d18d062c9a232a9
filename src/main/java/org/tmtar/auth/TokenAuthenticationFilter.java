package org.tmtar.auth;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.TokenType;
import org.tmtar.auth.token.TokenVerifier;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;

/**
 * Finds out who is calling a resource that asks for a role: verifies the access token, then reads its
 * session, user and rights as they are now.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class TokenAuthenticationFilter implements ContainerRequestFilter {

  private TokenVerifier verifier;
  private SessionRepository sessions;
  private CurrentUser currentUser;

  @Context
  private ResourceInfo resource;

  protected TokenAuthenticationFilter() {}

  @Inject
  public TokenAuthenticationFilter(
      TokenVerifier verifier, SessionRepository sessions, CurrentUser currentUser) {
    this.verifier = verifier;
    this.sessions = sessions;
    this.currentUser = currentUser;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!resource.getResourceMethod().isAnnotationPresent(RequiresRole.class)) {
      return;
    }
    String bearer = Bearer.of(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    SessionToken token = verifier.verify(bearer, TokenType.ACCESS);
    currentUser.identify(sessions
        .findCaller(token)
        .orElseThrow(
            () -> UnauthenticatedException.invalidToken("The session has ended, sign in again")));
  }
}
