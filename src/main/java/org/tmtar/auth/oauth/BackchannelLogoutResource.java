package org.tmtar.auth.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.SignInService;
import org.tmtar.auth.session.Client;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.http.transfer.MaxBodySize;
import org.tmtar.limit.Limited;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Anonymous;

/**
 * The endpoint at which an identity provider reports that a user has logged out there.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html">OpenID Connect Back-Channel
 *     Logout 1.0</a>
 */
@Path("oauth/backchannel-logout")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@MaxBodySize(FormParameters.MAX_SIZE)
@ApplicationScoped
@Limited
@Tag(name = "OAuth")
public class BackchannelLogoutResource {

  private SignInService signIn;
  private ClientAddress addresses;

  public BackchannelLogoutResource() {}

  @Inject
  public BackchannelLogoutResource(SignInService signIn, ClientAddress addresses) {
    this.signIn = signIn;
    this.addresses = addresses;
  }

  @POST
  @Anonymous
  @Operation(
      operationId = "backchannelLogout",
      summary = "Ends the sessions of a user that has logged out at the identity provider",
      description = """
          For a configured identity provider, which authenticates by the signature of the logout
          token (OpenID Connect Back-Channel Logout 1.0). A token with `sid` ends the sessions that
          began with a token of that session of the identity provider. It also ends the sessions of
          the user in `sub` whose session at the identity provider is unknown. A token with `sub`
          only ends all sessions of the user. Access tokens that the identity provider issued before
          the logout are refused at sign-in.

          The `aud` of the token is the `client_id` of the pages of this server, or the audience of
          this API. A token is accepted once. The response is also 503 if the keys of the identity
          provider are unavailable. A form has at most 64 KB; the response to a larger form is 413.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The sessions have ended, or there were none.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"))
  @APIResponse(responseCode = "400", ref = "OAuthError")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response logout(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                      schema = @Schema(ref = "LogoutRequest")))
          MultivaluedMap<String, String> body,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpServletRequest request) {
    String token = new FormParameters(body).get("logout_token");
    try {
      signIn.logOut(token, new Client(addresses.of(request), userAgent));
    } catch (UnauthenticatedException refused) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, refused.reason().orElse(refused.getMessage()));
    }
    return Uncached.response(Response.Status.OK).build();
  }
}
