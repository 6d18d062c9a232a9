package org.tmtar.security;

/**
 * Signs text that a client receives and sends back. Only the nodes of this application can create a
 * signature. It is valid for one text and one purpose.
 */
public interface Signer {

  /**
   * Signs a text.
   *
   * @param purpose the use of the text. The same text has a different signature for each purpose
   * @return characters that need no escape in a URL or a header field
   */
  String signature(String purpose, String text);

  /**
   * Verifies a signature that any node created with {@link #signature} for this purpose and text.
   *
   * @param signature the value that the client sent; null if it sent none
   */
  boolean verify(String signature, String purpose, String text);
}
