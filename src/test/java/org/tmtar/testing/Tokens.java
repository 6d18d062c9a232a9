package org.tmtar.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Looks into tokens. */
public final class Tokens {

  private Tokens() {}

  /** What a token says, without verifying it. */
  public static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** The session of a token. */
  public static long session(String token) {
    return Long.parseLong((String) claims(token).getClaim("sid"));
  }

  /** The user of a token. */
  public static long user(String token) {
    return Long.parseLong(claims(token).getSubject());
  }

  /** With which key a token is signed. */
  public static String keyId(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
