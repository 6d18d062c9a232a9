package org.tmtar.auth.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Anonymous;
import org.tmtar.settings.Environment;

/**
 * The endpoints by which clients discover the authorization server and the public keys of access tokens.
 */
@Path(".well-known")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DiscoveryResource {

  /** New keys are published long before they sign tokens, so clients may cache the documents. */
  private static final String CACHE_CONTROL = "public, max-age=900";

  private TokenConfig config;

  protected DiscoveryResource() {}

  @Inject
  public DiscoveryResource(TokenConfig config) {
    this.config = config;
  }

  /** The public keys of the access tokens of this API, as a JWK set. */
  @GET
  @Path("jwks.json")
  @Anonymous
  @Produces({MediaType.APPLICATION_JSON, "application/jwk-set+json"})
  public Response keys() {
    return Response.ok(config.publicKeys())
        .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
        .build();
  }

  /**
   * The metadata of this authorization server. The metadata require an issuer that is a URL. If the issuer
   * is not a URL, the base URL of the request is used outside production.
   *
   * @throws ResourceNotFoundException in production if the issuer is not a URL, because the client chooses
   *     the {@code Host} header of its request
   */
  @GET
  @Path("oauth-authorization-server")
  @Anonymous
  public Response metadata(@Context UriInfo uri) {
    return config
        .issuerUrl()
        .map(url -> metadata(url, CACHE_CONTROL))
        .orElseGet(() -> metadata(requireUrl(uri), "no-store"));
  }

  private static Response metadata(String issuer, String cacheControl) {
    return Response.ok(MetadataResponse.of(issuer))
        .header(HttpHeaders.CACHE_CONTROL, cacheControl)
        .build();
  }

  private static String requireUrl(UriInfo uri) {
    if (Environment.current().isProduction()) {
      throw new ResourceNotFoundException(
          "This server has no metadata, because its issuer is not a URL. The operator sets the issuer with tmtar.token.issuer.");
    }
    return uri.getBaseUriBuilder().replacePath("").build().toString();
  }
}
