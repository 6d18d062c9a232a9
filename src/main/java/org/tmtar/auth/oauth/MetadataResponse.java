package org.tmtar.auth.oauth;

import java.util.List;

/**
 * What a client discovers.
 *
 * @param responseTypesSupported none: nobody is sent here to sign in, that is the identity provider's page
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
   * @param issuer the address under which clients know it, without a slash at its end
   */
  static MetadataResponse of(String issuer) {
    List<String> grantTypes =
        List.of(GrantType.TOKEN_EXCHANGE.identifier(), GrantType.REFRESH_TOKEN.identifier());
    List<String> noSecrets = List.of("none");
    return new MetadataResponse(
        issuer,
        issuer + "/api/oauth/token",
        issuer + "/api/oauth/revoke",
        issuer + "/.well-known/jwks.json",
        grantTypes,
        List.of(),
        noSecrets,
        noSecrets);
  }
}
