package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.tmtar.problem.Problem;
import org.tmtar.security.CurrentUser;

/** Takes down every 403: somebody known wanted what it may not. */
@Provider
@ApplicationScoped
public class RefusedAccess implements ContainerResponseFilter {

  private static final int LONGEST_RESOURCE = 32;

  private Refusals refusals;
  private CurrentUser currentUser;

  protected RefusedAccess() {}

  @Inject
  public RefusedAccess(Refusals refusals, CurrentUser currentUser) {
    this.refusals = refusals;
    this.currentUser = currentUser;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != Response.Status.FORBIDDEN.getStatusCode()) {
      return;
    }
    refusals.takeDown(currentUser.find().orElse(null), subject(request), reason(request, response));
  }

  private static String reason(ContainerRequestContext request, ContainerResponseContext response) {
    String detail = response.getEntity() instanceof Problem problem ? problem.detail() : "";
    return request.getMethod() + ": " + detail;
  }

  /** What the address names; only addresses of ours come so far. */
  private static AuditSubject subject(ContainerRequestContext request) {
    List<PathSegment> path = request.getUriInfo().getPathSegments();
    String resource = path.get(0).getPath();
    Long id = path.stream()
        .map(PathSegment::getPath)
        .filter(segment -> segment.matches("[0-9]{1,18}"))
        .findFirst()
        .map(Long::valueOf)
        .orElse(null);
    return AuditSubject.of(
        resource.substring(0, Math.min(resource.length(), LONGEST_RESOURCE)), id);
  }
}
