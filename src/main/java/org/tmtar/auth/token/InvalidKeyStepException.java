package org.tmtar.auth.token;

/** A change of the key set is refused, because the present state of the key set does not permit it. */
public class InvalidKeyStepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidKeyStepException(String message) {
    super(message);
  }
}
