package org.tmtar.auth.oauth;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The metadata of the authorization server, as clients discover them.
 *
 * @param responseTypesSupported empty, because there is no authorization endpoint; users sign in on the
 *     page of the identity provider
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414 §2</a>
 */
@Schema(
    name = "ServerMetadata",
    description = "The metadata of an authorization server (RFC 8414).")
public record MetadataResponse(
    @Schema(description = "The URL of the server.", format = "uri")
    String issuer,

    @Schema(description = "The URL of the token endpoint.", format = "uri")
    String tokenEndpoint,

    @Schema(description = "The URL of the revocation endpoint.", format = "uri")
    String revocationEndpoint,

    @Schema(description = "The URL of the JWK set.", format = "uri")
    String jwksUri,

    @Schema(description = "The supported grant types.") List<String> grantTypesSupported,

    @Schema(
        description = "Always empty, because this server has no authorization endpoint.",
        maxItems = 0)
    List<String> responseTypesSupported,

    @Schema(description = "The client authentication methods of the token endpoint.")
    List<String> tokenEndpointAuthMethodsSupported,

    @Schema(description = "The client authentication methods of the revocation endpoint.")
    List<String> revocationEndpointAuthMethodsSupported) {

  /**
   * The metadata of this server.
   *
   * @param issuer the URL under which clients know the server, without a trailing slash
   */
  static MetadataResponse of(String issuer) {
    List<String> grantTypes =
        List.of(GrantType.TOKEN_EXCHANGE.identifier(), GrantType.REFRESH_TOKEN.identifier());
    List<String> authMethods = List.of("none");
    return new MetadataResponse(
        issuer,
        issuer + "/api/oauth/token",
        issuer + "/api/oauth/revoke",
        issuer + "/.well-known/jwks.json",
        grantTypes,
        List.of(),
        authMethods,
        authMethods);
  }
}
