package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.PlainText;

/** The endpoint that reads the audit. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditResource {

  private AuditService audit;
  private CurrentUser currentUser;

  protected AuditResource() {}

  @Inject
  public AuditResource(AuditService audit, CurrentUser currentUser) {
    this.audit = audit;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  public Response list(
      @Valid @BeanParam PageParameters page,
      @QueryParam("resource") @PlainText(max = 32) String resource,
      @QueryParam("actor") @Min(1) Long actor,
      @Context UriInfo uri) {
    return PageResponse.of(
            audit.list(currentUser.get(), resource, actor, page.toRequest()),
            uri,
            "resource",
            "actor")
        .build();
  }
}
