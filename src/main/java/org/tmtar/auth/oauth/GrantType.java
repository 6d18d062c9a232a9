package org.tmtar.auth.oauth;

import java.util.Arrays;

/** The grant types that the token endpoint supports. */
enum GrantType {
  /** The client presents a token of an identity provider. */
  TOKEN_EXCHANGE("urn:ietf:params:oauth:grant-type:token-exchange"),
  /** The client presents a refresh token of this API. */
  REFRESH_TOKEN("refresh_token");

  private final String identifier;

  GrantType(String identifier) {
    this.identifier = identifier;
  }

  /** The value of {@code grant_type}. */
  String identifier() {
    return identifier;
  }

  /**
   * The grant type with an identifier.
   *
   * @throws OAuthException if the token endpoint does not support the grant type
   */
  static GrantType of(String identifier) {
    return Arrays.stream(values())
        .filter(type -> type.identifier.equals(identifier))
        .findFirst()
        .orElseThrow(() -> new OAuthException(
            OAuthError.UNSUPPORTED_GRANT_TYPE,
            "The parameter grant_type must be refresh_token or " + TOKEN_EXCHANGE.identifier));
  }
}
