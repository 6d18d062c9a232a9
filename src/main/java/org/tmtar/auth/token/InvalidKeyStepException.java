package org.tmtar.auth.token;

/** The keys cannot be changed in this way as they are now. */
public class InvalidKeyStepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidKeyStepException(String sentence) {
    super(sentence);
  }
}
