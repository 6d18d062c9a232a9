package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.token.AccessToken;
import org.tmtar.change.Deleted;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The logout endpoint. It ends the session of the access token of the request. */
@Path("users/logout")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Sessions")
public class LogoutResource {

  private SessionService sessions;
  private CurrentUser currentUser;
  private JsonWebToken token;

  public LogoutResource() {}

  @Inject
  public LogoutResource(SessionService sessions, CurrentUser currentUser, JsonWebToken token) {
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.token = token;
  }

  @POST
  @RequiresRole(Role.USER)
  @Operation(operationId = "logout", summary = "Ends the session of the request", description = """
          For every user. The access token and the refresh token of the session become invalid
          immediately. The request has no body. With the header `Tmtar-Session: cookie`, the
          response also removes the cookie `tmtar_refresh` from the browser.""")
  @Parameter(
      name = RefreshCookie.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(value = Deleted.class, responseDescription = "The session has ended.")
  public Response logout(@Context HttpServletRequest request) {
    long session = AccessToken.sessionId(token);
    sessions.end(currentUser.get(), session);
    Response.ResponseBuilder response = Response.ok(new Deleted(session));
    return RefreshCookie.modes(request).contains(RefreshCookie.MODE)
        ? response.cookie(RefreshCookie.clear(request, request.isSecure())).build()
        : response.build();
  }
}
