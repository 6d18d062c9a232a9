package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;

/**
 * The two kinds of tokens we issue. The kind stands in the signed header, so that neither can be used
 * in place of the other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.11">RFC 8725 §3.11</a>
 */
public enum TokenType {
  /** Opens resources. */
  ACCESS("at+jwt", "ES256"),
  /** Gets new access tokens. */
  REFRESH("rt+jwt", "HS256");

  private final String name;
  private final String algorithm;

  TokenType(String name, String algorithm) {
    this.name = name;
    this.algorithm = algorithm;
  }

  /** The {@code alg} of such a token when it is issued. */
  JWSAlgorithm algorithm() {
    return JWSAlgorithm.parse(algorithm);
  }

  /** The {@code typ} of such a token. */
  public JOSEObjectType header() {
    return new JOSEObjectType(name);
  }
}
