package org.tmtar.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Reads tokens without verification. */
public final class Tokens {

  private Tokens() {}

  /** Returns the claims of a token. */
  public static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** Returns the id of the session of a token. */
  public static long session(String token) {
    return Long.parseLong((String) claims(token).getClaim("sid"));
  }

  /** Returns the id of the user of a token. */
  public static long user(String token) {
    return Long.parseLong(claims(token).getSubject());
  }

  /** Returns the id of the key that signed a token. */
  public static String keyId(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
