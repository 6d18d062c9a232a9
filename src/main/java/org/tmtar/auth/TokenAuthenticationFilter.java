package org.tmtar.auth;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.Refusals;
import org.tmtar.auth.rights.CallerCache;
import org.tmtar.auth.token.AccessToken;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.auth.token.TokenVerifier;
import org.tmtar.http.FilterOrder;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Anonymous;
import org.tmtar.security.Caller;
import org.tmtar.security.CallerSecurityContext;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;

/**
 * The filter that identifies the caller of a request. It verifies the access token and then finds the
 * session, the user and the current rights. The token becomes the principal of the request. The filter
 * applies to methods with {@link RequiresRole}, and to methods with {@link Anonymous} that distinguish
 * callers. All other requests have no principal.
 */
@Provider
@Priority(FilterOrder.AUTHENTICATION)
@ApplicationScoped
public class TokenAuthenticationFilter implements ContainerRequestFilter {

  private TokenVerifier verifier;
  private CallerCache callers;
  private CurrentUser currentUser;
  private Refusals refusals;

  @Context
  private ResourceInfo resource;

  public TokenAuthenticationFilter() {}

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
    RequiresRole required = resource.getResourceMethod().getAnnotation(RequiresRole.class);
    if (required == null) {
      identify(request);
      return;
    }
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization == null && required.orAnyone()) {
      return;
    }
    try {
      authenticate(request, authorization);
    } catch (UnauthenticatedException refused) {
      recordRefusal(refused, request);
      throw refused;
    }
  }

  /**
   * Identifies the caller of a method that requires none, if the method distinguishes callers. The refusal
   * of a bearer token is stored, and is thrown only if the method then requires a caller.
   */
  private void identify(ContainerRequestContext request) {
    Anonymous anonymous = resource.getResourceMethod().getAnnotation(Anonymous.class);
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (anonymous == null || !anonymous.identifies() || authorization == null) {
      return;
    }
    try {
      authenticate(request, authorization);
    } catch (UnauthenticatedException refused) {
      currentUser.refuse(refused);
    }
  }

  private void authenticate(ContainerRequestContext request, String authorization) {
    AccessToken token = verifier.verifyAccess(Bearer.of(authorization));
    currentUser.identify(token, () -> find(token.session()));
    request.setSecurityContext(new CallerSecurityContext(
        token, currentUser.get(), request.getSecurityContext().isSecure()));
  }

  private Caller find(SessionToken session) {
    return callers
        .find(session)
        .orElseThrow(
            () -> UnauthenticatedException.invalidToken("The session has ended; sign in again"));
  }

  /**
   * Records forged and revoked bearer tokens in the audit. Expired and missing tokens have no audit entry.
   */
  private void recordRefusal(UnauthenticatedException refused, ContainerRequestContext request) {
    if (refused.isExpiry() || refused.reason().isEmpty()) {
      return;
    }
    String resource = request.getUriInfo().getPathSegments().get(0).getPath();
    refusals.record(null, AuditSubject.of(resource, null), refused.reason().get());
  }
}
