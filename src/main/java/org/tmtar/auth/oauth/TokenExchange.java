package org.tmtar.auth.oauth;

import java.util.List;
import java.util.Set;

/**
 * The part of the token exchange that this API supports. An access token of an identity provider is
 * exchanged for an access token to this API, without delegation.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-2.1">RFC 8693 §2.1</a>
 */
final class TokenExchange {

  /** The type of the issued token, which is also accepted as the type of the subject token. */
  static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  /** Accepted as well, because an access token of an identity provider is a JWT. */
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

  private TokenExchange() {}

  /**
   * Refuses requests for anything that this API does not support.
   *
   * @param audience the {@code aud} of the tokens of this API, the only audience that a client may request
   * @throws OAuthException if the request has an unsupported token type, an actor, or another audience or
   *     resource
   */
  static void requireSupported(FormParameters form, String audience) {
    requireOneOf(form, "subject_token_type", Set.of(ACCESS_TOKEN, JWT));
    requireOneOf(form, "requested_token_type", Set.of(ACCESS_TOKEN));
    for (String parameter : List.of("actor_token", "actor_token_type")) {
      if (form.find(parameter).isPresent()) {
        throw new OAuthException(
            OAuthError.INVALID_REQUEST,
            "The parameter %s must be absent, because delegation is not supported"
                .formatted(parameter));
      }
    }
    for (String parameter : List.of("audience", "resource")) {
      if (form.find(parameter).filter(requested -> !requested.equals(audience)).isPresent()) {
        throw new OAuthException(
            OAuthError.INVALID_TARGET,
            "The parameter %s must be absent or name this API, because tokens are issued for this API only"
                .formatted(parameter));
      }
    }
  }

  /**
   * RFC 8693 requires the type of the subject token. Its absence is accepted, because only one meaning is
   * possible.
   */
  private static void requireOneOf(FormParameters form, String parameter, Set<String> supported) {
    if (form.find(parameter).filter(type -> !supported.contains(type)).isPresent()) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          "The parameter %s must be %s".formatted(parameter, ACCESS_TOKEN));
    }
  }
}
