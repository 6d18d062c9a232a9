package org.tmtar.auth.oauth;

/** The refusal of a token request with an OAuth error. */
class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final OAuthError error;

  /**
   * @param description the reason, in plain English for the developer of the client. It is ASCII without
   *     double quotes and backslashes, and contains no part of the request
   */
  OAuthException(OAuthError error, String description) {
    super(description);
    this.error = error;
  }

  OAuthError error() {
    return error;
  }
}
