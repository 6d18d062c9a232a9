package org.tmtar.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;
import org.tmtar.problem.Problem;
import org.tmtar.security.CurrentUser;

/**
 * Records each response 403 to an authenticated caller, and each refused sign-in. Anonymous requests with
 * an expired or forged link are not recorded, because they are normal for every app and have no caller.
 */
@Provider
@Priority(FilterOrder.REFUSED_ACCESS)
@ApplicationScoped
public class RefusalAuditFilter implements ContainerResponseFilter {

  /** The resource whose ids are ids of locations. */
  private static final String LOCATIONS = "locations";

  /** The resource that a sign-in creates. */
  private static final String SESSIONS = "sessions";

  private static final int MAX_ID_LENGTH = 18;

  private Refusals refusals;
  private CurrentUser currentUser;
  private RefusedLocation refusedLocation;
  private RefusedSignIn signIn;

  public RefusalAuditFilter() {}

  @Inject
  public RefusalAuditFilter(
      Refusals refusals,
      CurrentUser currentUser,
      RefusedLocation refusedLocation,
      RefusedSignIn signIn) {
    this.refusals = refusals;
    this.currentUser = currentUser;
    this.refusedLocation = refusedLocation;
    this.signIn = signIn;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    // A successful response needs none of the request-scoped beans, so they are not created for it.
    if (response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
      return;
    }
    signIn
        .reason()
        .ifPresent(reason -> refusals.record(null, AuditSubject.of(SESSIONS, null), reason));
    if (response.getStatus() != Response.Status.FORBIDDEN.getStatusCode()) {
      return;
    }
    currentUser
        .find()
        .ifPresent(caller -> refusals.record(caller, subject(request), reason(request, response)));
  }

  private static String reason(ContainerRequestContext request, ContainerResponseContext response) {
    String detail = response.getEntity() instanceof Problem problem ? problem.detail() : "";
    return request.getMethod() + ": " + detail;
  }

  /** The resource that the path names. Only requests to paths of this API have a caller. */
  private AuditSubject subject(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    Long id = id(uri.getPathParameters().getFirst("id"));
    String resource = uri.getPathSegments().get(0).getPath();
    if (resource.equals(LOCATIONS)) {
      return AuditSubject.of(
          resource, id, refusedLocation.get() == null ? id : refusedLocation.get());
    }
    return refusedLocation.get() == null
        ? AuditSubject.of(resource, id)
        : AuditSubject.moved(resource, id, refusedLocation.getAllowed(), refusedLocation.get());
  }

  /** Null if the path has no id, or a number with more digits than any id. */
  private static Long id(String text) {
    return text == null || text.length() > MAX_ID_LENGTH ? null : Long.valueOf(text);
  }
}
