package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.problem.Problem;
import org.tmtar.security.CurrentUser;

/**
 * Takes down every 403 of somebody who has signed in, and who was not let in. Nobody in particular is refused for
 * links that are late or made up, which happens to every app.
 */
@Provider
@ApplicationScoped
public class RefusedAccess implements ContainerResponseFilter {

  /** Whose ids are places themselves. */
  private static final String LOCATIONS = "locations";

  /** What a sign-in would have made. */
  private static final String SESSIONS = "sessions";

  private static final int MAX_ID_LENGTH = 18;

  private Refusals refusals;
  private CurrentUser currentUser;
  private RefusedPlace place;
  private RefusedSignIn signIn;

  protected RefusedAccess() {}

  @Inject
  public RefusedAccess(
      Refusals refusals, CurrentUser currentUser, RefusedPlace place, RefusedSignIn signIn) {
    this.refusals = refusals;
    this.currentUser = currentUser;
    this.place = place;
    this.signIn = signIn;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    // Nobody was refused, and the bean of each request that would say so need not be made.
    if (response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
      return;
    }
    signIn
        .reason()
        .ifPresent(reason -> refusals.takeDown(null, AuditSubject.of(SESSIONS, null), reason));
    if (response.getStatus() != Response.Status.FORBIDDEN.getStatusCode()) {
      return;
    }
    currentUser
        .find()
        .ifPresent(
            caller -> refusals.takeDown(caller, subject(request), reason(request, response)));
  }

  private static String reason(ContainerRequestContext request, ContainerResponseContext response) {
    String detail = response.getEntity() instanceof Problem problem ? problem.detail() : "";
    return request.getMethod() + ": " + detail;
  }

  /** What the address names; only addresses of ours come so far. */
  private AuditSubject subject(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    Long id = id(uri.getPathParameters().getFirst("id"));
    String resource = uri.getPathSegments().get(0).getPath();
    if (resource.equals(LOCATIONS)) {
      return AuditSubject.of(resource, id, place.get() == null ? id : place.get());
    }
    return place.get() == null
        ? AuditSubject.of(resource, id)
        : AuditSubject.moved(resource, id, place.getAllowed(), place.get());
  }

  /** Null if the address names none, or a number that no id has. */
  private static Long id(String text) {
    return text == null || text.length() > MAX_ID_LENGTH ? null : Long.valueOf(text);
  }
}
