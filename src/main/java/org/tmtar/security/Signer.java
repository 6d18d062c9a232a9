package org.tmtar.security;

/**
 * Marks what is handed to a client and shall come back unchanged: nobody else can make the mark, and it
 * fits one text for one purpose only.
 */
public interface Signer {

  /**
   * The mark of a text.
   *
   * @param purpose what the text is for; the same text has another mark for another purpose
   * @return letters that need no escape in an address or a header
   */
  String signature(String purpose, String text);

  /**
   * Whether a mark was made by {@link #of} for this purpose and this text, by this node or another one.
   *
   * @param mark what a client has sent, null if nothing
   */
  boolean verify(String signature, String purpose, String text);
}
