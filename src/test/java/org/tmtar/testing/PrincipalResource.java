package org.tmtar.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tmtar.security.Anonymous;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/**
 * Endpoints that return the principal of their request. Only {@link WholeApplication} adds them to the WAR;
 * they are not part of the packaged application.
 */
@Path(PrincipalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PrincipalResource {

  /** The path of the endpoints below {@code /api/}. */
  public static final String PATH = "test/principal";

  private JsonWebToken token;

  protected PrincipalResource() {}

  @Inject
  public PrincipalResource(JsonWebToken token) {
    this.token = token;
  }

  @GET
  @RequiresRole(Role.USER)
  public Seen ofUsers(@Context SecurityContext security) {
    return see(security);
  }

  @GET
  @Path("optional")
  @Anonymous(identifies = true)
  public Seen ofAnyoneIdentified(@Context SecurityContext security) {
    return see(security);
  }

  @GET
  @Path("anonymous")
  @Anonymous
  public Seen ofAnyone(@Context SecurityContext security) {
    return see(security);
  }

  private Seen see(SecurityContext security) {
    Principal principal = security.getUserPrincipal();
    return new Seen(
        principal == null ? null : principal.getName(),
        principal instanceof JsonWebToken,
        token.getName(),
        token.getRawToken(),
        token.getClaimNames(),
        token.getIssuer(),
        token.getAudience(),
        token.getGroups(),
        token.getClaim("client_id"),
        Arrays.stream(Role.values())
            .map(Role::name)
            .filter(security::isUserInRole)
            .toList());
  }

  /**
   * What an endpoint sees.
   *
   * @param principal the name of the principal; null if there is none
   * @param tokenIsPrincipal whether the principal is a {@link JsonWebToken}
   * @param name the name of the injected token; null if the request has none
   * @param roles the roles of the security context
   */
  public record Seen(
      String principal,
      boolean tokenIsPrincipal,
      String name,
      String rawToken,
      Set<String> claimNames,
      String issuer,
      Set<String> audience,
      Set<String> groups,
      String clientId,
      List<String> roles) {}
}
