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
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.Refusals;
import org.tmtar.auth.session.CallerCache;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.TokenVerifier;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Anonymous;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;

/**
 * Finds out who is calling a resource that asks for a role, or has more for some: verifies the access token, then asks for
 * its session, user and rights as they are now.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class TokenAuthenticationFilter implements ContainerRequestFilter {

  private TokenVerifier verifier;
  private CallerCache callers;
  private CurrentUser currentUser;
  private Refusals refusals;

  @Context
  private ResourceInfo resource;

  protected TokenAuthenticationFilter() {}

  @Inject
  public TokenAuthenticationFilter(
      TokenVerifier verifier, CallerCache callers, CurrentUser currentUser, Refusals refusals) {
    this.verifier = verifier;
    this.callers = callers;
    this.currentUser = currentUser;
    this.refusals = refusals;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!resource.getResourceMethod().isAnnotationPresent(RequiresRole.class)) {
      identify(request);
      return;
    }
    try {
      currentUser.identify(
          authenticate(Bearer.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))));
    } catch (UnauthenticatedException refused) {
      takeDown(refused, request);
      throw refused;
    }
  }

  /** Looks at a bearer where none is needed, if the resource wants to know. */
  private void identify(ContainerRequestContext request) {
    Anonymous anonymous = resource.getResourceMethod().getAnnotation(Anonymous.class);
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (anonymous == null || !anonymous.identifies() || authorization == null) {
      return;
    }
    try {
      currentUser.identify(authenticate(Bearer.of(authorization)));
    } catch (UnauthenticatedException refused) {
      currentUser.refuse(refused);
    }
  }

  private Caller authenticate(String bearer) {
    SessionToken token = verifier.verifyAccess(bearer);
    return callers
        .find(token)
        .orElseThrow(
            () -> UnauthenticatedException.invalidToken("The session has ended, sign in again"));
  }

  /** Forged and withdrawn bearers are worth an entry; those that are late, or not there, are not. */
  private void takeDown(UnauthenticatedException refused, ContainerRequestContext request) {
    if (refused.isExpiry() || refused.reason().isEmpty()) {
      return;
    }
    String resource = request.getUriInfo().getPathSegments().get(0).getPath();
    refusals.takeDown(null, AuditSubject.of(resource, null), refused.reason().get());
  }
}
