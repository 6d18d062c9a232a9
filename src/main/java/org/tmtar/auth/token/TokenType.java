package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;

/**
 * The two types of tokens that this API issues. The signed header contains the type, so that a token of
 * one type cannot be used as the other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725#section-3.11">RFC 8725 §3.11</a>
 */
public enum TokenType {
  /** Authorizes requests. */
  ACCESS("at+jwt", "ES256"),
  /** Obtains new access tokens. */
  REFRESH("rt+jwt", "HS256");

  private final String name;
  private final String algorithm;

  TokenType(String name, String algorithm) {
    this.name = name;
    this.algorithm = algorithm;
  }

  /** The {@code alg} of newly issued tokens of this type. */
  JWSAlgorithm algorithm() {
    return JWSAlgorithm.parse(algorithm);
  }

  /** The {@code typ} of tokens of this type. */
  public JOSEObjectType header() {
    return new JOSEObjectType(name);
  }
}
