package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.token.AccessToken;
import org.tmtar.change.Deleted;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoints for the sessions of the caller. */
@Path("users/sessions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Sessions")
public class SessionResource {

  private SessionService sessions;
  private CurrentUser currentUser;
  private JsonWebToken token;

  public SessionResource() {}

  @Inject
  public SessionResource(SessionService sessions, CurrentUser currentUser, JsonWebToken token) {
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.token = token;
  }

  @GET
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "listSessions",
      summary = "Lists the sessions of the caller",
      description =
          "For every user. The sessions that have not ended. The newest session comes first.")
  @APIResponseSchema(value = SessionResponse[].class, responseDescription = "One page of the list.")
  public Response list(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(
            sessions.list(currentUser.get(), AccessToken.sessionId(token), page.toRequest()), uri)
        .build();
  }

  @DELETE
  @Path("{id: [0-9]+}")
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "endSession",
      summary = "Ends a session of the caller",
      description = """
          For every user. The tokens of the session become invalid immediately. The response is
          404 if the session belongs to another user, or has ended.""")
  @APIResponseSchema(value = Deleted.class, responseDescription = "The session has ended.")
  public Deleted end(@PathParam("id") long id) {
    sessions.end(currentUser.get(), id);
    return new Deleted(id);
  }

  @DELETE
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "endSessions",
      summary = "Ends all sessions of the caller",
      description = """
          For every user. With `others=true` the session of the request remains. The tokens of the
          ended sessions become invalid immediately.""")
  @APIResponseSchema(
      value = EndedSessionsResponse.class,
      responseDescription = "The sessions have ended.")
  public EndedSessionsResponse endMany(
      @Parameter(description = "Whether the session of the request remains.")
          @QueryParam("others")
          @DefaultValue("false")
          Boolean others) {
    return new EndedSessionsResponse(
        others
            ? sessions.endOthers(currentUser.get(), AccessToken.sessionId(token))
            : sessions.endAll(currentUser.get()));
  }
}
