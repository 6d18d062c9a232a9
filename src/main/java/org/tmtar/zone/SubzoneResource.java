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
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.VersionedResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoints of single subzones. Lists of subzones are endpoints of their zone. */
@Path("subzones/{id: [0-9]+}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SubzoneResource {

  private SubzoneService subzones;
  private CurrentUser currentUser;

  protected SubzoneResource() {}

  @Inject
  public SubzoneResource(SubzoneService subzones, CurrentUser currentUser) {
    this.subzones = subzones;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.USER)
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(subzones.get(currentUser.get(), id), request);
  }

  @PUT
  @RequiresRole(Role.ADMIN)
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateSubzoneRequest body) {
    return VersionedResponse.changed(
        subzones.update(currentUser.get(), id, body, ExpectedVersion.of(ifMatch)));
  }

  @DELETE
  @RequiresRole(Role.ADMIN)
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
