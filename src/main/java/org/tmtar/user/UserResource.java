package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.http.VersionedResponse;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoints of users. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UserResource {

  private UserService users;
  private CurrentUser currentUser;
  private UserExport export;

  protected UserResource() {}

  @Inject
  public UserResource(UserService users, CurrentUser currentUser, UserExport export) {
    this.users = users;
    this.currentUser = currentUser;
    this.export = export;
  }

  @GET
  @Path("profile")
  @RequiresRole(Role.USER)
  public Response profile(@Context Request request) {
    return VersionedResponse.of(users.profile(currentUser.get()), request);
  }

  /**
   * Writes the export while it is read, so that the memory for a response does not depend on the size of
   * the export.
   */
  @GET
  @Path("profile/export")
  @RequiresRole(Role.USER)
  public Response export() {
    ExportedAccount account = users.export(currentUser.get());
    StreamingOutput all = output -> export.write(account, output);
    return Response.ok(all)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"account.json\"")
        .build();
  }

  @DELETE
  @Path("profile")
  @RequiresRole(Role.USER)
  public Deleted erase(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Caller caller = currentUser.get();
    users.delete(caller, caller.userId(), ExpectedVersion.of(ifMatch));
    return new Deleted(caller.userId());
  }

  @PUT
  @RequiresRole(Role.USER)
  public Response updateProfile(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateProfileRequest body) {
    return VersionedResponse.changed(
        users.updateProfile(currentUser.get(), body, ExpectedVersion.of(ifMatch)));
  }

  @GET
  @RequiresRole(Role.ADMIN)
  public Response list(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(users.list(currentUser.get(), page.toRequest()), uri).build();
  }

  @POST
  @RequiresRole(Role.ROOT)
  public Response invite(@NotNull @Valid InviteUserRequest body, @Context UriInfo uri) {
    Versioned<UserResponse> invited = users.invite(currentUser.get(), body);
    return VersionedResponse.created(
        invited, uri.getBaseUriBuilder().path("users/{id}").build(invited.body().id()));
  }

  @GET
  @Path("{id: [0-9]+}")
  @RequiresRole(Role.ROOT)
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(users.get(id), request);
  }

  @PUT
  @Path("{id: [0-9]+}")
  @RequiresRole(Role.ADMIN)
  public Response appoint(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateUserRequest body) {
    return VersionedResponse.changed(
        users.appoint(currentUser.get(), id, body, ExpectedVersion.of(ifMatch)));
  }

  @DELETE
  @Path("{id: [0-9]+}")
  @RequiresRole(Role.ROOT)
  public Deleted delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    users.delete(currentUser.get(), id, ExpectedVersion.of(ifMatch));
    return new Deleted(id);
  }
}
