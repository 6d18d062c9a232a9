package org.tmtar.auth.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.tmtar.auth.SignInService;
import org.tmtar.http.MaxBodySize;
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
public class RevocationResource {

  private SignInService signIn;

  protected RevocationResource() {}

  @Inject
  public RevocationResource(SignInService signIn) {
    this.signIn = signIn;
  }

  @POST
  @Anonymous
  public Response revoke(MultivaluedMap<String, String> body) {
    signIn.revoke(new FormParameters(body).get("token"));
    return Uncached.response(Response.Status.OK).build();
  }
}
