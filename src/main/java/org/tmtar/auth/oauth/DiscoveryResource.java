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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.http.PublicUrl;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Anonymous;

/**
 * The endpoints by which clients discover the authorization server and the public keys of access tokens.
 */
@Path(".well-known")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "OAuth")
public class DiscoveryResource {

  /** New keys are published long before they sign tokens, so clients may cache the documents. */
  private static final String CACHE_CONTROL = "public, max-age=900";

  private TokenConfig config;
  private PublicUrl publicUrl;

  public DiscoveryResource() {}

  @Inject
  public DiscoveryResource(TokenConfig config, PublicUrl publicUrl) {
    this.config = config;
    this.publicUrl = publicUrl;
  }

  /** The public keys of the access tokens of this API, as a JWK set. */
  @GET
  @Path("jwks.json")
  @Anonymous
  @Produces({MediaType.APPLICATION_JSON, "application/jwk-set+json"})
  @Operation(
      operationId = "getKeys",
      summary = "Returns the keys of the access tokens",
      description = """
          For anyone. The JWK set (RFC 7517) of the public keys whose private keys have signed,
          sign or will sign access tokens. To verify an access token, also check `typ` (`at+jwt`),
          `alg` (`ES256`), `iss`, `aud` and `exp`. The keys do not show whether the session of a
          token has ended.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The keys.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlShort"),
      content = @Content(schema = @Schema(ref = "KeySet")))
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
  @Operation(
      operationId = "getServerMetadata",
      summary = "Returns the metadata of the authorization server",
      description = """
          For anyone. The metadata of this server (RFC 8414). `issuer` is the `iss` of its tokens
          if that is a URL. Otherwise the response is 404 in production. In development and test,
          `issuer` is then the base URL of the request, with `Cache-Control: no-store`.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The metadata.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlShort"),
      content = @Content(schema = @Schema(implementation = MetadataResponse.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response metadata(@Context UriInfo uri) {
    String issuer = publicUrl
        .of(uri)
        .orElseThrow(
            () -> new ResourceNotFoundException(
                "This server has no metadata, because its issuer is not a URL. The operator sets the issuer with tmtar.token.issuer."));
    return Response.ok(MetadataResponse.of(issuer))
        .header(
            HttpHeaders.CACHE_CONTROL,
            publicUrl.configured().isPresent() ? CACHE_CONTROL : "no-store")
        .build();
  }
}
