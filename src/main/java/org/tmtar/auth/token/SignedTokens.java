package org.tmtar.auth.token;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;

/** Reads the form of signed tokens, whoever issued them. */
public final class SignedTokens {

  private SignedTokens() {}

  /**
   * Takes a text apart, without believing a word of it.
   *
   * @param text what a client sent
   * @return the token, whose header and claims can be read; empty if the text is no signed JWT
   */
  public static Optional<SignedJWT> parse(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      return token.getJWTClaimsSet() == null ? Optional.empty() : Optional.of(token);
    } catch (ParseException malformed) {
      return Optional.empty();
    } catch (RuntimeException hostile) {
      // the library trips over a header of null and the like
      return Optional.empty();
    }
  }
}
