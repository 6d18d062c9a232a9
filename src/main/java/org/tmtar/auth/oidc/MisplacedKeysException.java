package org.tmtar.auth.oidc;

import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;

/**
 * The issuer responds, but its keys are not where they are looked for. Unlike an outage this ends only
 * when an operator changes a setting, here or at the issuer.
 */
final class MisplacedKeysException extends JWKSetUnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the address and what it responds
   */
  MisplacedKeysException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether the cause of a failure is that the keys are not where they are looked for. */
  static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MisplacedKeysException) {
        return true;
      }
    }
    return false;
  }
}
