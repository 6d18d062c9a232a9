package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.http.VersionedResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoints of single subzones. Lists of subzones are endpoints of their zone. */
@Path("subzones/{id: [0-9]+}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Zones")
public class SubzoneResource {

  private SubzoneService subzones;
  private CurrentUser currentUser;

  public SubzoneResource() {}

  @Inject
  public SubzoneResource(SubzoneService subzones, CurrentUser currentUser) {
    this.subzones = subzones;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.USER)
  @Operation(operationId = "getSubzone", summary = "Returns a subzone", description = """
          For callers that see its zone, see `GET /api/zones/{id}`. Only admins of the location
          get an inactive subzone. The response is 404 for users and 403 for admins of other
          locations.""")
  @Parameter(ref = "ZoneUnlock")
  @APIResponseSchema(value = SubzoneResponse.class, responseDescription = "The subzone.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(subzones.get(currentUser.get(), id), request);
  }

  @PUT
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "updateSubzone", summary = "Changes a subzone", description = """
          For an admin of the location of its zone; otherwise the response is 403, or 404 if the
          zone is secret. The response is 400 if the subzone would extend beyond the zone. The
          zone of a subzone cannot change, and a member `zone_id` is ignored. Without `If-Match`
          the last change wins.""")
  @APIResponseSchema(value = SubzoneResponse.class, responseDescription = "The changed subzone.")
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateSubzoneRequest body) {
    return VersionedResponse.changed(
        subzones.update(currentUser.get(), id, body, ExpectedVersion.of(ifMatch)));
  }

  @DELETE
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "deleteSubzone",
      summary = "Deletes a subzone with its objects",
      description = """
          For an admin of the location of its zone; otherwise the response is 403, or 404 if the
          zone is secret. The objects of the subzone are also deleted. `dry_run=true` changes
          nothing and returns their number.""")
  @APIResponse(
      responseCode = "200",
      description = "The subzone was deleted or, with `dry_run=true`, the consequences.",
      content = @Content(schema = @Schema(ref = "SubzoneDeletion")))
  public Deleted delete(
      @PathParam("id") long id,
      @QueryParam("dry_run") @DefaultValue("false") Boolean dryRun,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return dryRun
        ? subzones.preview(currentUser.get(), id, expected)
        : subzones.delete(currentUser.get(), id, expected);
  }
}
