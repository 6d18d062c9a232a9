package org.tmtar.auth.oidc;

import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/**
 * What an issuer says about itself, as far as it is believed.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID
 *     Connect Discovery §3</a>
 */
final class IssuerMetadata {

  private IssuerMetadata() {}

  /**
   * Where the issuer publishes its keys.
   *
   * @param metadata the document, as it was read
   * @throws JWKSetUnavailableException if it is another issuer's, or names no address that can be
   *     trusted as much as the issuer's own
   */
  static URI keysUrl(Issuer issuer, String metadata) throws JWKSetUnavailableException {
    try {
      Map<String, Object> members = JSONObjectUtils.parse(metadata);
      if (members == null || !issuer.name().equals(members.get("issuer"))) {
        throw new JWKSetUnavailableException("The metadata are of another issuer");
      }
      return requireSafe(issuer, JSONObjectUtils.getURI(members, "jwks_uri"));
    } catch (ParseException malformed) {
      throw new JWKSetParseException("The metadata cannot be read", malformed);
    }
  }

  private static URI requireSafe(Issuer issuer, URI url) throws JWKSetUnavailableException {
    if (url == null || url.getHost() == null || !isSafe(issuer, url)) {
      throw new JWKSetUnavailableException(
          "The metadata have no jwks_uri that is as safe as the issuer's own address");
    }
    return url;
  }

  private static boolean isSafe(Issuer issuer, URI url) {
    return "https".equals(url.getScheme())
        || ("http".equals(url.getScheme()) && issuer.name().startsWith("http:"));
  }
}
