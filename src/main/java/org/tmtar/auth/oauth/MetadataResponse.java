package org.tmtar.auth.oauth;

import java.util.List;

/**
 * The metadata of the authorization server, as clients discover them.
 *
 * @param responseTypesSupported empty, because there is no authorization endpoint; users sign in on the
 *     page of the identity provider
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414 §2</a>
 */
public record MetadataResponse(
    String issuer,
    String tokenEndpoint,
    String revocationEndpoint,
    String jwksUri,
    List<String> grantTypesSupported,
    List<String> responseTypesSupported,
    List<String> tokenEndpointAuthMethodsSupported,
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
