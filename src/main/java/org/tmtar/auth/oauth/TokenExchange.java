package org.tmtar.auth.oauth;

import java.util.List;
import java.util.Set;

/**
 * What of a token exchange we can do: a token that says who somebody is for an access token to this very
 * API, with nobody acting for somebody else.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-2.1">RFC 8693 §2.1</a>
 */
final class TokenExchange {

  /** The kind of token we take, and give. */
  static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  /** An access token of an identity provider is a JWT. */
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

  private TokenExchange() {}

  /**
   * Refuses whatever else a client may want.
   *
   * @param audience the {@code aud} of our tokens, the only one they can be wanted for
   * @throws OAuthException if it is more than we can do
   */
  static void requireSupported(FormParameters form, String audience) {
    requireOneOf(form, "subject_token_type", Set.of(ACCESS_TOKEN, JWT));
    requireOneOf(form, "requested_token_type", Set.of(ACCESS_TOKEN));
    for (String parameter : List.of("actor_token", "actor_token_type")) {
      if (form.find(parameter).isPresent()) {
        throw new OAuthException(
            OAuthError.INVALID_REQUEST,
            "Nobody acts for somebody else here, so no %s is taken".formatted(parameter));
      }
    }
    for (String parameter : List.of("audience", "resource")) {
      if (form.find(parameter).filter(wanted -> !wanted.equals(audience)).isPresent()) {
        throw new OAuthException(
            OAuthError.INVALID_TARGET,
            "Tokens are issued for this API only, leave the %s out".formatted(parameter));
      }
    }
  }

  /** RFC 8693 wants the subject's type said; who leaves it out can mean nothing else here. */
  private static void requireOneOf(FormParameters form, String parameter, Set<String> supported) {
    if (form.find(parameter).filter(type -> !supported.contains(type)).isPresent()) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "The %s has to be %s".formatted(parameter, ACCESS_TOKEN));
    }
  }
}
