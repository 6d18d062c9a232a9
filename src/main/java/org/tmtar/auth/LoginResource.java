package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.session.Client;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.limit.Limited;
import org.tmtar.security.Anonymous;

/** The endpoint that signs in a user or refreshes an access token. GET and POST are equivalent. */
@Path("users/login")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Limited
@Tag(name = "Sign-in")
public class LoginResource {

  private SignInService signIn;
  private ClientAddress addresses;

  public LoginResource() {}

  @Inject
  public LoginResource(SignInService signIn, ClientAddress addresses) {
    this.signIn = signIn;
    this.addresses = addresses;
  }

  @GET
  @Anonymous
  @Operation(
      operationId = "signIn",
      summary = "Signs in, or refreshes the access token",
      description = """
          For anyone. The bearer determines the result:

          | the bearer is | response |
          |---|---|
          | an access token of a configured OIDC issuer | a new session: `access_token` and `refresh_token` |
          | in development and tests, the identity of a user without proof, such as `admin` | the same |
          | a refresh token of this API | a new `access_token` of the same session; if rotation is required, also a new `refresh_token` |
          | anything else | 401 |

          An identity is 1 to 255 printable characters without spaces. A bearer in the form of a
          JWT is never an identity. Production has no sign-in by identity.

          A sign-in with an unknown issuer and subject creates a user. If only invited users may
          sign in, the response is 403 instead. A refresh requires a session that has not ended
          and a user that still exists. It creates neither. Every sign-in opens a session and does
          not affect the other sessions of the user. If a user would have more than a hundred
          sessions, the least recently used session ends.

          The response is also 503 if the identity provider is unavailable.""")
  @APIResponse(
      responseCode = "200",
      description =
          "The tokens. A sign-in returns both. A refresh returns only an access token, unless rotation is required.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
      content = @Content(schema = @Schema(implementation = SignInResponse.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "NotInvited")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response byGet(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpServletRequest request) {
    return exchange(authorization, new Client(addresses.of(request), userAgent));
  }

  @POST
  @Anonymous
  @Operation(
      operationId = "signInByPost",
      summary = "Signs in, or refreshes the access token, by POST",
      description = "For anyone. This operation is equivalent to GET. The request has no body.")
  @APIResponse(
      responseCode = "200",
      description =
          "The tokens. A sign-in returns both. A refresh returns only an access token, unless rotation is required.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
      content = @Content(schema = @Schema(implementation = SignInResponse.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "NotInvited")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response byPost(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpServletRequest request) {
    return exchange(authorization, new Client(addresses.of(request), userAgent));
  }

  private Response exchange(String authorization, Client client) {
    return Response.ok(SignInResponse.of(signIn.signIn(Bearer.of(authorization), client)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
