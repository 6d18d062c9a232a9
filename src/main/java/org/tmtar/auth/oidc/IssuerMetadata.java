package org.tmtar.auth.oidc;

import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/**
 * The metadata that an issuer publishes about itself. Only the members {@code issuer} and {@code jwks_uri}
 * are used.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID
 *     Connect Discovery §3</a>
 */
final class IssuerMetadata {

  private IssuerMetadata() {}

  /**
   * The URL at which the issuer publishes its keys.
   *
   * @param metadata the content of the metadata document
   * @throws JWKSetUnavailableException if the document cannot be parsed, belongs to another issuer, or has
   *     no URL of keys that is as safe as the URL of the issuer
   */
  static URI keysUrl(Issuer issuer, String metadata) throws JWKSetUnavailableException {
    try {
      Map<String, Object> members = JSONObjectUtils.parse(metadata);
      if (members == null || !issuer.name().equals(members.get("issuer"))) {
        throw new JWKSetUnavailableException("The metadata belong to another issuer");
      }
      return requireSafe(issuer, JSONObjectUtils.getURI(members, "jwks_uri"));
    } catch (ParseException malformed) {
      throw new JWKSetParseException("The metadata cannot be parsed", malformed);
    }
  }

  private static URI requireSafe(Issuer issuer, URI url) throws JWKSetUnavailableException {
    if (url == null || url.getHost() == null || !isSafe(issuer, url)) {
      throw new JWKSetUnavailableException(
          "The metadata have no jwks_uri that is as secure as the URL of the issuer");
    }
    return url;
  }

  private static boolean isSafe(Issuer issuer, URI url) {
    return "https".equals(url.getScheme())
        || ("http".equals(url.getScheme()) && issuer.name().startsWith("http:"));
  }
}
