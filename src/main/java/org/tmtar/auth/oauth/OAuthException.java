package org.tmtar.auth.oauth;

/** A token request is refused in the words of OAuth. */
class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final OAuthError error;

  /**
   * @param description why, in plain words for the developer of the client, ASCII without double quotes and
   *     backslashes, and without any part of what was sent
   */
  OAuthException(OAuthError error, String description) {
    super(description);
    this.error = error;
  }

  OAuthError error() {
    return error;
  }
}
