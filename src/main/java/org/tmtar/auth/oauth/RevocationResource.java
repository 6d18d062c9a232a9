package org.tmtar.auth.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.SignInService;
import org.tmtar.auth.session.RefreshCookie;
import org.tmtar.http.transfer.MaxBodySize;
import org.tmtar.security.Anonymous;

/**
 * The revocation endpoint. The access token or the refresh token of a session ends the session, even if
 * the token has expired. The response to any other token is the same, because there is nothing to revoke.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009</a>
 */
@Path("oauth/revoke")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@MaxBodySize(FormParameters.MAX_SIZE)
@ApplicationScoped
@Tag(name = "OAuth")
public class RevocationResource {

  private SignInService signIn;

  public RevocationResource() {}

  @Inject
  public RevocationResource(SignInService signIn) {
    this.signIn = signIn;
  }

  @POST
  @Anonymous
  @Operation(operationId = "revoke", summary = "Ends the session of a token", description = """
          For every holder of an access token or refresh token. This is the revocation endpoint
          (RFC 7009). A token of any age ends its session, and with it both tokens. The response
          is the same for a token that this API did not issue, and for a session that has ended.
          `token_type_hint` is ignored. A form has at most 64 KB; the response to a larger form is
          413.

          With the header `Tmtar-Session: cookie` and without the parameter `token`, the token is
          that of the cookie `tmtar_refresh`, and the response removes the cookie. The page must
          have the origin of this server, as for `POST /api/oauth/token`.""")
  @Parameter(
      name = RefreshCookie.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The session of the token has ended, or the token has no session.",
      headers = {
        @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
        @Header(name = "Set-Cookie", ref = "SetCookie")
      })
  @APIResponse(responseCode = "400", ref = "OAuthError")
  public Response revoke(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                      schema = @Schema(ref = "RevocationRequest")))
          MultivaluedMap<String, String> body,
      @Context HttpServletRequest request) {
    FormParameters form = new FormParameters(body);
    Optional<BrowserSession> browser = BrowserSession.find(request);
    signIn.revoke(form.find("token")
        .or(() -> browser.flatMap(BrowserSession::refreshToken))
        .orElseGet(() -> form.get("token")));
    return Uncached.response(Response.Status.OK)
        .cookie(browser.map(BrowserSession::clear).stream().toArray(NewCookie[]::new))
        .build();
  }
}
