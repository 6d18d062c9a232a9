package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.token.AccessToken;
import org.tmtar.change.Deleted;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoints with which root lists and ends the sessions of any user. */
@Path("users/{id: [0-9]+}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Sessions")
public class UserSessionResource {

  private SessionService sessions;
  private CurrentUser currentUser;
  private JsonWebToken token;

  public UserSessionResource() {}

  @Inject
  public UserSessionResource(SessionService sessions, CurrentUser currentUser, JsonWebToken token) {
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.token = token;
  }

  @GET
  @RequiresRole(Role.ROOT)
  @Operation(
      operationId = "listUserSessions",
      summary = "Lists the sessions of a user",
      description = "For root. The sessions that have not ended. The newest session comes first.")
  @APIResponseSchema(value = SessionResponse[].class, responseDescription = "One page of the list.")
  public Response list(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(sessions.listOf(id, AccessToken.sessionId(token), page.toRequest()), uri)
        .build();
  }

  @DELETE
  @RequiresRole(Role.ROOT)
  @Operation(
      operationId = "endUserSessions",
      summary = "Ends all sessions of a user",
      description = """
          For root. The tokens of the sessions become invalid immediately. The user may sign in
          again; to prevent that, see `PUT /api/users/{id}`.""")
  @APIResponseSchema(
      value = EndedSessionsResponse.class,
      responseDescription = "The sessions have ended.")
  public EndedSessionsResponse endAll(@PathParam("id") long id) {
    return new EndedSessionsResponse(sessions.endAllOf(currentUser.get(), id));
  }

  @DELETE
  @Path("{sid: [0-9]+}")
  @RequiresRole(Role.ROOT)
  @Operation(
      operationId = "endUserSession",
      summary = "Ends a session of a user",
      description = """
          For root. The tokens of the session become invalid immediately. The response is 404 if
          the user has no such session, or if it has ended.""")
  @APIResponseSchema(value = Deleted.class, responseDescription = "The session has ended.")
  public Deleted end(@PathParam("id") long id, @PathParam("sid") long session) {
    sessions.endOf(currentUser.get(), id, session);
    return new Deleted(session);
  }
}
