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
import org.tmtar.auth.session.Client;
import org.tmtar.http.ClientAddress;
import org.tmtar.limit.Limited;
import org.tmtar.security.Anonymous;

/** The endpoint that signs in a user or refreshes an access token. GET and POST are equivalent. */
@Path("users/login")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Limited
public class LoginResource {

  private SignInService signIn;
  private ClientAddress addresses;

  protected LoginResource() {}

  @Inject
  public LoginResource(SignInService signIn, ClientAddress addresses) {
    this.signIn = signIn;
    this.addresses = addresses;
  }

  @GET
  @Anonymous
  public Response byGet(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpServletRequest request) {
    return exchange(authorization, new Client(addresses.of(request), userAgent));
  }

  @POST
  @Anonymous
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
