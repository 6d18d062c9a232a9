package org.tmtar.auth.token;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;

/** The parser of signed tokens of any issuer. */
public final class SignedTokens {

  private SignedTokens() {}

  /**
   * Parses a text without any verification.
   *
   * @param text the text that a client sent
   * @return the token, whose header and claims can be read; empty if the text is not a signed JWT
   */
  public static Optional<SignedJWT> parse(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      return token.getJWTClaimsSet() == null ? Optional.empty() : Optional.of(token);
    } catch (ParseException malformed) {
      return Optional.empty();
    } catch (RuntimeException unexpected) {
      // The library throws such exceptions for malformed input, for example a null header.
      return Optional.empty();
    }
  }
}
