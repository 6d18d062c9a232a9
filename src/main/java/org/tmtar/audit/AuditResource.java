package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint that reads the audit. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Audit")
public class AuditResource {

  private AuditService audit;
  private CurrentUser currentUser;

  public AuditResource() {}

  @Inject
  public AuditResource(AuditService audit, CurrentUser currentUser) {
    this.audit = audit;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "listAudit",
      summary = "Lists changes and refused requests",
      description = """
          For root: every entry. For an admin: the entries about locations at or below its own, by
          the tree at the time of the action. The newest entry comes first.

          An entry that concerns two locations shows each side to the admins of that side only:
          `before` and the former location, or `after` and the present location. A user that
          administers both locations, as root does, gets both sides. In the entry of a refused
          move, `resource_id` is null for the admins of the location to which the resource would
          have moved.

          An entry is written in the same transaction as the change that it records. It is never
          changed or deleted. Each resource that is deleted with a location has an entry, all with
          the same `request_id`. Sign-ins and refused requests also have entries, but bearers that
          have expired have none.

          `actor_label` is the current label or identity of the user that acted. It is null unless
          the caller is that user, or administers a location above that of the user. The filters
          apply only to the parts of an entry that the caller sees.

          The list is counted up to 1000 entries. Beyond that, only its last page has `last` and
          `X-Total-Count`.""")
  @APIResponse(
      responseCode = "200",
      description = "One page of the list.",
      headers = {
        @Header(name = "Link", ref = "LinkOfLongList"),
        @Header(name = "X-Total-Count", ref = "XTotalCountOfLongList")
      },
      content = @Content(schema = @Schema(implementation = AuditEntryResponse[].class)))
  public Response list(
      @Valid @BeanParam AuditListParameters parameters,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    return PageResponse.of(
            audit.list(currentUser.get(), parameters.toFilter(), page.toRequest()),
            uri,
            AuditListParameters.NAMES)
        .build();
  }
}
