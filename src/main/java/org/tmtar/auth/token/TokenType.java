package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEObjectType;

/**
 * The two kinds of tokens we issue. The kind stands in the signed header, so that neither can be used
 * in place of the other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.11">RFC 8725 §3.11</a>
 */
public enum TokenType {
  /** Opens resources. */
  ACCESS("at+jwt"),
  /** Gets new access tokens. */
  REFRESH("rt+jwt");

  private final String name;

  TokenType(String name) {
    this.name = name;
  }

  /** The {@code typ} of such a token. */
  public JOSEObjectType header() {
    return new JOSEObjectType(name);
  }
}
