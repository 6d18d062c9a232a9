package org.tmtar.auth.oidc;

import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;

/**
 * The issuer responds, but its keys are not at the configured or discovered URL. Unlike an outage, this
 * state lasts until an operator changes the configuration of this server or of the issuer.
 */
final class MisplacedKeysException extends JWKSetUnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the URL and the description of its response
   */
  MisplacedKeysException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether a failure, or any of its causes, is such an exception. */
  static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MisplacedKeysException) {
        return true;
      }
    }
    return false;
  }
}
