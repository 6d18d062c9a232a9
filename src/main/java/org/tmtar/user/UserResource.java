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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.http.VersionedResponse;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.ListParameters;
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
@Tag(name = "Users")
public class UserResource {

  private UserService users;
  private CurrentUser currentUser;
  private UserExport export;

  public UserResource() {}

  @Inject
  public UserResource(UserService users, CurrentUser currentUser, UserExport export) {
    this.users = users;
    this.currentUser = currentUser;
    this.export = export;
  }

  @GET
  @Path("profile")
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "getProfile",
      summary = "Returns the account of the caller",
      description = "For every user. To change the profile, see `PUT /api/users`.")
  @APIResponseSchema(value = UserResponse.class, responseDescription = "The user.")
  @APIResponse(responseCode = "304", ref = "NotModified")
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
  @Operation(
      operationId = "exportProfile",
      summary = "Exports all stored data about the caller",
      description = """
          For every user: the account, its sessions, and the audit entries about its actions and
          about changes of it. The oldest entry comes first.""")
  @APIResponse(
      responseCode = "200",
      description = "All data, as a file.",
      headers = @Header(name = "Content-Disposition", ref = "ContentDispositionOfExport"),
      content = @Content(schema = @Schema(ref = "ExportedUser")))
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
  @Operation(
      operationId = "eraseProfile",
      summary = "Erases the account of the caller",
      description = """
          For every user. Deletes the account with its birth date, location, sex and rights, and
          all its sessions with their IP addresses. The audit entries remain. They contain only
          ids, which no longer identify a user. Events, zones and objects belong to locations and
          remain. A later sign-in creates a new user. The last root cannot be deleted: the
          response is 409.""")
  @APIResponseSchema(value = Deleted.class, responseDescription = "The account was deleted.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "UserConflict")
  public Deleted erase(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Caller caller = currentUser.get();
    users.delete(caller, caller.userId(), ExpectedVersion.of(ifMatch));
    return new Deleted(caller.userId());
  }

  @PUT
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "updateProfile",
      summary = "Changes the profile of the caller",
      description = """
          For every user. Changes the birth date, the location and the sex of the caller. Callers
          cannot change the location that they administer. Without `If-Match` the last change
          wins. The response can still be 412 if two changes are made at the same time.""")
  @APIResponseSchema(value = UserResponse.class, responseDescription = "The changed user.")
  public Response updateProfile(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateProfileRequest body) {
    return VersionedResponse.changed(
        users.updateProfile(currentUser.get(), body, ExpectedVersion.of(ifMatch)));
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "listUsers", summary = "Lists users", description = """
          For root: all users. For an admin: the users whose `admin_location_id` is strictly below
          its own, without their personal data: `bdate`, `sex` and `location_id` are null. The
          users are in the order of their ids. The parameters narrow and order the list.
          `location_id` selects the users that administer that location or one below it. `q`
          searches the identity and the label. A page past the end is an empty array.""")
  @APIResponseSchema(
      value = AdministeredUserResponse[].class,
      responseDescription = "One page of the list.")
  public Response list(
      @Valid @BeanParam ListParameters parameters,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    return PageResponse.of(
            users.list(currentUser.get(), parameters.toFilter(), page.toRequest()),
            uri,
            ListFilter.parametersWith())
        .build();
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "inviteUser", summary = "Invites a user", description = """
          For root. For an admin if the user will administer a location strictly below its own;
          otherwise the response is 403. Creates a user before the first sign-in, optionally with a
          location whose news the user reads and a location that the user administers. An admin
          gets null for `bdate`, `sex` and `location_id` in the response. This operation opens no
          session and sends no message. The response is 400 if the issuer is not configured, and
          409 if the issuer already has a user with this identity.""")
  @APIResponseSchema(
      value = AdministeredUserResponse.class,
      responseCode = "201",
      responseDescription = "The new user.")
  @APIResponse(responseCode = "409", ref = "UserConflict")
  public Response invite(@NotNull @Valid InviteUserRequest body, @Context UriInfo uri) {
    Versioned<AdministeredUserResponse> invited = users.invite(currentUser.get(), body);
    return VersionedResponse.created(
        invited,
        uri.getBaseUriBuilder().path("users/{id}").build(invited.body().user().id()));
  }

  @GET
  @Path("{id: [0-9]+}")
  @RequiresRole(Role.ROOT)
  @Operation(operationId = "getUser", summary = "Returns a user", description = "For root.")
  @APIResponseSchema(value = AdministeredUserResponse.class, responseDescription = "The user.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(users.get(id), request);
  }

  @PUT
  @Path("{id: [0-9]+}")
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "updateUser",
      summary = "Assigns the location that a user administers, or blocks the user",
      description = """
          For root everywhere. For an admin if the user administers a location or receives one.
          The response is 403 if one of these locations is not strictly below the location of the
          admin, and 400 for every caller if the location does not exist. An admin gets null for
          `bdate`, `sex` and `location_id` in the response.

          `"admin_location_id": null` withdraws the location. The change applies from the next
          request of the user, whose sessions remain. The last root cannot be demoted: the
          response is 409.

          `"blocked": true` is for root only. All sessions of the user end immediately, and the
          response to every sign-in of the user is 403, until root sets `"blocked": false`. The
          last root that is not blocked cannot be blocked: the response is 409.

          Without `If-Match` the last change wins. The response can still be 412 if two changes are
          made at the same time.""")
  @APIResponseSchema(
      value = AdministeredUserResponse.class,
      responseDescription = "The changed user.")
  @APIResponse(responseCode = "409", ref = "UserConflict")
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateUserRequest body) {
    return VersionedResponse.changed(
        users.update(currentUser.get(), id, body, ExpectedVersion.of(ifMatch)));
  }

  @DELETE
  @Path("{id: [0-9]+}")
  @RequiresRole(Role.ROOT)
  @Operation(operationId = "deleteUser", summary = "Deletes a user", description = """
          For root. All sessions of the user end immediately, and their tokens are invalid from
          the next request. If registration is open, a deleted user may sign in again as a new
          user without any rights. The last root cannot be deleted: the response is 409.""")
  @APIResponseSchema(value = Deleted.class, responseDescription = "The user was deleted.")
  @APIResponse(responseCode = "409", ref = "UserConflict")
  public Deleted delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    users.delete(currentUser.get(), id, ExpectedVersion.of(ifMatch));
    return new Deleted(id);
  }
}
