package org.tmtar.user;

import java.util.Objects;

/**
 * Who somebody is to the outside world: a subject, and the issuer in whose words it is one.
 *
 * @param issuer the identity provider, its {@code iss}; {@link #SIGN_IN_BY_IDENTITY} for those who
 *     signed in without one
 * @param subject what the issuer calls the user, 1 to 255 printable characters without spaces
 */
public record Identity(String issuer, String subject) {

  /** The issuer of everybody who, in development and tests, signs in by merely saying who it is. */
  public static final String SIGN_IN_BY_IDENTITY = "urn:tmtar:identity";

  /** The most characters of an issuer or a subject. */
  static final int MAX_LENGTH = 255;

  /** No spaces, no control characters, nothing that has no glyph. */
  static final String PRINTABLE = "[^\\p{Z}\\p{C}]*";

  static final String RULE = "must consist of printable characters without spaces";

  public Identity {
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(subject);
  }

  /** Whether a text may be a subject. */
  public static boolean isSubject(String text) {
    return !text.isEmpty() && text.length() <= MAX_LENGTH && text.matches(PRINTABLE);
  }
}
